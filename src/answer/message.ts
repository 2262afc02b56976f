/** What the bot knows about somebody's message: the questions in it that have an answer, and the ports it names. */
import type { Engine } from "../query/engine.ts";
import { meantProducts } from "../query/products.ts";
import type { Answer } from "./answer.ts";
import type { Answerer } from "./compose.ts";
import { asks, isShort, requests } from "./message/asking.ts";
import { type Line, linesOf } from "./message/clean.ts";
import { type Context, contextOf, isNamedByHost } from "./message/context.ts";
import { hostPorts } from "./message/hosts.ts";
import { distinct, type Mention } from "./message/mention.ts";
import { prosePorts } from "./message/prose.ts";
import { qualify } from "./message/qualify.ts";
import { recordPorts } from "./message/records.ts";
import { isShown } from "./message/rows.ts";
import { type Sentence, sentencesOf, together } from "./message/sentences.ts";
import { goesOn, type Standing, wants } from "./message/wants.ts";

/** What a message is about: the questions that can be answered in it, best first, each once. */
export interface MessageReading {
  items: { question: string; answer: Answer }[];
  /** What was not read or not looked up, in words for the reader. */
  unread: string[];
}

type Item = MessageReading["items"][number];

const LIMITS = {
  items: 5,
  sentences: 40,
  ports: 20,
  /** Products that a port is looked up in. */
  products: 3,
  /** Characters of a question: it has to fit behind a button. */
  question: 300,
};

/** Words of an entry in a list that names a service rather than tells a story. */
const LIST_ENTRY = 8;

const many = (n: number, one: string): string => `${n.toLocaleString("en")} ${one}${n === 1 ? "" : "s"}`;

const rowsOf = ({ answer }: Item): Answer["answers"] => answer.answers;

const idsOf = (item: Item | null): string => (item ? rowsOf(item).map(({ id }) => id) : []).join();

/** Questions first: what is only told is the occasion for them. */
const sorted = (items: readonly Item[]): Item[] => [...items.filter(({ question }) => asks(question)), ...items.filter(({ question }) => !asks(question))];

/** Packet records are taken apart by their fields; everything else is sentences. */
function split(lines: readonly Line[]): { prose: Line[]; mentions: Mention[] } {
  const prose: Line[] = [];
  const mentions: Mention[] = [];
  for (const line of lines) {
    const record = recordPorts(line.text);
    if (record === null) prose.push(line);
    mentions.push(...(record ?? [...hostPorts(line.text), ...prosePorts(line.text)]));
  }
  return { prose, mentions };
}

