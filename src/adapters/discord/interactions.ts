/** Every interaction: dropped when it is too old or came before, then handed to what answers its kind. */
import { type Client, Events, type Interaction } from "discord.js";
import { renderHelp } from "../../render/discord/help.ts";
import { ports, suggest } from "./command.ts";
import { EXAMPLES, isNew, type Kit } from "./kit.ts";
import { portsInMessage } from "./message-command.ts";
import { press } from "./press.ts";
import { answer, tell } from "./respond.ts";
import { MESSAGE_COMMAND, PORTS, TOUR } from "./surfaces.ts";
import { beginTour } from "./tour.ts";

/** Milliseconds in which Discord takes an answer; what a resumed connection brings may be older. */
const IN_TIME = 3_000;

function surfaceOf(interaction: Interaction): string {
  if (interaction.isAutocomplete()) return "autocomplete";
  if (interaction.isCommand()) return `command ${interaction.commandName}`;
  return interaction.isMessageComponent() ? "button" : "modal";
}

function work(interaction: Interaction, kit: Kit): Promise<void> {
  const { log } = kit.desk;
  if (interaction.isAutocomplete()) return suggest(interaction, kit);
  if (interaction.isMessageComponent()) return press(interaction, kit);
  if (interaction.isChatInputCommand() && interaction.commandName === PORTS.name) return ports(interaction, kit);
  if (interaction.isChatInputCommand() && interaction.commandName === TOUR.name) return answer(interaction, beginTour(kit), "one", log);
  if (interaction.isMessageContextMenuCommand() && interaction.commandName === MESSAGE_COMMAND.name) return portsInMessage(interaction, kit);
  const library = kit.desk.library();
  return answer(interaction, renderHelp(library.products(), library.examples(EXAMPLES), "That is from another version of me. Ask again:"), "one", log);
}

async function taken(interaction: Interaction, kit: Kit): Promise<void> {
  const surface = surfaceOf(interaction);
  const age = kit.clock.now() - interaction.createdTimestamp;
  if (age > IN_TIME) return kit.desk.log.warn("an interaction came too late to be answered", { surface, seconds: Math.round(age / 100) / 10 });
  if (await isNew(kit, "interaction", interaction.id)) await work(interaction, kit);
}

export function registerInteractions(client: Client, kit: Kit): void {
  client.on(Events.InteractionCreate, (interaction) => {
    void kit.guard.run(
      surfaceOf(interaction),
      () => taken(interaction, kit),
      (sentence) => tell(interaction, sentence, kit.desk.log),
    );
  });
}
