/** The text of a chat message as lines that can be read: at most so much of it, without decoration, quotes made plain. */
import { printable } from "../../query/normalise.ts";

/** Characters of a message that are read; Slack and Discord carry up to 40,000 and 4,000. */
export const CHARACTER_LIMIT = 4000;

export interface Line {
  text: string;
  /** Stood behind a bullet or a number, or in a table. */
  listed: boolean;
}

/** Cut between words: half a number would be another port. */
function head(text: string): string {
  if (text.length <= CHARACTER_LIMIT) return text;
  let end = CHARACTER_LIMIT;
  while (end > 0 && /[\w.:/-]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Footnote marks and circled digits: NFKC would glue them to the number before them. */
const SMALL_DIGITS = /[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u2460-\u24ff\u2776-\u2793]/gu;
/** `~~28769~~` is what somebody took back. */
const STRUCK = /(?<!\S)(~{1,2})(?=\S)[^~]{1,200}(?<=\S)\1(?!\w)/gu;

const plain = (line: string): string =>
  line
    .replace(SMALL_DIGITS, " ")
    .normalize("NFKC")
    .replace(/[\u2018\u2019\u02bc]/gu, "'")
    .replace(/[\u201c-\u201e\u00ab\u00bb]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .replace(STRUCK, " ")
    .replace(/(?<=[\s:,;])\([a-h]\) /g, "")
    .replace(/`|\*{1,3}|\p{Extended_Pictographic}(?<!\d)/gu, "");

const QUOTED = /^(?:> ?){1,5}/;
const BULLET = /^(?:[-+\u2022\u25e6\u2023\u00b7\u25aa] |\[[ xX]?\] |\(?(?:\d{1,2}|[a-z])[.)] )+/u;
/** `Q2: and HA2?` */
const LABEL = /^(?:q(?:uestion)? ?\d{0,2}|re|fyi|ps|edit|update|frage)(?: ?[:.)]| -) /i;

/** @returns the lines with something in them, and how many characters were not read */
export function linesOf(message: string): { lines: Line[]; left: number } {
  const text = head(message);
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u).flatMap((raw): Line[] => {
    // The bullet `*` is decoration elsewhere, so it is turned into one that is not.
    const line = plain(printable(raw, CHARACTER_LIMIT).replace(/^((?:> ?)*)\* /, "$1- ")).trim();
    const quoted = line.replace(QUOTED, "").trim();
    const table = /^\|.*\|$/.test(quoted) || / \| /.test(quoted);
    const bare = (table ? quoted.replace(/^\||\|$| \|(?= )/g, "") : quoted).replace(BULLET, "").replace(LABEL, "").trim();
    return bare === "" ? [] : [{ text: bare, listed: bare !== quoted }];
  });
  return { lines, left: message.length - text.length };
}
