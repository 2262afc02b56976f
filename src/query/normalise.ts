/** Raw chat text into the plain lower-case text that is read; nothing a sender can type survives as control characters. */

/** Characters of a question that are read; the rest of a pasted log is not, and the answer says so. */
export const READ_LIMIT = 600;

/** Control and format characters (zero-width, bidirectional marks, tags, soft hyphen), and fillers that show nothing. */
const INVISIBLE = /\p{Cc}|\p{Cf}|\u034f|\u115f|\u1160|\u17b4|\u17b5|[\ufe00-\ufe0f]/gu;
/** Terminal escape sequences: CSI, OSC and two-character ones. */
const ESC = String.fromCharCode(27);
const BEL = String.fromCharCode(7);
const ANSI = new RegExp(`${ESC}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)?|[@-Z\\\\-_])`, "g");

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

/** Small, circled and fractional numerals, which NFKC would make digits of the number beside them. */
const NUMERAL = /\p{No}/gu;
const SUBSCRIPT = /[\u2080-\u2089]/u;
/** The same marks in plain signs: `443[1]`, `443[^1]`, `443(a)`, `443^1`. */
const FOOTNOTE = /(?<=\d)(?:\[\^?\d{1,2}\]|\([a-z\d]\)|\^\d{1,2})/gi;

/** `443²` is port 443 with a footnote, never port 4432; only `HA₁` has its digit as part of the name. */
const withoutMarks = (text: string): string =>
  text
    .replace(NUMERAL, (mark, at: number) => {
      const ofName = SUBSCRIPT.test(mark) && /\p{L}/u.test(text.charAt(at - 1));
      return ofName || mark.normalize("NFKC") === mark ? mark : " ";
    })
    .replace(FOOTNOTE, " ");

/** Ends between words: half a number would be another port, half a word perhaps its opposite. */
function head(text: string, limit: number): string {
  const short = text.slice(0, limit);
  return /[\p{L}\p{N}]/u.test(text.charAt(limit)) ? short.replace(/[\p{L}\p{N}./:-]{1,64}$/u, "") : short;
}

/** Text as the lexer reads it, and the same text, sign for sign, with its capitals. */
export interface Normalised {
  text: string;
  cased: string;
}

/** NFKC, footnote marks, accents and apostrophes dropped, typographic signs made plain, at most READ_LIMIT long; `text` in lower case. */
export function normalise(raw: string): Normalised {
  const visible = head(raw, READ_LIMIT * 4)
    .replace(ANSI, " ")
    .replace(/[\n\r\v\f\u0085\u2028\u2029]+/g, " . ")
    .replace(/\t/g, " ")
    .replace(INVISIBLE, "");
  const plain = withoutMarks(visible).normalize("NFKC").normalize("NFD").replace(/\p{M}/gu, "");
  const cased = head(plain, READ_LIMIT)
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\(s\)/gi, "s")
    .replace(/\bw\/o\b/gi, "without")
    .replace(/\bw\/ /gi, "with ")
    .replace(/n't\b/gi, "nt")
    .replace(/(\p{L})'s\b/gu, "$1")
    .replace(/(\p{L})'(\p{L})/gu, "$1$2");
  const text = cased.toLowerCase();
  return { text, cased: text.length === cased.length ? cased : text };
}
