/** The field `text` of a message: what a notification shows and a screen reader reads, so it is the answer itself. */
import type { Answer, Block, Requirement } from "../../answer/answer.ts";
import { sourceText } from "../../answer/phrases.ts";
import { escaped, visible } from "./elements.ts";
import { LIMITS } from "./limits.ts";
import { cellsOf } from "./table.ts";

const rowLine = (row: Requirement, titled: boolean): string => {
  const [ports = "", ...rest] = cellsOf(row, titled).filter((text) => text !== "" && text !== "required");
  return `${ports}: ${rest.join("; ")}`;
};

/** `must`: holds ports, never left out. */
interface Line {
  text: string;
  must: boolean;
}

/** @param rows the rows that this message shows */
function linesOf(block: Block, rows: readonly Requirement[]): Line[] {
  const prose = (items: readonly string[]): Line[] => items.map((text) => ({ text, must: false }));
  const must = (items: readonly string[]): Line[] => items.map((text) => ({ text, must: true }));
  switch (block.type) {
    case "headline":
      return must([block.text]);
    case "requirements":
      return must(rows.map((row) => rowLine(row, block.titled)));
    case "facts":
      return must(block.items);
    case "notes":
      return prose(block.items);
    case "dispute":
      return must([`Sources disagree on ${block.dispute.subject}: ${block.dispute.claims.map(({ says }) => says).join("; ")}. Ruling: ${block.dispute.ruling}.`]);
    case "sources":
      return prose(block.items.map((source) => `Source: ${sourceText(source)}`));
    case "choices":
      return prose([`${block.heading}: ${block.items.join(" | ")}`]);
    case "related":
    case "understood":
      return [];
    default:
      return block satisfies never;
  }
}

/** Prose is left out once the text is long; what holds ports is not. */
export function spoken(answer: Answer, rows: readonly Requirement[]): string {
  const lines = answer.blocks.flatMap((block) => linesOf(block, rows)).map(({ text, must }) => ({ text: escaped(visible(text)), must }));
  let room = LIMITS.spoken - lines.reduce((sum, { text, must }) => sum + (must ? text.length + 1 : 0), 0);
  const kept = lines.filter(({ text, must }) => {
    if (must) return true;
    const fits = text.length < room;
    if (fits) room -= text.length + 1;
    return fits;
  });
  return kept.map(({ text }) => text).join("\n");
}
