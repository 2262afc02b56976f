/** Two product files that describe the same connection should tell the same story. */
import { asList } from "../compile/flow.ts";
import { formatPort } from "../format-port.ts";
import type { LoadedFile } from "../load.ts";
import { type Check, finding } from "./check.ts";
import { type FlowRow, flowsOf, matchesIn, specsOf } from "./rows.ts";

interface Side {
  file: LoadedFile;
  row: FlowRow;
  /** Product that opens, "either" or "unknown". */
  opener: string;
  conditional: boolean;
}

/** The product an end belongs to: the one it names with `of`, or the file's own. */
function productOf(file: LoadedFile, end: string | string[] | undefined): string | null {
  const roles = asList(end).map((id) => file.data.roles?.[id]);
  const owners = new Set(roles.map((role) => (typeof role !== "object" ? null : (role.of ?? (role.self ? file.id : null)))));
  const [only = null] = owners;
  return owners.size === 1 ? only : null;
}

/** Every flow between two products, by pair and port. */
function pairs(files: readonly LoadedFile[]): Map<string, Side[]> {
  const out = new Map<string, Side[]>();
  for (const file of files)
    for (const row of flowsOf(file)) {
      const { flow } = row;
      const [from, to] = [productOf(file, flow.from), productOf(file, flow.to)];
      if (from === null || to === null || from === to) continue;
      const opens = flow.opens ?? "from";
      const opener = opens === "from" ? from : opens === "to" ? to : opens;
      const conditional = flow.if !== undefined || flow.when !== undefined;
      const ports = new Set(specsOf(row).flatMap(({ spec }) => matchesIn(spec).map(formatPort)));
      for (const port of ports) {
        const key = `${[from, to].sort().join(" and ")}, ${port}`;
        out.set(key, [...(out.get(key) ?? []), { file, row, opener, conditional }]);
      }
    }
  return out;
}

export const reciprocity: Check = {
  name: "reciprocity",
  description: "The same connection in two product files, with another side opening it or with a condition in one file only.",
  scope: "base",
  check: ({ files }) =>
    [...pairs(files)].flatMap(([key, sides]) =>
      sides.flatMap((side, n) => {
        const other = sides.slice(0, n).find((one) => one.file !== side.file && (one.opener !== side.opener || one.conditional !== side.conditional));
        if (!other) return [];
        const differs = other.opener === side.opener ? "a condition stands in one of them only" : `${other.file.id} says ${other.opener} opens it, this file says ${side.opener}`;
        const wrong = `${key}: row "${side.row.name}" differs from "${other.row.name}" of ${other.file.id}: ${differs}`;
        return [finding("reciprocity", "warning", side.file, side.row.at, wrong, "read both pages again; if they disagree, write it as disputed in both files")];
      }),
    ),
};
