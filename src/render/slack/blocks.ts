/** One function for each block of an answer. */
import type { KnownBlock, SectionBlock } from "@slack/types";
import type { Answer, Block, DisputeView, Requirement, SourceRef } from "../../answer/answer.ts";
import { beside, pageFacts, sourceText } from "../../answer/phrases.ts";
import { actions, questionButtons } from "./controls.ts";
import { cut, escaped, gap, isLink, line, list, plainText, rich, words } from "./elements.ts";
import { LIMITS } from "./limits.ts";
import { packed, sections } from "./plain.ts";
import { rowsBlock } from "./table.ts";

export interface BlockOptions {
  /** short: what has to be read at once; the rest is a click away. */
  size: "short" | "full";
  /** The rows of this message. */
  rows: readonly Requirement[];
  layout: "table" | "lines";
}

/** Notes of a short answer; the first ones say what is unknown and what to beware of. */
const SHORT_NOTES = 4;
/** Characters of notes; they are prose, and a message has an end. */
const NOTES_ROOM = 2_500;
/** Longest context line. */
const CONTEXT = 300;
/** Sections of one container, which holds ten blocks. */
const FOLDED = 8;

function bullets(items: readonly string[]): KnownBlock[] {
  return items.length === 0 ? [] : [rich(list(items.map((item) => line(words(item)))))];
}

/** How many notes fit; an answer that holds some back says so. */
function notes(items: readonly string[], size: BlockOptions["size"]): KnownBlock[] {
  let room = NOTES_ROOM;
  const fitting = items.filter((item) => {
    room -= item.length;
    return room >= 0;
  });
  const shown = size === "short" ? fitting.slice(0, SHORT_NOTES) : fitting;
  const held = items.length - shown.length;
  if (held === 0) return bullets(shown);
  return bullets([...shown, `${held} more ${held === 1 ? "remark" : "remarks"}: ${size === "short" ? "see Details" : "ask for one of the links alone"}.`]);
}

/** A quote stands out in every client; Slack's alert block is for windows alone (docs/decisions/0009-slack-blocks.md). */
const dispute = ({ subject, claims, ruling }: DisputeView): KnownBlock[] => [
  rich(
    { type: "rich_text_quote", elements: [words(`Sources disagree on ${subject}.`, { bold: true })] },
    list([...claims.map(({ says, source }) => line(words(says), gap(" "), words(`(${source})`, { italic: true }))), line(words(`Ruling: ${ruling}.`))]),
  ),
];

/** Texts behind a click, with sections alone inside: the documents and the servers of Slack disagree on the rest. */
const folded = (title: string, children: readonly SectionBlock[]): KnownBlock => ({
  type: "container",
  title: plainText(title, LIMITS.title),
  is_collapsible: true,
  default_collapsed: true,
  child_blocks: children.slice(0, FOLDED),
});

/** A source as Slack's own markup: the one place where a link is needed inside a section. */
const sourceLine = (source: SourceRef): string => {
  const title = cut(source.title, LIMITS.title) || "page";
  return `• ${source.url !== null && isLink(source.url) ? `<${source.url.replaceAll("&", "&amp;")}|${escaped(title)}>` : escaped(title)} — ${escaped(cut(pageFacts(source), CONTEXT))}`;
};

/** Named in one line with the day they were read; the places in them and their addresses behind a click. */
function sources(items: readonly SourceRef[]): KnownBlock[] {
  const [first] = items;
  if (!first) return [];
  const more = items.length > 1 ? ` (and ${items.length - 1} more)` : "";
  const stale = items.some(({ staleMonths }) => staleMonths !== null) && first.staleMonths === null ? " · a page was not read for long: see Sources" : "";
  const children = packed(items.map(sourceLine)).map((text): SectionBlock => ({ type: "section", text: { type: "mrkdwn", text, verbatim: true }, expand: true }));
  return [
    { type: "context", elements: [plainText(`Source: ${cut(sourceText(first), CONTEXT - 80)}${more}${stale}`, CONTEXT)] },
    folded(items.length === 1 ? "Source" : `Sources (${items.length})`, children),
  ];
}

const related = (heading: string, rows: readonly Requirement[]): KnownBlock => folded(heading, sections(rows.map((row) => `• ${beside(row)}`)));

/** What stands below an answer that is none has to be seen at once. */
const nearest = (heading: string, rows: readonly Requirement[]): KnownBlock[] => [
  rich(line(words(`${heading}:`, { italic: true })), list(rows.map((row) => line(words(beside(row)))))),
];

/** Slack's blocks for one block of an answer. */
export function blocksOf(block: Block, answer: Answer, { size, rows, layout }: BlockOptions): KnownBlock[] {
  switch (block.type) {
    case "headline":
      return [rich(line(words(block.text, { bold: true })))];
    case "requirements":
      return rows.length === 0 ? [] : [rowsBlock(rows, block.titled, answer.query, layout)];
    case "facts":
      return bullets(block.items);
    case "notes":
      return notes(block.items, size);
    case "dispute":
      return dispute(block.dispute);
    case "sources":
      return sources(block.items);
    case "related":
      if (answer.status !== "answer") return nearest(block.heading, block.rows);
      return size === "short" ? [] : [related(block.heading, block.rows)];
    case "choices":
      return block.items.length === 0 ? [] : [rich(line(words(`${block.heading}:`))), ...actions(questionButtons(block.items))];
    case "understood":
      return [{ type: "context", elements: [plainText(block.text, CONTEXT)] }];
    default:
      return block satisfies never;
  }
}
