/** The blocks of an answer as texts, each with how badly it is needed. */
import type { Answer, Block, DisputeView, SourceRef } from "../../answer/answer.ts";
import { beside, pageFacts } from "../../answer/phrases.ts";
import { uncarried } from "./controls.ts";
import { bold, bullet, subtext } from "./elements.ts";
import { always, type Part } from "./fit.ts";
import { code, cut, cutInside, link, plain } from "./markdown.ts";
import { PIECE, type Portion } from "./portions.ts";

export type Size = "short" | "full";

/** Where a part gets its room, first to last. */
const RANK = { sources: 1, notes: 2, nearest: 3, related: 4, understood: 5 } as const;
/** Notes of a short answer; the first ones say what is unknown and what to beware of. */
const SHORT_NOTES = 4;
/** Characters of all sources, of a page's title, and of its edition and place. */
const SOURCES = 1_000;
const TITLE = 120;
const FACT = 60;
/** Characters of a statement beside the answer. */
const NOTE = 400;
/** Characters of all disputes that are told with their claims, claims of one, and disputes that are named at least. */
const DISPUTES = 1_100;
const CLAIMS = 5;
const NAMED = 5;

const count = (n: number, one: string): string => `${n} more ${n === 1 ? one : `${one}s`}`;
/** Where what is held back can be seen. */
const elsewhere = (size: Size, { answers }: Answer): string =>
  size === "short" ? "see Details" : answers.length > 1 ? "ask for one of the links alone" : "too long for one message";

const notes = (items: readonly string[], size: Size, where: string, heading?: string): Part => ({
  ...(heading === undefined ? {} : { heading }),
  lines: items.map((item) => bullet(plain(cutInside(item, NOTE)))),
  rank: RANK.notes,
  ...(size === "short" ? { most: SHORT_NOTES } : {}),
  more: (held) => bullet(`${count(held, "remark")}: ${where}.`),
});

const disputeText = ({ subject, claims, ruling }: DisputeView): string =>
  [
    `> ⚠️ ${bold(plain(cut(`Sources disagree on ${subject}.`, NOTE)))}`,
    ...claims.slice(0, CLAIMS).map(({ says, source }) => `> - ${plain(cut(says, NOTE))} (${plain(cut(source, TITLE))})`),
    ...(claims.length > CLAIMS ? [`> - ${count(claims.length - CLAIMS, "claim")}`] : []),
    `> Ruling: ${plain(cut(ruling, NOTE))}.`,
  ].join("\n");

/** The claims of many disputes give way to their names; each row says by itself that it is disputed. */
function disputes(views: readonly DisputeView[]): Part {
  let room = DISPUTES;
  const told: string[] = [];
  const rest: string[] = [];
  for (const view of views) {
    const text = disputeText(view);
    if (text.length <= room) told.push(text);
    else rest.push(plain(cut(view.subject, 50)));
    room -= Math.min(text.length, room);
  }
  const named = rest.slice(0, NAMED).join("; ");
  const others = rest.length > NAMED ? `; and ${rest.length - NAMED} more` : "";
  return always(
    ...told.flatMap((text, n) => (n > 0 ? ["", text] : [text])),
    ...(rest.length > 0 ? [`> ⚠️ ${bold(`Sources disagree on ${named}${others}.`)}`, "> Ask for one of them alone to see who says what."] : []),
  );
}

/** What is long gives way in each fact, so that the day a page was read is always told. */
const sourceLine = (source: SourceRef): string => {
  const short = (fact: string | null): string | null => (fact === null ? null : cut(fact, FACT));
  const facts = pageFacts({ ...source, edition: short(source.edition), at: short(source.at) });
  return subtext(`Source: ${link(cut(source.title, TITLE) || "page", source.url)} — ${plain(facts)}`);
};

/** A short answer names the first page, and says when any of the others was not read for long. */
function sources(items: readonly SourceRef[], size: Size, where: string): Part {
  const stale = items[0]?.staleMonths === null && items.some(({ staleMonths }) => staleMonths !== null) ? " One of them was not read for long." : "";
  return {
    lines: items.map(sourceLine),
    rank: RANK.sources,
    room: SOURCES,
    ...(size === "short" ? { most: 1 } : {}),
    more: (held) => subtext(`${count(held, "source")}: ${where}.${stale}`),
  };
}

const list = (heading: string, lines: readonly string[], rank: number): Part => ({ heading: `${bold(plain(heading))}`, lines, rank, more: (held) => bullet(`${held} more`) });

/** What leads on: controls carry the questions, and the text has those that no control holds. */
const choices = (heading: string, items: readonly string[]): Part[] =>
  items.length === 0 ? [] : [always(`${plain(heading)}:`), { lines: uncarried(items).map((item) => bullet(code(item))), rank: RANK.nearest }];

function partsOf(block: Block, answer: Answer, size: Size, beware?: string): Part[] {
  switch (block.type) {
    case "headline":
      return [always(bold(plain(cut(block.text, PIECE))))];
    case "requirements":
    case "facts":
    case "dispute":
      return [];
    case "notes":
      return [notes(block.items, size, elsewhere(size, answer), beware)];
    case "sources":
      return [sources(block.items, size, elsewhere(size, answer))];
    case "related": {
      const lines = block.rows.map((row) => bullet(plain(cut(beside(row), NOTE))));
      // What stands below an answer that is none has to be seen at once.
      if (answer.status !== "answer") return [list(block.heading, lines, RANK.nearest)];
      return [size === "short" ? { lines, most: 0, rank: RANK.related } : list(block.heading, lines, RANK.related)];
    }
    case "choices":
      return choices(block.heading, block.items);
    case "understood":
      return [{ lines: [subtext(plain(cut(block.text, PIECE)))], rank: RANK.understood }];
    default:
      return block satisfies never;
  }
}

/** An answer's texts: the answer line, what is read with it, and behind a line what it is based on. */
export interface Told {
  headline: Part[];
  first: Part[];
  behind: Part[];
}

/** @param beware heading of the notes */
export function told(answer: Answer, size: Size, portion: Portion, beware?: string): Told {
  const of = (...types: Block["type"][]): Part[] => answer.blocks.filter(({ type }) => types.includes(type)).flatMap((block) => partsOf(block, answer, size, beware));
  const part = portion.pages > 1 ? [always(subtext(`Part ${portion.page + 1} of ${portion.pages}`))] : [];
  const disputed = answer.blocks.flatMap((block) => (block.type === "dispute" && portion.concerns(block.dispute.subject) ? [block.dispute] : []));
  return {
    headline: of("headline"),
    first: [...portion.texts.map((text) => always(text)), ...part, ...of("notes"), disputes(disputed), ...of("related", "choices")],
    behind: of("sources", "understood"),
  };
}
