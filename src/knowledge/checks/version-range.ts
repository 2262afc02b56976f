/** Every range of releases can be read. */
import type { LoadedFile } from "../load.ts";
import { parseRange } from "../versions.ts";
import type { Path } from "../yaml.ts";
import { type Check, finding } from "./check.ts";

function rangesOf({ data }: LoadedFile): { range: string; path: Path }[] {
  const sources = Object.entries(data.sources).map(([id, { version }]) => ({ range: version, path: ["sources", id, "version"] }));
  const flows = data.flows.flatMap(({ port, versions }, n) => [
    { range: versions, path: ["flows", n, "versions"] },
    ...(typeof port === "object" && !Array.isArray(port) ? Object.keys(port).map((range) => ({ range, path: ["flows", n, "port", range] })) : []),
  ]);
  const sides = (data.also ?? []).map(({ versions }, n) => ({ range: versions, path: ["also", n, "versions"] }));
  return [...sources, ...flows, ...sides].flatMap(({ range, path }) => (range === undefined ? [] : [{ range, path }]));
}

export const versionRange: Check = {
  name: "version-range",
  description: "A range of releases that cannot be read, in a source, a row or a port per release.",
  scope: "file",
  check: ({ files }) =>
    files.flatMap((file) =>
      rangesOf(file)
        .filter(({ range }) => parseRange(range) === null)
        .map(({ range, path }) =>
          finding(
            "version-range",
            "error",
            file,
            path,
            `"${range}" is no range of releases`,
            'write "5.1", "5.0 - 5.1", ">=11.1", or several joined by a comma; words belong in edition or when',
          ),
        ),
    ),
};