/** @returns a function that reads one message; it is pure apart from caches and never throws */
export function createMessageReader(engine: Engine, answerer: Answerer): (text: string) => MessageReading {
  const short = (product: number): string => engine.index.products[product]?.short ?? "";

  function ask(question: string): Item | null {
    if (question.length > LIMITS.question) return null;
    const answer = answerer.answer(question);
    return answer.status === "answer" ? { question, answer } : null;
  }

  /** The newest edition, or every value of a condition, is no answer where a release or the condition was told elsewhere. */
  function askOf(product: number, text: string, context: Context, named: boolean): Item | null {
    const { plain, full, each } = qualify(engine, product, text, context, named);
    const qualified = full === null ? null : ask(full);
    if (qualified || each.length === 0) return qualified;
    // Which release is meant is not known; that is no matter where all of them come to the same.
    const item = ask(plain);
    return item && each.every((question) => idsOf(ask(question)) === idsOf(item)) ? item : null;
  }

  /** One or two sentences are read together, as if typed to the bot; two only where they want something. */
  function askWhole(sentences: readonly Sentence[]): Item | null {
    const [first, second, third] = sentences.map(({ text }) => text);
    if (first === undefined || third !== undefined) return null;
    const text = second === undefined ? first : together(first, second);
    if (text.length > LIMITS.question || isNamedByHost(engine, text) || (second !== undefined && !asks(text) && !requests(text))) return null;
    return wants(text, engine.search(text)) ? ask(text) : null;
  }

  function askSentence({ text, listed }: Sentence, n: number, context: Context): Item | null {
    if (text.length > LIMITS.question || isNamedByHost(engine, text)) return null;
    const read = engine.search(text);
    const reverse = read.finding.kind === "rows" && read.finding.mode === "reverse";
    const standing: Standing = { invited: context.inviting && listed && isShort(text, LIST_ENTRY), occasion: context.asking };
    // Where the message names products, its ports are looked up in those.
    const alone = wants(text, read, standing) && !(reverse && context.products.length > 0);
    const [own, other] = meantProducts(engine.index, read.query);
    if (own !== undefined) return alone ? (other === undefined ? askOf(own, text, context, true) : ask(text)) : null;
    const product = context.productAt(n);
    const certain = alone && !reverse && read.finding.kind === "rows";
    if (!certain && product !== null && (standing.invited || goesOn(text, read.query))) {
      const item = wants(text, engine.search(`${short(product)} ${text}`), { ...standing, carried: true }) ? askOf(product, text, context, false) : null;
      if (item) return item;
    }
    // “That pair” of a message about somebody else's box is not one of ours.
    return alone && (reverse || !context.foreign) ? ask(text) : null;
  }

  /** A question with the sentence that leads up to it, where these two make a line; otherwise each sentence by itself. */
  function askLine(line: readonly Sentence[], n: number, context: Context): Item[] {
    const [first, second, third] = line;
    const pair = first && second && !third && asks(first.text) !== asks(second.text) ? askSentence({ ...first, text: together(first.text, second.text) }, n, context) : null;
    return pair ? [pair] : line.flatMap((sentence, i) => askSentence(sentence, n + i, context) ?? []);
  }

  /** In the products that the message names, first; in all of them where those do not have it. */
  function askPort(question: string, products: readonly number[]): { named: Item[]; others: Item[] } {
    const named = products.slice(0, LIMITS.products).flatMap((product) => ask(`${short(product)} ${question}`) ?? []);
    const any = named.length > 0 ? null : ask(question);
    return { named, others: any ? [any] : [] };
  }

  return (message) => {
    const { lines, left } = linesOf(message);
    const { prose, mentions } = split(lines);
    const all = sentencesOf(prose);
    const sentences = all.slice(0, LIMITS.sentences);
    const ports = distinct(mentions);
    const tooLong = sentences.filter(({ text }) => text.length > LIMITS.question).length;
    const unread = [
      ...(left > 0 ? [`${left.toLocaleString("en")} of ${many(message.length, "character")}`] : []),
      ...(all.length > LIMITS.sentences ? [many(all.length - LIMITS.sentences, "further sentence")] : []),
      ...(tooLong > 0 ? [`${many(tooLong, "sentence")} of more than ${LIMITS.question} characters`] : []),
      ...(ports.length > LIMITS.ports ? [many(ports.length - LIMITS.ports, "further port")] : []),
    ];
    const whole = prose.length === lines.length && left === 0 ? askWhole(sentences) : null;
    if (whole) return { items: [whole], unread };
    const context = contextOf(engine, sentences);
    const asked = sentences.flatMap(({ line }, n) => {
      if (sentences[n - 1]?.line === line) return [];
      return askLine(
        sentences.filter((one) => one.line === line),
        n,
        context,
      );
    });
    const lookedUp = ports.slice(0, LIMITS.ports).map((question) => askPort(question, context.products));
    const found = [...sorted(asked), ...lookedUp.flatMap(({ named }) => named), ...lookedUp.flatMap(({ others }) => others)];
    const items: Item[] = [];
    for (const item of found) if (!isShown(rowsOf(item), items.map(rowsOf))) items.push(item);
    const more = items.length - LIMITS.items;
    return { items: items.slice(0, LIMITS.items), unread: more > 0 ? [...unread, many(more, "further answer")] : unread };
  };
}
