/** Lines into sentences. A full stop inside `v5.1`, `10.0.0.1` or behind `e.g.` ends none. */
import type { Line } from "./clean.ts";

export interface Sentence {
  text: string;
  listed: boolean;
  /** Number of its line. */
  line: number;
}

/** Behind these a full stop is part of the word. */
const ABBREVIATIONS = new Set(
  "e.g i.e eg ie etc vs v ver vers approx ca cf no nr nos incl excl resp fig sec ch max min mr mrs ms dr st z.b bzw ggf inkl d.h usw evtl a.m p.m dept ext int est inc ltd jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun".split(
    " ",
  ),
);

/** Longest line that an editor may have broken in the middle of a sentence. */
const WRAPPED_FROM = 50;

/** Lines that a mail client broke in the middle of a sentence, put together again. */
function unwrapped(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    const goesOn = last && !line.listed && last.text.length >= WRAPPED_FROM && /[\p{L},]$/u.test(last.text) && /^\p{Ll}/u.test(line.text);
    if (last && goesOn) out[out.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    else out.push(line);
  }
  return out;
}

/** Where a sentence ends: a mark, perhaps closing quotes, and a space. */
const END = /[.?!]{1,4}["')\]]{0,2}\s+/gu;

function split(text: string): string[] {
  const out: string[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const word = /[\p{L}.]*$/u.exec(text.slice(Math.max(start, match.index - 12), match.index))?.[0] ?? "";
    if (match[0].startsWith(".") && ABBREVIATIONS.has(word.toLowerCase())) continue;
    const end = match.index + match[0].length;
    out.push(text.slice(start, end).trim());
    start = end;
  }
  out.push(text.slice(start).trim());
  return out.filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** Sentences of some lines, in order. */
export const sentencesOf = (lines: readonly Line[]): Sentence[] => unwrapped(lines).flatMap(({ text, listed }, line) => split(text).map((one) => ({ text: one, listed, line })));

/** Two sentences as one text. */
export const together = (first: string, second: string): string => `${/[.?!:;,]\W?$/.test(first) ? first : `${first}.`} ${second}`;
