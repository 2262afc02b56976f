/** The same port between the same ends stands once, unless conditions or releases tell the rows apart. */
import { asList } from "../compile/flow.ts";
import { formatPort } from "../format-port.ts";
import { type Check, finding } from "./check.ts";
import { type FlowRow, flowsOf, matchesIn, specsOf } from "./rows.ts";

/** What makes two rows the same for somebody who opens ports. */
function keysOf(row: FlowRow): string[] {
  const { flow } = row;
  const ends = [flow.from, flow.to, flow.between].map((end) => [...asList(end)].sort().join(" "));
  const when = [Object.entries(flow.if ?? {}), flow.when, flow.versions, flow.phase, flow.state];
  return specsOf(row).flatMap(({ spec, range }) => matchesIn(spec).map((match) => JSON.stringify([ends, when, range, formatPort(match)])));
}

export const duplicateFlow: Check = {
  name: "duplicate-flow",
  description: "The same port between the same ends twice, with nothing (`if`, `when`, `versions`) to tell the rows apart.",
  scope: "file",
  check: ({ files }) =>
    files.flatMap((file) => {
      const first = new Map<string, string>();
      return flowsOf(file).flatMap((row) => {
        const keys = keysOf(row);
        const twin = keys.map((key) => first.get(key)).find((name) => name !== undefined);
        for (const key of keys) if (!first.has(key)) first.set(key, row.name);
        const fix = "join the two, or say by if, when or versions when each applies";
        return twin === undefined ? [] : [finding("duplicate-flow", "warning", file, row.at, `row "${row.name}" has the same ends and a port of "${twin}"`, fix)];
      });
    }),
};
