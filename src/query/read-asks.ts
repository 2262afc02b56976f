/** What is asked for, what is left out, and what nobody here knows. */
import { readingOf } from "./index/readings.ts";
import type { SearchIndex } from "./index/search-index.ts";
import { isEmptyWord } from "./lexicon/empty.ts";
import { FUNCTION_WORDS } from "./lexicon/function-words.ts";
import { ALL, ASK_DIRECTION, EXCLUDERS, JOINERS } from "./lexicon/grammar.ts";
import type { Ask, Query } from "./query.ts";
import { type Item, isGrammar } from "./recognise.ts";
import type { Span } from "./spans.ts";
import { askingSentences, firmness, sentences, standsForTopic } from "./weight.ts";

/** A value worked out at most once. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Nothing but these stands between two words that belong together. */
const isFiller = (item: Item | undefined): boolean => item !== undefined && ((item.token.kind === "word" && isEmptyWord(item.text)) || item.token.kind === "join");

/** Verbs between a negation and what is ruled out: `we don't want support assistance`, `isn't using SSH`. */
const WANTING = new Set(["use", "using", "uses", "want", "need", "needing", "have", "having", "run", "running", "with", "include", "including"]);
/** Asks what may stay shut without something: that something's rows, with their condition, and not all others. */
const CLOSING = new Set(["closed", "close", "shut", "strike", "stricken", "struck", "unnecessary", "unneeded"]);

/** Negations that may rule out what follows; `cannot reach` does not. */
const RULING_OUT = new Set(["not", "isnt", "arent", "dont", "doesnt", "never", "wont"]);
const ARTICLES = new Set(["plain", "just", "the", "a", "an", "any", "that", "our", "this"]);

/** Exclusion: `except ssh`, `but not ha1`, `without nfs`, `ntp no`; a negation right in front of a topic. */
function isExcluded(items: readonly Item[], start: number, end: number): boolean {
  const behind = items[end];
  if (behind?.text === "no" && behind.clause === items[start]?.clause && items[end + 1]?.clause !== behind.clause) return true;
  for (let i = start - 1; i >= Math.max(0, start - 4); i--) {
    const item = items[i];
    if (!item) return false;
    const previous = items[i - 1]?.text ?? "";
    if (EXCLUDERS.has(item.text) && (item.text !== "but" || ALL.has(previous) || items[i + 1]?.text === "not")) return true;
    if (["without", "no", "non", "minus", "sans"].includes(item.text)) return true;
    if ((item.text === "than" && ["other", "rather"].includes(previous)) || (item.text === "of" && previous === "instead")) return true;
    if (RULING_OUT.has(item.text)) {
      const between = items.slice(i + 1, start).filter(({ text }) => !ARTICLES.has(text));
      return ["but", "and"].includes(previous) || (between.length === 0 ? !/^do/.test(item.text) : between.every(({ text }) => WANTING.has(text)));
    }
    if (ARTICLES.has(item.text)) continue;
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

/**
 * Phrases that are topics, and words of the rows' texts.
 * @param taken positions that belong to a phrase
 * @param named one of our products is named, not only implied
 */
export function asksOf(index: SearchIndex, items: readonly Item[], spans: readonly Span[], taken: ReadonlySet<number>, named: boolean): Ask[] {
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
      firm: once(() => firmness(index, items, start, named)),
      joined: previous !== undefined && isJoined(items, previous.end, start),
      excluded: isExcluded(items, start, end),
      aside: false,
      clause,
      start,
      end,
    });
  };
  items.forEach((item, i) => {
    const span = spans.find((one) => one.start === i);
    if (span) {
      const { topics } = readingOf(index.topics, span.meanings);
      if (topics.length > 0) push(span.text, topics, span.text.split(" "), span.start, span.end);
    } else if (!taken.has(i) && item.token.kind === "word" && (item.known === "mention" || item.known === "phrase") && !isEmptyWord(item.text) && !isGrammar(item.text))
      push(item.text, [], [item.text], i, i + 1);
  });
  const closing = items.some((item) => CLOSING.has(item.text));
  return setAside(items, closing ? out.map((ask) => ({ ...ask, excluded: false })) : out);
}

/** Where one sentence asks about something, what other sentences name is the occasion, not the question. */
function setAside<T extends Ask & { start: number }>(items: readonly Item[], asks: readonly T[]): T[] {
  const parts = sentences(items);
  const asking = askingSentences(items, parts);
  const sentenceOf = (ask: T): number => parts.findIndex(([from, to]) => ask.start >= from && ask.start < to);
  if (parts.length < 2 || !asks.some((ask) => ask.topics.length > 0 && !ask.weak && asking[sentenceOf(ask)])) return [...asks];
  return asks.map((ask) => ({ ...ask, aside: asking[sentenceOf(ask)] !== true }));
}

/** `how long`, `how much` ask for a quantity; where no phrase of the knowledge has it, it is not understood. */
const QUANTITIES = new Set(["long", "much", "often", "old", "expensive", "hard", "secure", "reliable"]);

/** Plain words that are more than grammar: with several of them, a bare product name is not all that was said. */
export function leftoverOf(items: readonly Item[], taken: ReadonlySet<number>): number {
  return items.filter((item, i) => item.token.kind === "word" && !taken.has(i) && isEmptyWord(item.text) && !isGrammar(item.text) && !FUNCTION_WORDS.has(item.text)).length;
}

/**
 * Words that stand for nothing in the knowledge.
 * @param sure something else is asked for that is known
 */
export function unknownOf(index: SearchIndex, items: readonly Item[], taken: ReadonlySet<number>, named: boolean, sure: boolean): Query["unknown"] {
  return items.flatMap((item, i): Query["unknown"] => {
    if (taken.has(i)) return [];
    if (item.text === "how" && QUANTITIES.has(items[i + 1]?.text ?? "") && !taken.has(i + 1) && !taken.has(i + 2)) return [{ word: `how ${items[i + 1]?.text}`, firm: "always" }];
    if (!sure && standsForTopic(items, i)) return [{ word: item.raw, firm: "always" }];
    return item.known === "unknown" ? [{ word: item.raw, firm: firmness(index, items, i, named) }] : [];
  });
}
