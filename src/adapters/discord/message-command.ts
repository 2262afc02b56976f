/** “Ports in this message”: what the message speaks of, told to whoever asked and nobody else. */
import type { MessageContextMenuCommandInteraction } from "discord.js";
import { renderReading } from "../../render/discord/reading.ts";
import { typed } from "./inbound.ts";
import { EXAMPLES, type Kit } from "./kit.ts";
import { answer } from "./respond.ts";

const KEYS = ["content", "title", "description", "name", "value"] as const;
const INSIDE = ["embeds", "fields", "components"] as const;

const bare = (value: unknown): unknown => (typeof value === "object" && value !== null && "toJSON" in value && typeof value.toJSON === "function" ? value.toJSON() : value);

/** What people see of a message: its text, and that of embeds and components, where monitoring puts the alert. */
function textsIn(part: unknown): string[] {
  const value: unknown = bare(part);
  if (typeof value !== "object" || value === null) return [];
  const fields = new Map<string, unknown>(Object.entries(value));
  const own = KEYS.flatMap((key) => {
    const text = fields.get(key);
    return typeof text === "string" && text !== "" ? [text] : [];
  });
  const inner = INSIDE.flatMap((key) => {
    const parts = fields.get(key);
    return Array.isArray(parts) ? parts.flatMap(textsIn) : [];
  });
  return [...own, ...inner];
}

export async function portsInMessage(interaction: MessageContextMenuCommandInteraction, kit: Kit): Promise<void> {
  const { content, embeds, components } = interaction.targetMessage;
  const library = kit.desk.library();
  const reading = library.read(typed([...new Set(textsIn({ content, embeds, components }))].join("\n")));
  return answer(interaction, renderReading(reading, library.examples(EXAMPLES)), "one", kit.desk.log);
}
