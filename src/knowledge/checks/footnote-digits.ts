/**
 * A footnote mark that stuck to a number when a page was copied: 22¹ becomes 221, 8082² becomes 80822.
 * Beyond 65535 port-syntax finds it; below, only a port of the same file that lacks the last digit gives it away.
 */
import type { Transport } from "../ports.ts";
import { type Check, finding } from "./check.ts";
import { flowsOf, matchesIn, specsOf } from "./rows.ts";

export const footnoteDigits: Check = {
  name: "footnote-digits",
  description: "A port that is another port of the file with one digit behind it (22 and 221), without a note.",
  scope: "file",
  check: ({ files }) =>
    files.flatMap((file) => {
      const ports = flowsOf(file).flatMap((row) =>
        specsOf(row).flatMap(({ spec, path }) =>
          matchesIn(spec).flatMap((match) => (match.t === "l4" && match.lo === match.hi ? [{ row, path, port: match.lo, proto: match.proto }] : [])),
        ),
      );
      const key = (port: number, proto: Transport): string => `${port}/${proto}`;
      const known = new Set(ports.map(({ port, proto }) => key(port, proto)));
      return ports.flatMap(({ row, path, port, proto }) => {
        const stem = key(Math.floor(port / 10), proto);
        if (port < 100 || port % 10 === 0 || !known.has(stem) || row.flow.note !== undefined) return [];
        const wrong = `${key(port, proto)} looks like ${stem} with a footnote digit behind it`;
        return [finding("footnote-digits", "warning", file, path, wrong, "compare with the page; if the number is right, say so in a note")];
      });
    }),
};
