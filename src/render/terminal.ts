/** Answer -> terminal text: tables align, long cells wrap, nothing is cut, no control character passes. */
import { createColors } from "picocolors";
import type { Answer, Block, DisputeView, Requirement, SourceRef } from "../answer/answer.ts";
import { beside, ends, purpose, release, sourceText } from "../answer/phrases.ts";
import { columns, safe, wrap as wrapWords } from "./terminal/columns.ts";

export interface TerminalOptions {
  /** Columns; 80 where unknown. */
  width: number;
  color: boolean;
}

type Paint = (text: string) => string;
interface Style {
  width: number;
  bold: Paint;
  dim: Paint;
  port: Paint;
  alert: Paint;
}

const INDENT = "  ";

/** Wraps text to a width; a word longer than that (an address) is never broken. */
const wrap = (text: string, width: number): string[] => wrapWords(text, Math.max(20, width));

/** Indented paragraph; further lines hang under the first. */
const paragraph = (text: string, { width }: Style, lead = INDENT): string[] => wrap(text, width - lead.length).map((line, n) => (n === 0 ? lead : " ".repeat(lead.length)) + line);

const cells = (row: Requirement, titled: boolean): string[] => [
  row.ports === "" ? "no port" : row.ports,
  ends(row),
  [purpose(row, titled), row.need === "required" ? "" : row.need, release(row, titled)].filter(Boolean).join("; "),
];

/** Rows as aligned columns: ports, ends, purpose; each cell wraps within its column. */
const table = (rows: readonly Requirement[], titled: boolean, { width, port }: Style): string[] =>
  columns(
    rows.map((row) => cells(row, titled)),
    width - INDENT.length,
    port,
  )
    .flat()
    .map((line) => INDENT + line);

const source = (ref: SourceRef, style: Style): string[] => [
  ...paragraph(sourceText(ref), style, "    "),
  ...(ref.url === null ? ["    (address unknown)"] : [style.dim(`    ${safe(ref.url)}`)]),
];

function dispute({ subject, claims, ruling }: DisputeView, style: Style): string[] {
  return [
    style.alert(`${INDENT}Sources disagree on ${safe(subject)}:`),
    ...claims.flatMap(({ says, source: page }) => paragraph(`${says} (${page})`, style, "  - ")),
    ...paragraph(`Ruling: ${ruling}.`, style),
  ];
}

function blockLines(block: Block, style: Style): string[] {
  switch (block.type) {
    case "headline":
      return wrap(block.text, style.width).map(style.bold);
    case "requirements":
      return table(block.rows, block.titled, style);
    case "facts":
    case "notes":
      return block.items.flatMap((item) => paragraph(item, style, "  - "));
    case "dispute":
      return dispute(block.dispute, style);
    case "sources":
      return [`${INDENT}Sources:`, ...block.items.flatMap((item) => source(item, style))];
    case "related":
      return [style.dim(`${INDENT}${block.heading}:`), ...block.rows.flatMap((row) => paragraph(beside(row), style, "    ")).map(style.dim)];
    case "choices":
      return [`${INDENT}${block.heading}:`, ...block.items.flatMap((item) => paragraph(item, style, "    "))];
    case "understood":
      return paragraph(block.text, style).map(style.dim);
    default:
      return block satisfies never;
  }
}

/** The whole reply, without a newline at its end. */
export function renderTerminal(answer: Answer, { width, color }: TerminalOptions): string {
  const { bold, dim, cyan, yellow } = createColors(color);
  const style: Style = { width, bold, dim, port: cyan, alert: yellow };
  return answer.blocks.flatMap((block) => blockLines(block, style)).join("\n");
}
