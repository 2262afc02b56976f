/** Tables and data tables: shape, cells, sums. */
import { isObject, type Json, join, type Located, listOf, stringOf } from "../../json.ts";
import { LIMITS } from "../limits.ts";
import type { Payload } from "../payload.ts";
import { richText } from "./texts.ts";

const rowsOf = (table: Located): (readonly unknown[])[] => listOf(table.value.rows).map(listOf);
const shown = (cell: unknown): string => (isObject(cell) && cell.type !== "rich_text" ? stringOf(cell.text) : richText(cell));

function shapeProblems(table: Located): string[] {
  const rows = rowsOf(table);
  const path = join(table.path, "rows");
  const width = rows[0]?.length ?? 0;
  return [
    ...rows.flatMap((row, n) => (row.length === 0 ? [`${path}[${n}] is an empty row, at least 1 cell`] : [])),
    ...rows.flatMap((row, n) => (row.length === width ? [] : [`${path}[${n}] has ${row.length} cells, the first row has ${width}: as many in each`])),
  ];
}

/** Blank cells, which make invalid_blocks of the whole message, are told where all texts are. */
function sumProblems(table: Located, max: number): string[] {
  const sum = rowsOf(table)
    .flat()
    .reduce<number>((all, cell) => all + shown(cell).length, 0);
  return sum > max ? [`${join(table.path, "rows")} has ${sum} characters in all cells, at most ${max}`] : [];
}

function dataTableProblems(table: Located): string[] {
  const rows = rowsOf(table);
  const path = join(table.path, "rows");
  const { minRows, maxRows, columns } = LIMITS.dataTable;
  const header = rows[0] ?? [];
  const rowHeader = table.value.row_header_column_index;
  return [
    ...(rows.length < minRows ? [`${path} has ${rows.length} items, at least ${minRows}: a header and a row`] : []),
    ...(rows.length > maxRows ? [`${path} has ${rows.length} items, at most ${maxRows}: a header and ${maxRows - 1} rows`] : []),
    ...rows.flatMap((row, n) => (row.length > columns ? [`${path}[${n}] has ${row.length} items, at most ${columns}`] : [])),
    ...header.flatMap((cell, n) => (isObject(cell) && cell.type === "rich_text" ? [`${path}[0][${n}] is rich_text, which a header may not be`] : [])),
    ...(typeof rowHeader === "number" && !(Number.isInteger(rowHeader) && rowHeader >= 0 && rowHeader < header.length)
      ? [`${join(table.path, "row_header_column_index")} is ${rowHeader}, not one of the ${header.length} columns`]
      : []),
    ...wholeNumber(table, "page_size"),
  ];
}

const wholeNumber = ({ path, value }: Located, key: keyof Json): string[] =>
  typeof value[key] === "number" && !Number.isInteger(value[key]) ? [`${join(path, key)} is ${value[key]}, not a whole number`] : [];

export function lintTables({ blocks }: Payload): string[] {
  const of = (type: string): Located[] => blocks.filter(({ value }) => value.type === type);
  const { characters, perMessage } = LIMITS.table;
  return [
    ...of("table").flatMap((table) => [...shapeProblems(table), ...sumProblems(table, characters)]),
    ...of("table")
      .slice(perMessage)
      .map(({ path }) => `${path} is one table more than the ${perMessage} that a message may have`),
    ...of("data_table").flatMap((table) => [...shapeProblems(table), ...sumProblems(table, LIMITS.dataTable.characters), ...dataTableProblems(table)]),
  ];
}
