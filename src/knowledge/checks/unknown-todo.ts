/** What the sources leave open stays countable: one line a file with every row that has something unknown. */
import { asList } from "../compile/flow.ts";
import type { Flow } from "../schema/flow.ts";
import { type Check, finding } from "./check.ts";
import { flowsOf, specsOf } from "./rows.ts";

const lost = (on: Record<string, string> | undefined): boolean => Object.values(on ?? {}).includes("?");

/** Which parts of a row are unknown. */
function unknowns(flow: Flow, specs: readonly string[]): string[] {
  return [
    ...(specs.includes("?") ? ["port"] : []),
    ...([flow.from, flow.to].some((end) => asList(end).includes("unstated")) ? ["an end"] : []),
    ...(flow.opens === "unknown" ? ["who opens"] : []),
    ...(lost(flow.on) ? ["interface"] : []),
    ...(flow.urls === "?" ? ["addresses"] : []),
  ];
}

export const unknownTodo: Check = {
  name: "unknown-todo",
  description: 'Counts what is unknown ("?", `opens: unknown`, the end `unstated`), one warning a file.',
  scope: "file",
  check: ({ files }) =>
    files.flatMap((file) => {
      const whole = lost(file.data.on) ? ["every row (interface)"] : [];
      const rows = flowsOf(file).flatMap((row) => {
        const parts = unknowns(
          row.flow,
          specsOf(row).map(({ spec }) => spec),
        );
        return parts.length > 0 ? [`${row.name} (${parts.join(", ")})`] : [];
      });
      const todo = [...whole, ...rows];
      if (todo.length === 0) return [];
      return [
        finding("unknown-todo", "warning", file, ["flows"], `${todo.length} to do, unknown: ${todo.join("; ")}`, "fill in only what a source says; otherwise leave it as it is"),
      ];
    }),
};
