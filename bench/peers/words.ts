/** A question prepared for engines that take every word for content: question words removed, polarity kept. */
import { aliasTokens } from "../../src/query/lex.ts";
import { isEmptyWord } from "../../src/query/lexicon/empty.ts";

/** Words that choose a condition or direction: dropping them would make those rows look alike. */
const KEEP = new Set(
  "not no non without off disabled enabled on clear plain inbound outbound in out internal external management default optional required mandatory tcp udp".split(" "),
);

/** Characters that are read, the same for all. */
const READ_LIMIT = 256;

/** Words of a question without those that say nothing; all of them when nothing else is left. */
export function contentWords(question: string): string[] {
  const words = aliasTokens(question.slice(0, READ_LIMIT));
  const content = words.filter((word) => KEEP.has(word) || !isEmptyWord(word));
  return content.length > 0 ? content : words;
}

/** Share of the words that a text has, whole or as the beginning of a word. */
function coverage(words: readonly string[], text: string): number {
  if (words.length === 0) return 0;
  const has = new Set(aliasTokens(text));
  const known = words.filter((word) => has.has(word) || (word.length > 3 && [...has].some((one) => one.startsWith(word) || (one.length > 3 && word.startsWith(one)))));
  return known.length / words.length;
}

/**
 * A no-answer signal that means the same for every question, which the engines' own scores do not: which of several tries
 * found it, then how many of the asked words the record has, then the engine's score.
 * @param later tries that were still to come: all words found is surer than any word found
 * @param score of the engine, 0 to 1; 0 where it gives none
 */
export const confidenceOf =
  (words: readonly string[], text: string, later: number, score: number): (() => number) =>
  () =>
    later * 0.5 + coverage(words, text) + score * 0.1;
