/** Raw chat text into the plain lower-case text that is read; nothing a sender can type survives as control characters. */

/** Characters of a question that are read; the rest of a pasted log is not, and the answer says so. */
export const READ_LIMIT = 600;

/** Invisible and control characters: C0/C1, zero-width, bidirectional marks, variation selectors, tags, soft hyphen. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\uffff]|\udb40[\udc00-\udfff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal escape sequences
const ANSI = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;

/**
 * Makes text safe to show and single-line: escape sequences, control, bidirectional and invisible characters removed.
 * @param limit characters kept
 */
export function printable(text: string, limit = READ_LIMIT): string {
  const clean = text
    .slice(0, limit * 4)
    .replace(ANSI, "")
    .replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, " ")
    .replace(INVISIBLE, "")
    .toWellFormed();
  const short = clean.replace(/ {2,}/g, " ").trim();
  return short.length > limit ? `${short.slice(0, limit).toWellFormed()}…` : short;
}

/** Text as the lexer reads it: NFKC, lower case, apostrophes dropped, typographic signs made plain, at most READ_LIMIT long. */
export function normalise(text: string): string {
  return text
    .slice(0, READ_LIMIT * 4)
    .replace(ANSI, " ")
    .replace(/[\n\r\v\f\u0085\u2028\u2029]+/g, " . ")
    .replace(/\t/g, " ")
    .replace(INVISIBLE, "")
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .slice(0, READ_LIMIT)
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\bw\/o\b/g, "without")
    .replace(/\bw\/ /g, "with ")
    .replace(/n't\b/g, "nt")
    .replace(/(\p{L})'s\b/gu, "$1")
    .replace(/(\p{L})'(\p{L})/gu, "$1$2");
}
