/** A question as typed into a Query: what is asked, of which product, under which conditions, and what was not understood. */

import type { Speller } from "./correct.ts";
import type { Meaning } from "./index/phrases.ts";
import { hasPort } from "./index/ports.ts";
import type { SearchIndex } from "./index/search-index.ts";
import { lex } from "./lex.ts";
import { isEmptyWord } from "./lexicon/empty.ts";
import {
  ALL,
  ASK_DIRECTION,
  ASKS_PORT,
  CHANGED,
  COMMANDS,
  EXCLUDERS,
  GREETINGS,
  INBOUND,
  JOINERS,
  NEGATORS,
  OPTIONAL,
  OUTBOUND,
  RECOMMENDED,
  REQUIRED,
} from "./lexicon/grammar.ts";
import { normalise, READ_LIMIT } from "./normalise.ts";
import { meantProducts } from "./products.ts";
import type { Ask, Intent, NamedProduct, Query } from "./query.ts";
import { readFacets } from "./read-facets.ts";
import { readNumbers } from "./read-ports.ts";
import { type Item, isGrammar, recognise } from "./recognise.ts";
import { findSpans, type Span } from "./spans.ts";
import { firmness } from "./weight.ts";

const has = (items: readonly Item[], words: ReadonlySet<string>): boolean => items.some((item) => item.token.kind === "word" && words.has(item.text));

/** Nothing but these stands between two words that belong together. */
const isFiller = (item: Item | undefined): boolean => item !== undefined && ((item.token.kind === "word" && isEmptyWord(item.text)) || item.token.kind === "join");

function readDirection(items: readonly Item[]): Pick<Query, "direction" | "asksDirection"> {
  const words = items.map((item) => item.text);
  const inOut =
    words.some((word, i) => word === "in" && ["out", "outbound"].includes(words[i + 2] ?? words[i + 1] ?? "")) || words.some((word, i) => word === "in" && words[i + 1] === "out");
  const [inbound, outbound] = [has(items, INBOUND), has(items, OUTBOUND)];
  const who = words.some(
    (word, i) => word === "who" || (["which", "what"].includes(word) && ["side", "end", "way", "one", "peer", "direction", "party"].includes(words[i + 1] ?? "")),
  );
  const asksDirection = inOut || who || has(items, ASK_DIRECTION) || (inbound && outbound);
  return { asksDirection, direction: inbound === outbound || inOut ? null : inbound ? "in" : "out" };
}

/** Commands are recognised by their first word, once the politeness in front of it is gone. */
function isCommand(items: readonly Item[], ports: number): boolean {
  const first = items.find(
    (item) => item.token.kind === "word" && !["please", "pls", "plz", "can", "could", "you", "hey", "hi", "bot", "portolan", "now", "just"].includes(item.text),
  );
  if (!first || !COMMANDS.has(first.raw) || items.some((item) => item.token.kind === "address")) return false;
  const strong = [
    "restart",
    "reboot",
    "delete",
    "shutdown",
    "kill",
    "execute",
    "deploy",
    "install",
    "uninstall",
    "upgrade",
    "push",
    "commit",
    "flush",
    "reload",
    "wipe",
    "format",
    "configure",
    "remove",
    "drop",
    "create",
    "add",
    "apply",
  ];
  const urging = items.some((item) => ["now", "immediately", "me", "asap"].includes(item.text));
  return strong.includes(first.raw) || ports > 0 || urging;
}

/** Exclusion: `except ssh`, `but not ha1`, `without nfs`; a negation right in front of a topic. */
function isExcluded(items: readonly Item[], start: number): boolean {
  for (let i = start - 1; i >= Math.max(0, start - 4); i--) {
    const item = items[i];
    if (!item) return false;
    if (
      (EXCLUDERS.has(item.text) && (item.text !== "but" || ALL.has(items[i - 1]?.text ?? "") || items[i + 1]?.text === "not")) ||
      (NEGATORS.has(item.text) && ["without", "no", "non", "minus", "sans"].includes(item.text))
    )
      return true;
    if (item.text === "not") return items[i - 1]?.text === "but" || items[i - 1]?.text === "and" || start - i === 1;
    if (!isFiller(item) || JOINERS.has(item.text)) return false;
  }
  return false;
}

