/** The commands as Discord is told of them. */
import { ApplicationCommandType, ContextMenuCommandBuilder, type RESTPostAPIApplicationCommandsJSONBody, SlashCommandBuilder } from "discord.js";
import { CONTEXTS, INSTALLS, MESSAGE_COMMAND, PORTS, TOUR } from "./surfaces.ts";

/** Everywhere, or in one server while somebody tries things out. Contexts and installations exist for the former only. */
export type Scope = "global" | "guild";

const ports = (): SlashCommandBuilder => {
  const command = new SlashCommandBuilder().setName(PORTS.name).setDescription(PORTS.description);
  command
    .addStringOption((option) => option.setName(PORTS.query.name).setDescription(PORTS.query.description).setMaxLength(PORTS.query.length).setAutocomplete(true))
    .addStringOption((option) => option.setName(PORTS.version.name).setDescription(PORTS.version.description).setMaxLength(PORTS.version.length))
    .addBooleanOption((option) => option.setName(PORTS.share.name).setDescription(PORTS.share.description));
  return command;
};

/** @returns the body of one bulk overwrite */
export function commandsFor(scope: Scope): RESTPostAPIApplicationCommandsJSONBody[] {
  const builders = [
    ports(),
    new SlashCommandBuilder().setName(TOUR.name).setDescription(TOUR.description),
    new ContextMenuCommandBuilder().setName(MESSAGE_COMMAND.name).setType(ApplicationCommandType.Message),
  ];
  return builders.map((builder) => (scope === "global" ? builder.setContexts(...CONTEXTS).setIntegrationTypes(...INSTALLS) : builder).toJSON());
}
