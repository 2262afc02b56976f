/** The same message from sections alone: for workspaces and surfaces that refuse the newer blocks. */
import type { KnownBlock, SectionBlock } from "@slack/types";
import type { Answer, Block, Requirement } from "../../answer/answer.ts";
import { beside, sourceText } from "../../answer/phrases.ts";
import { actions, questionButtons } from "./controls.ts";
import { visible } from "./elements.ts";
import { LIMITS } from "./limits.ts";
import { cellsOf } from "./table.ts";

/** Lines in as few texts as they need, none longer than a section; a longer line is broken between words. */
export function packed(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (const line of lines.flatMap((text) => pieces(text))) {
    const last = out.at(-1);
    if (last !== undefined && last.length + line.length + 1 <= LIMITS.section) out[out.length - 1] = `${last}\n${line}`;
    else out.push(line);
  }
  return out;
}

export const sections = (lines: readonly string[]): SectionBlock[] =>
  packed(lines.map(visible)).map((text) => ({ type: "section", text: { type: "plain_text", text, emoji: false }, expand: true }));

function pieces(text: string): string[] {
  const out: string[] = [];
  let rest = text;
  while (rest.length > LIMITS.section) {
    const space = rest.lastIndexOf(" ", LIMITS.section);
    const at = space > 0 ? space : LIMITS.section;
    out.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return rest === "" ? out : [...out, rest];
}

const row = (one: Requirement, titled: boolean): string =>
  `• ${cellsOf(one, titled)
    .filter((text) => text !== "" && text !== "required")
    .join(" · ")}`;

function linesOf(block: Block, rows: readonly Requirement[]): string[] {
  switch (block.type) {
    case "headline":
    case "understood":
      return [block.text];
    case "requirements":
      return rows.map((one) => row(one, block.titled));
    case "facts":
    case "notes":
      return block.items.map((item) => `– ${item}`);
    case "dispute":
      return [`Sources disagree on ${block.dispute.subject}:`, ...block.dispute.claims.map(({ says, source }) => `– ${says} (${source})`), `Ruling: ${block.dispute.ruling}.`];
    case "sources":
      return block.items.map((source) => `Source: ${sourceText(source)}${source.url === null ? "" : ` ${source.url}`}`);
    case "related":
      return [`${block.heading}:`, ...block.rows.map((one) => `– ${beside(one)}`)];
    case "choices":
      return [`${block.heading}:`];
    default:
      return block satisfies never;
  }
}

/** Prose that a short answer leaves for Details. */
const LATER: readonly Block["type"][] = ["related", "understood"];

/** @param rows the rows of this message */
export function plainBlocks(answer: Answer, rows: readonly Requirement[], size: "short" | "full"): KnownBlock[] {
  const shown = answer.blocks.filter(({ type }) => size === "full" || answer.status !== "answer" || !LATER.includes(type));
  return [...sections(shown.flatMap((block) => linesOf(block, rows))), ...actions(questionButtons(answer.suggestions))];
}
