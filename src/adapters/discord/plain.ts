/** A message as plain text, for when Discord refuses its components: the same words, and a file where they are too many. */
import type { DiscordMessage } from "../../render/discord.ts";

/** https://docs.discord.com/developers/resources/message#create-message: 2,000; what is left is for closing a fence and the note. */
const CONTENT = 1_900;
const FILE = "answer.txt";

function textsIn(component: unknown): string[] {
  if (typeof component !== "object" || component === null) return [];
  if ("content" in component && typeof component.content === "string") return [component.content];
  return "components" in component && Array.isArray(component.components) ? component.components.flatMap(textsIn) : [];
}

const closed = (text: string): string => ((text.match(/```/g)?.length ?? 0) % 2 === 0 ? text : `${text}\n\`\`\``);

export interface Plain {
  content: string;
  files: { name: string; attachment: Buffer }[];
}

/** Everything that can be read in a message. A port is never cut: what does not fit is in the file. */
export function plainOf({ components }: Pick<DiscordMessage, "components">): Plain {
  const whole = components.flatMap(textsIn).join("\n");
  if (whole.length <= CONTENT) return { content: whole, files: [] };
  const end = whole.lastIndexOf("\n", CONTENT);
  const head = whole.slice(0, end > 0 ? end : CONTENT);
  return { content: `${closed(head)}\n-# All of it is in the file.`, files: [{ name: FILE, attachment: Buffer.from(whole) }] };
}
