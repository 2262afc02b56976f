/** Help, lists and notices: how to ask, with questions of this knowledge that are answered. */
import type { ProductDetail, ProductSummary } from "../../answer/library.ts";
import type { DiscordMessage } from "../discord.ts";
import { questionControls } from "./controls.ts";
import { bold, bullet, container, message, subtext, texts } from "./elements.ts";
import { always, fitted, type Part } from "./fit.ts";
import { LIMITS } from "./limits.ts";
import { code, cut, link, plain } from "./markdown.ts";

/** Questions of one list; more are not looked through. */
const QUESTIONS = 25;
/** Products named in the help; all of them are in the list. */
const NAMED = 8;
const NAME = 80;
/** Characters of a notice; it is prose. */
const NOTICE = 1_500;

const WAYS = [
  `${code("/ports")} and your question: only you see the answer; ${bold("Post here")} shares it.`,
  "Mention me, also in threads: I answer with a reply, and stay quiet otherwise.",
  "Write me a direct message.",
  `On any message: Apps → ${bold("Ports in this message")}.`,
  `${code("/ports-tour")}: one product, link by link, and a quiz.`,
  `${code("/ports query:list")}: what I know. ${code("/ports query:list PRODUCT")}: its links.`,
];

function reply(parts: readonly Part[], questions: readonly string[], heading: string): DiscordMessage {
  const controls = questionControls(questions.slice(0, QUESTIONS));
  const { texts: shown } = fitted([...parts, ...(controls.length > 0 ? [always(heading)] : [])], LIMITS.message);
  return message([container("aside", [...texts(...shown), ...controls])]);
}

const named = (products: readonly ProductSummary[]): string => {
  if (products.length === 0) return "I know no product yet.";
  const names = products.slice(0, NAMED).map(({ name }) => plain(cut(name, NAME)));
  return `I know the ports of ${names.join(", ")}${products.length > NAMED ? ` and ${products.length - NAMED} more` : ""}.`;
};

/** @param intro a sentence in front, where the help answers something else than a call for help */
export const renderHelp = (products: readonly ProductSummary[], examples: readonly string[], intro?: string): DiscordMessage =>
  reply(
    [
      always(...(intro === undefined ? [] : [plain(cut(intro, NOTICE))]), `${bold("Ask which ports a product needs, in any words.")} ${named(products)}`),
      always(...WAYS.map(bullet)),
    ],
    examples,
    "Try:",
  );

const age = (days: number): string => (days < 2 ? (days === 0 ? "today" : "yesterday") : `${days} days ago`);
const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

const productLine = ({ name, vendor, entries, sources }: ProductSummary): string => {
  const oldest = Math.max(0, ...sources.map(({ days }) => days));
  const facts = `${count(entries, "entry", "entries")}, ${count(sources.length, "source", "sources")}, read ${age(oldest)}`;
  return bullet(`${bold(plain(cut(name, NAME)))}${vendor ? ` (${plain(cut(vendor, NAME))})` : ""}: ${facts}`);
};

/** Everything that is known, a line a product. */
export const renderProducts = (products: readonly ProductSummary[], examples: readonly string[]): DiscordMessage =>
  reply(
    [
      always(bold(`${count(products.length, "product", "products")}:`)),
      { lines: products.map(productLine), rank: 1, more: (held) => bullet(`${held} more: type ${code("/ports")} and the beginning of a name`) },
      always(subtext(`For the links of one: ${code("/ports query:list PRODUCT")}`)),
    ],
    examples,
    "Try:",
  );

/** The links of one product, each with a question that is answered. */
export const renderProduct = ({ name, entries, topics, sources }: ProductDetail): DiscordMessage =>
  reply(
    [
      always(bold(`${plain(cut(name, NAME))}: ${count(entries, "entry", "entries")}`)),
      {
        lines: topics.map((topic) => bullet(`${plain(cut(topic.name, NAME))}: ${count(topic.entries, "entry", "entries")}`)),
        rank: 2,
        more: (held) => bullet(`${held} more: ask for them by name`),
      },
      {
        lines: sources.map(({ title, url, edition, read, days }) =>
          subtext(`Source: ${link(cut(title, 120) || "page", url)}${edition ? `, ${plain(cut(edition, NAME))}` : ""}, read ${plain(read)} (${age(days)})`),
        ),
        rank: 1,
        room: 1_200,
        more: (held) => subtext(`and ${held} more`),
      },
    ],
    topics.flatMap(({ example }) => example ?? []),
    "Ask:",
  );

/** One sentence, and what to try instead. */
export const renderNotice = (text: string, examples: readonly string[] = []): DiscordMessage => reply([always(plain(cut(text, NOTICE)))], examples, "Try:");
