/** Phrases of the vocabulary in a row of items: longest first, then the same words in another order. */
import type { Meaning, Phrases } from "./index/phrases.ts";
import { isEmptyWord } from "./lexicon/empty.ts";
import { EXCLUDERS, NEGATORS } from "./lexicon/grammar.ts";
import type { Item } from "./recognise.ts";

export interface Span {
  /** First and one past the last item. */
  start: number;
  end: number;
  /** Positions of the words that make the phrase; others in between say nothing. */
  at: number[];
  text: string;
  meanings: Meaning[];
}

/** Which meanings make a phrase of several words count: those of the products meant, once they are known. */
export type Fits = (meaning: Meaning) => boolean;

/** Words of phrases that are never worth looking for out of order. */
const EMPTY = new Set(["the", "and", "for", "port", "ports", "in", "of", "on", "to", "is", "a"]);

/** Items apart that words of one phrase may stand. */
const WINDOW = 5;

const wordAt = (items: readonly Item[], i: number): string | null => {
  const item = items[i];
  if (!item) return null;
  return item.token.kind === "word" || item.token.kind === "number" || item.token.kind === "release" || item.token.kind === "quantity" ? item.text : null;
};

/** A phrase that could be read somewhere, before it is decided which ones are. */
type Candidate = Span & { rank: number };

function contiguous(phrases: Phrases, items: readonly Item[]): Candidate[] {
  const found: Candidate[] = [];
  for (let start = 0; start < items.length; start++) {
    if (items[start]?.token.kind !== "word") continue;
    let key = "";
    for (let length = 1; length <= phrases.longest; length++) {
      const word = wordAt(items, start + length - 1);
      if (word === null) break;
      key = length === 1 ? word : `${key} ${word}`;
      const meanings = phrases.meanings.get(key);
      if (meanings) found.push({ start, end: start + length, at: Array.from({ length }, (_, n) => start + n), text: key, meanings, rank: length });
      if (!phrases.prefixes.has(key)) break;
    }
  }
  return found;
}

/** True when between two positions nothing but the words of the phrase and empty ones stand. */
function isEmptyBetween(items: readonly Item[], from: number, to: number, used: readonly number[]): boolean {
  for (let i = from + 1; i < to; i++) {
    const item = items[i];
    if (used.includes(i) || !item) continue;
    if (item.token.kind !== "word" || !isEmptyWord(item.text) || item.text === "and" || item.text === "or" || NEGATORS.has(item.text) || EXCLUDERS.has(item.text)) return false;
  }
  return true;
}

const sorted = (words: readonly string[]): string => {
  const [a = "", b = ""] = words;
  return words.length === 2 ? (a < b ? `${a} ${b}` : `${b} ${a}`) : [...words].sort().join(" ");
};

/** Two or three words of a phrase in any order, with nothing but empty words between them. */
function scattered(phrases: Phrases, items: readonly Item[]): Candidate[] {
  const found: Candidate[] = [];
  const at: number[] = [];
  items.forEach((item, i) => {
    const word = wordAt(items, i);
    if (word !== null && phrases.loose.has(word) && !EMPTY.has(word) && (item.known === "phrase" || item.token.kind === "number")) at.push(i);
  });
  const look = (picked: readonly number[]): void => {
    const phrase = phrases.unordered.get(sorted(picked.map((i) => wordAt(items, i) ?? "")));
    const meanings = phrase === undefined ? undefined : phrases.meanings.get(phrase);
    const [first = 0, last = 0] = [picked[0], picked.at(-1)];
    if (phrase !== undefined && meanings && isEmptyBetween(items, first, last, picked))
      found.push({ start: first, end: last + 1, at: [...picked], text: phrase, meanings, rank: picked.length - 0.5 });
  };
  const near = (from: number, to: number): boolean => (at[to] ?? Number.POSITIVE_INFINITY) - (at[from] ?? 0) <= WINDOW;
  for (let a = 0; a < at.length; a++)
    for (let b = a + 1; near(a, b); b++) {
      look([at[a] ?? 0, at[b] ?? 0]);
      for (let c = b + 1; near(a, c); c++) look([at[a] ?? 0, at[b] ?? 0, at[c] ?? 0]);
    }
  return found;
}

/** Every phrase that could be read: longer ones first, those in their usual order before scattered ones. */
export const candidatesIn = (phrases: Phrases, items: readonly Item[]): Span[] =>
  [...contiguous(phrases, items), ...scattered(phrases, items)].sort((a, b) => b.rank - a.rank || a.start - b.start);

/**
 * Picks the phrases of a question, no word twice. Phrases that fit the products meant come first; what is left over may still be
 * a phrase of other products, which must not fall apart into words that say nothing (`time sync`).
 * @param candidates as `candidatesIn` found them
 * @returns spans by position
 */
export function pickSpans(candidates: readonly Span[], fits?: Fits): Span[] {
  const used = new Set<number>();
  const out: Span[] = [];
  const take = (span: Span): void => {
    if (span.at.some((i) => used.has(i))) return;
    for (const i of span.at) used.add(i);
    out.push(span);
  };
  if (fits) for (const span of candidates) if (span.meanings.some(fits)) take(span);
  for (const span of candidates) take(span);
  return out.sort((a, b) => a.start - b.start);
}
