/** Misspelt words to words of the vocabulary: Fuse ranks the candidates, edit distance and a set of guards decide. */
import Fuse from "fuse.js";
import { editDistance } from "../knowledge/edit-distance.ts";
import { isEnglish, isRegisteredService } from "./dictionary.ts";
import { FOREIGN } from "./lexicon/foreign.ts";
import { JARGON } from "./lexicon/jargon.ts";

/** A word a misspelling may stand for; curated words (names, aliases, facets) win over words of the rows' texts. */
export interface Candidate {
  word: string;
  curated: boolean;
  /** A word with which questions are put: a wrong guess would hide a foreign name. */
  grammar: boolean;
  /** Its letters and digits as bits: words that differ in more bits than edits can change need not be compared. */
  letters: number;
}

/** Words by first letter and length, so that a look-up touches a few dozen of thousands. */
export interface Speller {
  buckets: Map<string, Candidate[]>;
  cache: Map<string, string | null>;
}

const CACHE_LIMIT = 5000;
/** Candidates that Fuse ranks for one word. */
const CANDIDATE_LIMIT = 80;

const digitsOf = (word: string): string => word.replace(/[^0-9]/g, "");
const NEGATIVE = /^(?:un|non|in|dis|de)/;

/** One bit a letter; the digits share the six bits that are left. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    bits |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));
  }
  return bits;
}

/** Number of bits set. */
function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Groups the vocabulary. Words of one or two letters are never guessed at. */
export function buildSpeller(curated: Iterable<string>, grammar: Iterable<string>, mentioned: Iterable<string>): Speller {
  const buckets = new Map<string, Candidate[]>();
  const seen = new Set<string>();
  const add = (word: string, isCurated: boolean, isGrammar = false): void => {
    if (word.length < 3 || seen.has(word) || !/[a-z]/.test(word)) return;
    seen.add(word);
    const key = `${word[0]}${word.length}`;
    const bucket = buckets.get(key);
    const candidate = { word, curated: isCurated, grammar: isGrammar, letters: lettersOf(word) };
    if (bucket) bucket.push(candidate);
    else buckets.set(key, [candidate]);
  };
  for (const word of curated) add(word, true);
  for (const word of grammar) add(word, true, true);
  for (const word of mentioned) add(word, false);
  return { buckets, cache: new Map() };
}

/** Errors that are believed: one up to six letters, two from seven. */
const allowed = (length: number): number => (length >= 7 ? 2 : 1);

const swapped = (a: string, b: string): boolean => a.length === b.length && [...a].sort().join("") === [...b].sort().join("");

/** The guards; each one answers a confusion that was seen. */
function believable(word: string, { word: target, curated, grammar }: Candidate, d: number): boolean {
  if (digitsOf(word) !== digitsOf(target)) return false; // ha9 is not ha1
  if (NEGATIVE.test(target) !== NEGATIVE.test(word) && target.length > 6) return false; // uncrypted is not encrypted
  const shortest = Math.min(word.length, target.length);
  if (shortest <= 3 && !(curated && (swapped(word, target) || (word.length === 4 && d === 1 && hasDouble(word))))) return false; // npt is ntp, ntd is not
  if (shortest === 4 && !(swapped(word, target) || word.length !== target.length)) return false; // no substitution in four letters
  const sameStart = word[0] === target[0] || (word[0] === target[1] && word[1] === target[0]);
  if (!sameStart && !(curated && d === 1 && target.length >= 6)) return false; // tftp is not pftp
  if (!curated && target.length < 5) return false;
  if (grammar && (!sameStart || target.length < 5) && !swapped(word, target)) return false; // quic is not quick, fpolicy is not policy
  return true;
}

/** Doubled letters written once: `realy` and `really` become the same. */
const single = (word: string): string => word.replace(/(.)\1+/g, "$1");

const hasDouble = (word: string): boolean => /(.)\1/.test(word);

function candidatesFor(speller: Speller, word: string): { candidate: Candidate; d: number }[] {
  const out: { candidate: Candidate; d: number }[] = [];
  const first = new Set([word[0], word[1]]);
  const letters = lettersOf(word);
  const collect = (letter: string | undefined, max: number, curatedOnly: boolean): void => {
    for (let length = word.length - max; length <= word.length + max; length++)
      for (const candidate of speller.buckets.get(`${letter}${length}`) ?? []) {
        // An edit adds or removes one letter, or exchanges one for another: at most two bits.
        if ((curatedOnly && !candidate.curated) || bitCount(letters ^ candidate.letters) > 2 * max) continue;
        const d = editDistance(word, candidate.word, max);
        if (d <= max) out.push({ candidate, d });
      }
  };
  for (const letter of first) collect(letter, allowed(word.length), false);
  // Another first letter is believed in one edit only, see believable().
  if (out.length === 0 && word.length >= 6) for (const letter of "abcdefghijklmnopqrstuvwxyz") if (!first.has(letter)) collect(letter, 1, true);
  return out.sort((a, b) => a.d - b.d).slice(0, CANDIDATE_LIMIT);
}

function look(speller: Speller, word: string): string | null {
  if (FOREIGN.has(word) || JARGON.has(word) || isEnglish(word) || isRegisteredService(word)) return null;
  const candidates = candidatesFor(speller, word);
  if (candidates.length === 0) return null;
  const fuse = new Fuse(
    candidates.map(({ candidate }) => candidate),
    { keys: ["word"], includeScore: true, threshold: 0.6, distance: 40, ignoreFieldNorm: true },
  );
  const ranked = new Map(fuse.search(word).map(({ item, score }) => [item.word, score ?? 1]));
  const judged = candidates
    .map(({ candidate, d }) => ({ ...candidate, d, score: ranked.get(candidate.word) ?? 1 }))
    .filter((candidate) => candidate.d <= allowed(Math.min(word.length, candidate.word.length)) && believable(word, candidate, candidate.d))
    .sort((a, b) => a.d - b.d || Number(single(b.word) === single(word)) - Number(single(a.word) === single(word)) || Number(b.curated) - Number(a.curated) || a.score - b.score);
  return judged[0]?.word ?? null;
}

/**
 * The word of the vocabulary that a misspelt one stands for.
 * @returns null when none is close enough, when the word is correctly spelt English, or when it is somebody else's name
 */
export function correct(speller: Speller, word: string): string | null {
  if (word.length < 3 || word.length > 24 || !/^[a-z0-9]+$/.test(word) || !/[a-z]{2}/.test(word)) return null;
  const cached = speller.cache.get(word);
  if (cached !== undefined) return cached;
  if (speller.cache.size >= CACHE_LIMIT) speller.cache.clear();
  const found = look(speller, word);
  speller.cache.set(word, found);
  return found;
}
