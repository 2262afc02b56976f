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

function contiguous(phrases: Phrases, items: readonly Item[], fits: Fits): Span[] {
  const found: Span[] = [];
  for (let start = 0; start < items.length; start++) {
    let key = "";
    for (let length = 1; length <= phrases.longest; length++) {
      const word = wordAt(items, start + length - 1);
      if (word === null) break;
      if (length === 1 && items[start]?.token.kind !== "word") break;
      key = length === 1 ? word : `${key} ${word}`;
      if (length > 1 && !phrases.starts.has(key.slice(0, key.indexOf(" ")))) break;
      const meanings = phrases.meanings.get(key);
      if (meanings?.some(fits)) found.push({ start, end: start + length, at: Array.from({ length }, (_, n) => start + n), text: key, meanings });
    }
  }
  return found;
}

/** Two or three words of a phrase in any order, with nothing but empty words between them. */
function scattered(phrases: Phrases, items: readonly Item[], fits: Fits): Span[] {
  const words = items.flatMap((item, i) => {
    const word = wordAt(items, i);
    return word !== null && phrases.words.has(word) && item.known === "phrase" && !EMPTY.has(word)
      ? [{ word, i }]
      : word !== null && item.token.kind === "number"
        ? [{ word, i }]
        : [];
  });
  const found: Span[] = [];
  const empty = (from: number, to: number, used: readonly number[]): boolean => {
    for (let i = from + 1; i < to; i++) {
      const item = items[i];
      if (used.includes(i) || !item) continue;
      if (item.token.kind !== "word" || !isEmptyWord(item.text) || item.text === "and" || item.text === "or" || NEGATORS.has(item.text) || EXCLUDERS.has(item.text)) return false;
    }
    return true;
  };
  const tryAll = (picked: { word: string; i: number }[], from: number): void => {
    const first = picked[0]?.i ?? 0;
    for (let n = from; n < words.length; n++) {
      const next = words[n];
      if (!next || next.i - first > WINDOW) break;
      const all = [...picked, next];
      const phrase = phrases.unordered.get(
        all
          .map(({ word }) => word)
          .sort()
          .join(" "),
      );
      const at = all.map(({ i }) => i);
      const meanings = phrase === undefined ? [] : (phrases.meanings.get(phrase) ?? []);
      if (phrase !== undefined && meanings.some(fits) && empty(first, next.i, at)) found.push({ start: first, end: next.i + 1, at, text: phrase, meanings });
      if (all.length < 3) tryAll(all, n + 1);
    }
  };
  words.forEach((word, n) => {
    tryAll([word], n + 1);
  });
  return found;
}

/** Spans that overlap no other one and nothing taken before: longer first, those in their usual order before scattered ones. */
function pick(phrases: Phrases, items: readonly Item[], fits: Fits, used: Set<number>): Span[] {
  const straight = contiguous(phrases, items, fits).map((span) => ({ span, rank: span.at.length }));
  const loose = scattered(phrases, items, fits).map((span) => ({ span, rank: span.at.length - 0.5 }));
  const out: Span[] = [];
  for (const { span } of [...straight, ...loose].sort((a, b) => b.rank - a.rank || a.span.start - b.span.start)) {
    if (span.at.some((i) => used.has(i))) continue;
    for (const i of span.at) used.add(i);
    out.push(span);
  }
  return out;
}

/**
 * Picks the phrases of a question, no word twice. Phrases that fit the products meant come first; what is left over may still be
 * a phrase of other products, which must not fall apart into words that say nothing (`time sync`).
 * @returns spans by position
 */
export function findSpans(phrases: Phrases, items: readonly Item[], fits?: Fits): Span[] {
  const used = new Set<number>();
  const own = fits ? pick(phrases, items, fits, used) : [];
  return [...own, ...pick(phrases, items, () => true, used)].sort((a, b) => a.start - b.start);
}
