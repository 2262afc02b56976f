/** No source, no fact: every row cites one, and a disputed row cites its own. */
import { citedSources } from "../cite.ts";
import { type Check, finding } from "./check.ts";
import { rowsOf } from "./rows.ts";

export const citation: Check = {
  name: "citation",
  description: "A row without a source; a disputed row that only inherits the file's `src`.",
  scope: "file",
  check: ({ files }) =>
    files.flatMap((file) =>
      rowsOf(file).flatMap(({ name, at, src, disputed }) => {
        const error = (wrong: string, fix: string) => [finding("citation", "error", file, at, `row "${name}" ${wrong}`, fix)];
        const own = src === undefined ? [] : citedSources(src);
        if (src !== undefined && own.length === 0) return error("has an empty src", "name a source: src: {docs: row or heading}");
        if (disputed.length > 0 && own.length === 0) return error("is disputed and names no source of its own", "add src: with the sources that support what the row says");
        if (own.length === 0 && file.data.src === undefined) return error("cites no source", "add src: to the row, or src: to the file for all rows");
        return [];
      }),
    ),
};
