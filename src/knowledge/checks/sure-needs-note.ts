/** Whoever lowers the confidence of a row says why. */
import { type Check, finding } from "./check.ts";
import { flowsOf } from "./rows.ts";

export const sureNeedsNote: Check = {
  name: "sure-needs-note",
  description: "A row with `sure: low` and no note that says why.",
  scope: "file",
  check: ({ files }) =>
    files.flatMap((file) =>
      flowsOf(file).flatMap(({ flow, name, at }) =>
        flow.sure === "low" && flow.note === undefined
          ? [finding("sure-needs-note", "error", file, [...at, "sure"], `row "${name}" is doubtful and does not say why`, "add a note: what in the page makes it doubtful")]
          : [],
      ),
    ),
};
