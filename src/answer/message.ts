/** What the bot knows about somebody's message: the questions in it that have an answer, and the ports it names. */
import type { Engine } from "../query/engine.ts";
import type { Answer } from "./answer.ts";
import type { Answerer } from "./compose.ts";
import { asks, isShort, requests } from "./message/asking.ts";
import { CHARACTER_LIMIT, type Line, linesOf } from "./message/clean.ts";
import { type Context, contextOf, isNamedByHost, toldIn } from "./message/context.ts";
import { hostPorts } from "./message/hosts.ts";
import { distinct, type Mention } from "./message/mention.ts";
import { prosePorts } from "./message/prose.ts";
import { recordPorts } from "./message/records.ts";
import { isShown } from "./message/rows.ts";
import { type Sentence, sentencesOf } from "./message/sentences.ts";
import { goesOn, invites, wants } from "./message/wants.ts";

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

const many = (n: number, one: string, more = `${one}s`): string => `${n.toLocaleString("en")} ${n === 1 ? one : more}`;

const isQuestion = ({ question }: Item): boolean => asks(question);

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

  /** A sentence with the product, and the releases, that were told elsewhere. Three releases are no statement about one. */
  function askWith(product: number, releases: readonly string[], text: string): Item | null {
    return releases.length > 2 ? null : ask([short(product), ...releases, text].join(" "));
  }

  /** One or two sentences are read together, as if typed to the bot; two only where they want something. */
  function askWhole(sentences: readonly Sentence[]): Item | null {
    const [first, second, third] = sentences.map(({ text }) => text);
    if (first === undefined || third !== undefined) return null;
    const text = second === undefined ? first : `${/[.?!:;,]\W?$/.test(first) ? first : `${first}.`} ${second}`;
    if (text.length > LIMITS.question || isNamedByHost(engine, text) || (second !== undefined && !asks(text) && !requests(text))) return null;
    return wants(text, engine.search(text)) ? ask(text) : null;
  }

  function askSentence({ text, listed }: Sentence, n: number, context: Context, inviting: boolean): Item | null {
    if (text.length > LIMITS.question || isNamedByHost(engine, text)) return null;
    const read = engine.search(text);
    const product = context.productAt(n);
    const told = read.query.releases.length > 0 ? [] : context.releases;
    const invited = inviting && listed && isShort(text, LIST_ENTRY);
    const reverse = read.finding.kind === "rows" && read.finding.mode === "reverse";
    // Where the message names products, its ports are looked up in those.
    const alone = wants(text, read) && !(reverse && context.products.length > 0);
    const certain = alone && !reverse && read.finding.kind === "rows";
    if (read.query.products.length > 0) {
      if (!alone) return null;
      // The newest edition is no answer where another release was told a sentence before.
      return told.length > 0 && product !== null ? askWith(product, told, text) : ask(text);
    }
    if (!certain && product !== null && (invited || goesOn(text, read.query))) {
      const full = `${short(product)} ${text}`;
      const item = wants(full, engine.search(full), invited) ? askWith(product, told, text) : null;
      if (item) return item;
    }
    return alone ? ask(text) : null;
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
      ...(left > 0 ? [`${many(left, "character")} behind the first ${CHARACTER_LIMIT.toLocaleString("en")}`] : []),
      ...(all.length > LIMITS.sentences ? [many(all.length - LIMITS.sentences, "further sentence")] : []),
      ...(tooLong > 0 ? [`${many(tooLong, "sentence")} of more than ${LIMITS.question} characters`] : []),
      ...(ports.length > LIMITS.ports ? [many(ports.length - LIMITS.ports, "further port")] : []),
    ];
    const whole = prose.length === lines.length && left === 0 ? askWhole(sentences) : null;
    if (whole) return { items: [whole], unread };
    const context = contextOf(sentences.map(({ text }) => toldIn(engine, text.slice(0, LIMITS.question))));
    const inviting = sentences.some(({ text, listed }) => !listed && invites(text));
    const asked = sentences.flatMap((sentence, n) => askSentence(sentence, n, context, inviting) ?? []);
    const lookedUp = ports.slice(0, LIMITS.ports).map((question) => askPort(question, context.products));
    const items: Item[] = [];
    for (const item of [
      ...asked.filter(isQuestion),
      ...asked.filter((one) => !isQuestion(one)),
      ...lookedUp.flatMap(({ named }) => named),
      ...lookedUp.flatMap(({ others }) => others),
    ])
      if (
        !isShown(
          item.answer.answers,
          items.map(({ answer }) => answer.answers),
        )
      )
        items.push(item);
    const more = items.length - LIMITS.items;
    return { items: items.slice(0, LIMITS.items), unread: more > 0 ? [...unread, many(more, "further answer")] : unread };
  };
}
