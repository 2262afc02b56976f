/** Rows of text as aligned columns: nothing is cut, a cell too long for its column wraps inside it. */
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

export type Row = readonly string[];

const GAP = 2;
const NARROWEST = 12;

/** What a terminal would act on, and what hides or reorders text. */
export const safe = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, "");

const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - stringWidth(text)));

/** Takes from the widest column until all fit. */
function fit(natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  const room = width - GAP * (widths.length - 1);
  for (let over = widths.reduce((sum, one) => sum + one, 0) - room; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= NARROWEST) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/** @returns the lines of each row */
export function columns(rows: readonly Row[], width: number): string[][] {
  const clean = rows.map((row) => row.map(safe));
  const count = Math.max(0, ...clean.map((row) => row.length));
  const natural = Array.from({ length: count }, (_, column) => Math.max(...clean.map((row) => stringWidth(row[column] ?? ""))));
  const widths = fit(natural, width);
  return clean.map((row) => {
    const cells = row.map((cell, column) => wrapAnsi(cell, widths[column] ?? NARROWEST, { hard: true }).split("\n"));
    const height = Math.max(1, ...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, n) =>
      cells
        .map((lines, column) => pad(lines[n] ?? "", widths[column] ?? 0))
        .join(" ".repeat(GAP))
        .trimEnd(),
    );
  });
}

/** A paragraph under an indent. */
export const paragraph = (text: string, width: number, indent: string): string[] =>
  wrapAnsi(safe(text), Math.max(20, width - indent.length))
    .split("\n")
    .map((line) => indent + line);
