/** A disagreement lists every claim and is ruled on. */
import { citedSources } from "../cite.ts";
import { type Check, finding } from "./check.ts";
import { rowsOf } from "./rows.ts";

export const dispute: Check = {
  name: "dispute",
  description: "A dispute without two claims and a ruling; a ruling that keeps a source which claims nothing.",
  scope: "file",
  check: ({ files }) =>
    files.flatMap((file) =>
      rowsOf(file).flatMap(({ name, at, disputed, ruling }) => {
        const error = (key: string, wrong: string, fix: string) => [finding("dispute", "error", file, [...at, key], `row "${name}" ${wrong}`, fix)];
        if (disputed.length === 0) return ruling ? error("ruling", "has a ruling and no dispute", "list what each source says under disputed, or remove the ruling") : [];
        const claimed = new Set(disputed.flatMap((claim) => citedSources(claim.src).map(([id]) => id)));
        return [
          ...(disputed.length < 2 ? error("disputed", "lists one claim only", "list every claim, at least two; one page may stand twice, with two places") : []),
          ...(ruling ? [] : error("disputed", "has a dispute without a ruling", "add ruling: {keep: SOURCE, because: newer, on: YYYY-MM-DD}, or keep: undecided")),
          ...(ruling && ruling.keep !== "undecided" && !claimed.has(ruling.keep)
            ? error("ruling", `keeps "${ruling.keep}", which claims nothing`, `keep one of ${[...claimed].join(", ")}, or undecided`)
            : []),
        ];
      }),
    ),
};
