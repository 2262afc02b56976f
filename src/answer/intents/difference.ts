/** Intent: what changed between two releases. */
import type { Finding } from "../../query/finding.ts";
import type { Block, Requirement } from "../answer.ts";
import { type Context, requirementsOf } from "../requirement.ts";
import { distinctSources } from "../sources.ts";

type Difference = Extract<Finding, { kind: "difference" }>;

const ports = (rows: readonly Requirement[]): string => (rows.length === 0 ? "not listed" : rows.map((row) => row.ports).join(", "));

/** The rows that differ (both states), and the blocks that say so. */
export function differenceParts(finding: Difference, context: Context): { rows: Requirement[]; related: Requirement[]; blocks: Block[] } {
  const pairs = finding.changed.map(({ before, after }) => ({ before: requirementsOf(before, context), after: requirementsOf(after, context) }));
  const rows = pairs.flatMap(({ before, after }) => [...before, ...after]);
  const related = requirementsOf(finding.same, context);
  const lines = pairs.map(({ before, after }) => `${(after[0] ?? before[0])?.title}: ${finding.from} ${ports(before)} → ${finding.to} ${ports(after)}`);
  const between = `between ${finding.from} and ${finding.to}`;
  const headline =
    pairs.length === 0 ? `Nothing listed differs ${between}.` : pairs.length === 1 ? `One entry differs ${between}: ${lines[0]}` : `${pairs.length} entries differ ${between}:`;
  const same = related.length > 0 ? [`The same in both: ${[...new Set(related.map(({ title }) => title))].join("; ")}.`] : [];
  return {
    rows: pairs.length === 0 ? related : rows,
    related: pairs.length === 0 ? [] : related,
    blocks: [
      { type: "headline", text: headline },
      { type: "facts", items: lines.length > 1 ? lines : [] },
      { type: "notes", items: [...new Set([...rows.flatMap(({ title, caveats }) => caveats.map((text) => `${title}: ${text}.`)), ...same])] },
      { type: "sources", items: distinctSources([...rows, ...related].flatMap(({ sources }) => sources)) },
    ],
  };
}
