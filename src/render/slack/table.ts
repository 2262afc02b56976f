/** Port rows as Slack shows them best: one as a line, a few as a table, many as a table that pages and sorts. */
import type { DataTableBlock, KnownBlock, RichTextSection, TableBlock } from "@slack/types";
import type { Requirement } from "../../answer/answer.ts";
import { ends, purpose, release } from "../../answer/phrases.ts";
import { cell, cut, gap, line, list, rich, visible, words } from "./elements.ts";
import { LIMITS } from "./limits.ts";

/** More rows than this are looked through rather than read. */
const FEW = 10;
const PAGE = 10;
/** Room for the rows of one message; the rest of it is for notes and sources. */
const ROOM = 7_500;

const HEAD = ["Ports", "Between", "For", "Need"];

/** The cells of a row as text. */
export const cellsOf = (row: Requirement, titled: boolean): string[] => [
  row.ports === "" ? "no port" : row.ports,
  ends(row),
  [purpose(row, titled), release(row, titled), row.dispute === null ? "" : "sources disagree"].filter(Boolean).join("; "),
  row.need,
];

const size = (row: Requirement, titled: boolean): number => cellsOf(row, titled).reduce((sum, text) => sum + visible(text).length, 0);

/** Rows in portions that fit one message each, in order; no row is left out. */
export function portions(rows: readonly Requirement[], titled: boolean): Requirement[][] {
  const out: Requirement[][] = [[]];
  let used = 0;
  for (const row of rows) {
    const current = out.at(-1) ?? [];
    const more = size(row, titled);
    if (current.length > 0 && (used + more > ROOM || current.length + 1 >= LIMITS.table.rows)) {
      out.push([row]);
      used = more;
    } else {
      current.push(row);
      used += more;
    }
  }
  return out;
}

/** Without the column of needs where all are required: it would say nothing. */
function columnsOf(rows: readonly Requirement[], titled: boolean): string[][] {
  const width = rows.every(({ need }) => need === "required") ? 3 : 4;
  return [HEAD, ...rows.map((row) => cellsOf(row, titled))].map((cells) => cells.slice(0, width));
}

function inOneLine(row: Requirement, titled: boolean): RichTextSection {
  const [ports = "", between = "", what = "", need = ""] = cellsOf(row, titled);
  const rest = [between, what, need === "required" ? "" : need].filter(Boolean);
  return line(words(ports, { bold: true }), ...rest.flatMap((text) => [gap(" · "), words(text)]));
}

const table = (rows: readonly Requirement[], titled: boolean): TableBlock => ({
  type: "table",
  column_settings: [{ is_wrapped: true }, { is_wrapped: true }, { is_wrapped: true }],
  rows: columnsOf(rows, titled).map((cells) => cells.map(cell)),
});

const dataTable = (rows: readonly Requirement[], titled: boolean, caption: string): DataTableBlock => ({
  type: "data_table",
  caption: cut(caption, LIMITS.title) || "Ports",
  page_size: PAGE,
  row_header_column_index: 0,
  rows: columnsOf(rows, titled).map((cells) => cells.map(cell)),
});

/**
 * One block for rows that fit one message.
 * @param caption what the table is about, for those who hear it
 * @param layout lines: for a message with several answers, since Slack takes one table a message
 */
export function rowsBlock(rows: readonly Requirement[], titled: boolean, caption: string, layout: "table" | "lines"): KnownBlock {
  const [only] = rows;
  if (only && rows.length === 1) return rich(inOneLine(only, titled));
  if (layout === "lines") return rich(list(rows.map((row) => inOneLine(row, titled))));
  return rows.length <= FEW ? table(rows, titled) : dataTable(rows, titled, caption);
}