function isJoined(items: readonly Item[], previousEnd: number, start: number): boolean {
  let joined = false;
  for (let i = previousEnd; i < start; i++) {
    const item = items[i];
    if (!item || item.token.kind === "break" || !isFiller(item)) return false;
    if ((item.token.kind === "join" && item.text !== ",") || JOINERS.has(item.text)) joined = true;
  }
  return joined;
}

function asksOf(index: SearchIndex, items: readonly Item[], spans: readonly Span[], taken: ReadonlySet<number>, named: boolean): Ask[] {
  const out: (Ask & { start: number; end: number })[] = [];
  const push = (text: string, topics: number[], words: string[], start: number, end: number): void => {
    const previous = out.at(-1);
    const weak = text.split(" ").every((word) => isEmptyWord(word) || isGrammar(word));
    if (text.split(" ").every((word) => ASK_DIRECTION.has(word) || isEmptyWord(word)) && text.split(" ").some((word) => ASK_DIRECTION.has(word))) return;
    const clause = items[start]?.clause ?? 0;
    const either = (step: number, at: number): boolean => items[at]?.text === "or" && items[at + step]?.token.kind === "protocol";
    if (either(1, end) || either(-1, start - 1)) return;
    out.push({
      text,
      topics,
      words,
      weak,
      firm: topics.length > 0 && end - start > 1 ? "always" : firmness(items, start, named),
      joined: previous !== undefined && isJoined(items, previous.end, start),
      excluded: isExcluded(items, start),
      clause,
      start,
      end,
    });
  };
  items.forEach((item, i) => {
    const span = spans.find((one) => one.start === i);
    if (span) {
      const facets = new Set(span.meanings.flatMap((meaning) => (meaning.kind === "facet" ? [meaning.facet] : [])));
      const topics = span.meanings.flatMap((meaning) => (meaning.kind === "topic" && !facets.has(index.topics[meaning.topic]?.id ?? "") ? [meaning.topic] : []));
      if (topics.length > 0) push(span.text, [...new Set(topics)], span.text.split(" "), span.start, span.end);
    } else if (!taken.has(i) && item.token.kind === "word" && (item.known === "mention" || item.known === "phrase") && !isEmptyWord(item.text) && !isGrammar(item.text))
      push(item.text, [], [item.text], i, i + 1);
  });
  return out;
}

/** Meanings of a phrase, and of the shorter phrases inside it: `snapmirror data transfer` names SnapMirror, too. */
function namings(index: SearchIndex, text: string): { meanings: Meaning[]; text: string }[] {
  const words = text.split(" ");
  const parts = words.flatMap((_, from) => words.slice(from).map((_, length) => words.slice(from, from + length + 1).join(" ")));
  return parts.flatMap((part) => {
    const meanings = index.phrases.meanings.get(part);
    return meanings ? [{ meanings, text: part === text ? text : part }] : [];
  });
}

function productsOf(index: SearchIndex, spans: readonly Span[]): NamedProduct[] {
  const out: NamedProduct[] = [];
  for (const span of spans) {
    const whole = span.meanings.some((meaning) => meaning.kind === "product");
    for (const { meanings } of whole ? [span] : namings(index, span.text))
      for (const meaning of meanings) {
        if (meaning.kind === "product") out.push({ product: meaning.product, by: meaning.wider ? "wider" : "name", text: span.text });
        else if (meaning.kind === "topic" && meaning.namesProduct) out.push({ product: index.topics[meaning.topic]?.owner ?? -1, by: "topic", text: span.text });
      }
  }
  return out.filter(({ product }) => product >= 0);
}

