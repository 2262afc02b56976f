/** `/ports` and what is suggested while it is typed: answered in the first call, for the asker alone unless they share it. */
import type { AutocompleteInteraction, ChatInputCommandInteraction } from "discord.js";
import { suggestionsFor } from "../../render/discord/autocomplete.ts";
import { renderShared } from "../../render/discord/share.ts";
import { typed } from "./inbound.ts";
import type { Kit } from "./kit.ts";
import { PRIVATE, replyTo } from "./replies.ts";
import { answer } from "./respond.ts";
import { PORTS } from "./surfaces.ts";

export async function ports(interaction: ChatInputCommandInteraction, kit: Kit): Promise<void> {
  const { options, user } = interaction;
  const text = typed(options.getString(PORTS.query.name) ?? "");
  const reply = replyTo(text, kit, PRIVATE, typed(options.getString(PORTS.version.name) ?? ""));
  // What was not found, or asked back, is of no use to the others.
  if (options.getBoolean(PORTS.share.name) === true && reply.answer?.status === "answer") return answer(interaction, renderShared(reply.answer, user.id, 0), "all", kit.desk.log);
  return answer(interaction, reply.message, "one", kit.desk.log);
}

/** Local, and free text is taken as it is. */
export async function suggest(interaction: AutocompleteInteraction, kit: Kit): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  await interaction.respond(name === PORTS.query.name ? suggestionsFor(value, kit.desk.library()) : []);
}
