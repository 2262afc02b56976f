/** The id of a row is its own: it stands in links and in the tests of others. */
import { type Check, finding } from "./check.ts";

/** Names that the compiler gives rows without an id. */
const GIVEN = /^(row|fact|not-needed)-\d+$/;

export const rowIds: Check = {
  name: "row-ids",
  description: "Two rows of a file with the same id, or an id of the form row-3 that rows without one get.",
  scope: "file",
  check: ({ files }) =>
    files.flatMap((file) => {
      const seen = new Set<string>();
      const rows = [...file.data.flows.map(({ id }, n) => ({ id, at: ["flows", n, "id"] })), ...(file.data.also ?? []).map(({ id }, n) => ({ id, at: ["also", n, "id"] }))];
      return rows.flatMap(({ id, at }) => {
        if (id === undefined) return [];
        const twice = seen.has(id);
        seen.add(id);
        if (twice) return [finding("row-ids", "error", file, at, `the id "${id}" stands twice`, "give one of the rows another id")];
        return GIVEN.test(id) ? [finding("row-ids", "error", file, at, `the id "${id}" is kept for rows without one`, "choose a name that says what the row is")] : [];
      });
    }),
};
