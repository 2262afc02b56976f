/** Days make sense, and a page is read again before it is too old to trust. */
import type { LoadedFile } from "../load.ts";
import type { Problem } from "../problem.ts";
import type { Source } from "../schema/source.ts";
import type { Path } from "../yaml.ts";
import { type Check, finding } from "./check.ts";
import { flowsOf, rowsOf } from "./rows.ts";

/** Months after which a page has to be read again. A standard does not change under its number: two years, as far as confidence reaches. */
const MONTHS: Record<Source["kind"], number> = { "vendor-docs": 12, "vendor-kb": 12, program: 18, standard: 24, "vendor-community": 9, "third-party": 6 };

/** The day some months later; days are compared as text, so a 31st that does not exist needs no care. */
function later(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const n = year * 12 + month - 1 + months;
  return [Math.floor(n / 12), (n % 12) + 1, date].map((part) => String(part).padStart(2, "0")).join("-");
}

function fileProblems(file: LoadedFile, today: string): Problem[] {
  const future = (day: string | undefined, path: Path): Problem[] =>
    day !== undefined && day > today ? [finding("dates", "error", file, path, `${day} is in the future`, `write the day it was done; today is ${today}`)] : [];
  const sources = Object.entries(file.data.sources).flatMap(([id, source]) => {
    const at: Path = ["sources", id, "read"];
    const after = source.dated !== undefined && source.dated > source.read;
    const stale = !source.frozen && later(source.read, MONTHS[source.kind]) < today;
    const fix = "compare the rows with the page and move read; frozen: true for an end-of-life release";
    return [
      ...future(source.read, at),
      ...(after ? [finding("dates", "error", file, at, `source "${id}" was read on ${source.read}, before its own date ${source.dated}`, "correct read or dated")] : []),
      ...(stale ? [finding("dates", "warning", file, at, `source "${id}" (${source.kind}) was last read on ${source.read}, over ${MONTHS[source.kind]} months ago`, fix)] : []),
    ];
  });
  return [
    ...sources,
    ...flowsOf(file).flatMap(({ flow, at }) => future(flow.read, [...at, "read"])),
    ...rowsOf(file).flatMap(({ ruling, at }) => future(ruling?.on, [...at, "ruling", "on"])),
  ];
}

export const dates: Check = {
  name: "dates",
  description: "A day in the future, a page read before its own date; a page not read for too long (docs and KB 12 months, program 18, community 9, third party 6).",
  scope: "file",
  check: ({ files, today }) => files.flatMap((file) => fileProblems(file, today)),
};
