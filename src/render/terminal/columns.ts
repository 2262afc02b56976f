/** Text in columns: words wrap, nothing is cut, and what a terminal would act on is taken out. */
import stringWidth from "string-width";
import { filled } from "../text.ts";

export type Row = readonly string[];

const GAP = 2;
const NARROWEST = 12;

/** What a terminal would act on, and what hides or reorders text; knowledge files and questions are both untrusted here. */
export const safe = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, "");

/** Latin letters, punctuation and arrows: one column each. Nearly every text is only that, and measuring is most of rendering. */
const NARROW = /^[\x20-\x7e\u00a0-\u02ff\u2010-\u2027\u2190-\u21ff]*$/;

/** Columns that a text takes. */
export const widthOf = (text: string): number => (NARROW.test(text) ? text.length : stringWidth(text));

const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)));

/**
 * Breaks text between words.
 * @param breakWords true: a word longer than the width is broken, too; false: it is left whole (an address)
 */
export function wrap(text: string, width: number, breakWords = false): string[] {
  const clean = safe(text);
  if (widthOf(clean) <= width) return [clean.trim()];
  const lines = filled(clean.split(" ").filter(Boolean), width, widthOf, breakWords);
  return lines.length > 0 ? lines : [""];
}

/** Takes from the widest column until all fit. */
function narrowed(natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  const room = width - GAP * (widths.length - 1);
  for (let over = widths.reduce((sum, one) => sum + one, 0) - room; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= NARROWEST) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/** What wrapping leaves over in the other columns goes to the last one, up to what it needs. */
function tightened(widths: readonly number[], natural: readonly number[], rows: readonly Row[], width: number): number[] {
  const last = widths.length - 1;
  const used = widths.slice(0, last).map((one, column) => Math.max(...rows.flatMap((row) => wrap(row[column] ?? "", one, true).map(widthOf))));
  const left = width - GAP * last - used.reduce((sum, one) => sum + one, 0);
  return [...used, Math.max(NARROWEST, Math.min(natural[last] ?? 0, left))];
}

/**
 * Rows under columns as wide as they need, or as there is room.
 * @param paint colours the first column
 * @returns the lines of each row
 */
export function columns(rows: readonly Row[], width: number, paint: (text: string) => string = (text) => text): string[][] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const natural = Array.from({ length: count }, (_, column) => Math.max(...rows.map((row) => widthOf(safe(row[column] ?? "")))));
  const widths = tightened(narrowed(natural, width), natural, rows, width);
  return rows.map((row) => {
    const cells = row.map((cell, column) => wrap(cell, widths[column] ?? NARROWEST, true));
    const height = Math.max(1, ...cells.map((lines) => lines.length));
    const cell = (lines: readonly string[], column: number, n: number): string => {
      const text = lines[n] ?? "";
      const padded = pad(text, widths[column] ?? 0);
      return column === 0 && text !== "" ? paint(text) + padded.slice(text.length) : padded;
    };
    const line = (n: number): string => cells.map((lines, column) => cell(lines, column, n)).join(" ".repeat(GAP));
    return Array.from({ length: height }, (_, n) => line(n).trimEnd());
  });
}

/** A paragraph under an indent. */
export const paragraph = (text: string, width: number, indent: string): string[] => wrap(text, Math.max(20, width - indent.length)).map((line) => indent + line);
