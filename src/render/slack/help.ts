/** Help and lists: how to ask, with questions of this knowledge that are answered. */
import type { KnownBlock } from "@slack/types";
import type { ProductDetail, ProductSummary } from "../../answer/library.ts";
import type { SlackReply } from "../slack.ts";
import { actions, questionButtons } from "./controls.ts";
import { escaped, visible } from "./elements.ts";
import { sections } from "./plain.ts";

/** Buttons of one list; more are not looked through. */
const BUTTONS = 10;
/** Products named in the help; all of them are in the list. */
const NAMED = 8;

const ways = (example: string): string[] => [
  `/ports ${example}: only you see the answer; Share posts it.`,
  "Mention me in a channel or a thread (slash commands do not work in threads): I answer in the thread.",
  "Write me a direct message.",
  "On any message: ⋮ > Ports in this message. From the shortcuts: Look up ports, a form.",
  "/ports list: what I know. /ports list PRODUCT: its links.",
];

/** Plain sections are enough here, and work on every surface. */
function reply(lines: readonly string[], buttons: readonly string[], heading: string): SlackReply {
  const blocks: KnownBlock[] = [...sections([...lines, ...(buttons.length > 0 ? [heading] : [])]), ...actions(questionButtons(buttons.slice(0, BUTTONS)))];
  const message = { text: escaped([...lines, ...(buttons.length > 0 ? [`${heading} ${buttons.slice(0, BUTTONS).join(" | ")}`] : [])].map(visible).join("\n")), blocks };
  return { rich: message, plain: message };
}

const named = (products: readonly ProductSummary[]): string =>
  `I know the ports of ${products
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join(", ")}${products.length > NAMED ? ` and ${products.length - NAMED} more` : ""}.`;

/** @param intro a sentence in front, where the help answers something else than a call for help */
export function renderHelp(products: readonly ProductSummary[], examples: readonly string[], intro?: string): SlackReply {
  return reply(
    [...(intro === undefined ? [] : [intro]), `Ask which ports a product needs, in any words. ${named(products)}`, ...ways(examples[0] ?? "PRODUCT LINK").map((way) => `• ${way}`)],
    examples,
    "Try:",
  );
}

const age = (days: number): string => (days < 2 ? (days === 0 ? "today" : "yesterday") : `${days} days ago`);

/** Everything that is known, a line a product. */
export function renderProducts(products: readonly ProductSummary[], examples: readonly string[]): SlackReply {
  const lines = products.map(({ name, vendor, entries, sources }) => {
    const oldest = Math.max(0, ...sources.map(({ days }) => days));
    return `• ${name}${vendor ? ` (${vendor})` : ""}: ${entries} entries from ${sources.length} ${sources.length === 1 ? "source" : "sources"}, read ${age(oldest)}`;
  });
  return reply([`${products.length} ${products.length === 1 ? "product" : "products"}:`, ...lines, "For the links of one: /ports list PRODUCT"], examples, "Try:");
}

/** The links of one product, each with a question that is answered. */
export function renderProduct({ name, entries, topics, sources }: ProductDetail): SlackReply {
  const lines = topics.map((topic) => `• ${topic.name}: ${topic.entries} ${topic.entries === 1 ? "entry" : "entries"}${topic.example ? `; ask: ${topic.example}` : ""}`);
  const pages = sources.map(({ title, edition, read, days }) => `Source: “${title}”${edition ? `, ${edition}` : ""}, read ${read} (${age(days)})`);
  return reply(
    [`${name}: ${entries} entries`, ...lines, ...pages],
    topics.flatMap(({ example }) => example ?? []),
    "Ask:",
  );
}

/** One sentence, and what to try instead. */
export const renderNotice = (text: string, examples: readonly string[] = []): SlackReply => reply([text], examples, "Try:");