/** `how long`, `how much` ask for a quantity; where no phrase of the knowledge has it, it is not understood. */
const QUANTITIES = new Set(["long", "much", "often", "old", "expensive", "hard", "secure", "reliable"]);

function unknownOf(items: readonly Item[], taken: ReadonlySet<number>, named: boolean): Query["unknown"] {
  return items.flatMap((item, i): Query["unknown"] => {
    if (taken.has(i)) return [];
    if (item.text === "how" && QUANTITIES.has(items[i + 1]?.text ?? "") && !taken.has(i + 1) && !taken.has(i + 2)) return [{ word: `how ${items[i + 1]?.text}`, firm: "always" }];
    return item.known === "unknown" ? [{ word: item.raw, firm: firmness(items, i, named) }] : [];
  });
}

/** Once the products are known, phrases that only other products have no longer count as phrases. */
function fitting(index: SearchIndex, products: readonly number[]): (meaning: Meaning) => boolean {
  if (products.length === 0) return () => true;
  return (meaning) => {
    if (meaning.kind === "facet") return true;
    if (meaning.kind === "topic") return meaning.namesProduct || products.some((product) => index.productTopics[product]?.has(meaning.topic));
    return meaning.kind === "product" || products.includes(meaning.product);
  };
}

/**
 * Reads a question.
 * @param text anything a person or a hostile client may send
 */
export function understand(index: SearchIndex, speller: Speller, text: string): Query {
  const items = recognise(index, speller, lex(normalise(text)));
  const loose = findSpans(index.phrases, items);
  const models = items.flatMap((item): NamedProduct[] => (item.product === null ? [] : [{ product: item.product, by: "wider", text: item.text }]));
  const named1 = [...productsOf(index, loose), ...models];
  const spans =
    named1.length === 0
      ? loose
      : findSpans(
          index.phrases,
          items,
          fitting(
            index,
            meantProducts(index, {
              products: named1,
              asks: asksOf(
                index,
                items,
                loose,
                new Set(
                  loose.flatMap((span) => span.at),
                  false,
                ),
              ),
            }),
          ),
        );
  const taken = new Set(spans.flatMap((span) => span.at));
  const products = [...productsOf(index, spans), ...models];
  const explicit = products.some(({ by }) => by !== "topic");
  const named = new Set(spans.filter((span) => span.meanings.some((meaning) => meaning.kind === "product")).map((span) => span.end));
  const { ports, protocols, notProtocols, releases } = readNumbers(items, taken, named, (port) => hasPort(index.ports, port));
  const asks = asksOf(index, items, spans, taken, explicit);
  const words = items.filter((item) => item.token.kind === "word");
  const unknown = unknownOf(items, taken, explicit);
  const nothing = asks.length === 0 && products.length === 0 && ports.length === 0 && unknown.length === 0;
  const changed = has(items, CHANGED) && (releases.length > 1 || (releases.length === 1 && words.some((item) => ["changed", "replaced", "since"].includes(item.text))));
  const intent: Intent = isCommand(items, ports.length)
    ? "command"
    : nothing && has(items, GREETINGS)
      ? "greeting"
      : items.length === 0
        ? "empty"
        : changed || releases.length === 2
          ? "difference"
          : "lookup";
  return {
    text,
    intent,
    products,
    asks,
    facets: readFacets(items, spans),
    ports,
    protocols,
    notProtocols,
    releases,
    ...readDirection(items),
    need: has(items, OPTIONAL) ? "optional" : has(items, RECOMMENDED) ? "recommended" : has(items, REQUIRED) ? "required" : null,
    asksPort: has(items, ASKS_PORT) || protocols.length > 0,
    all: has(items, ALL),
    unknown,
    corrected: items.flatMap((item) =>
      item.raw !== item.text && item.token.kind === "word" && item.raw.replace(" ", "") !== item.text ? [{ typed: item.raw, read: item.text }] : [],
    ),
    cut: text.length > READ_LIMIT,
  };
}
