/** Answer -> Slack message: text for notifications and readers, blocks for the eye, and the same from plain sections. */
import type { Button, KnownBlock } from "@slack/types";
import type { Answer, Block, Requirement } from "../answer/answer.ts";
import { blocksOf } from "./slack/blocks.ts";
import { actions, button } from "./slack/controls.ts";
import { characters, cut } from "./slack/elements.ts";
import { LIMITS } from "./slack/limits.ts";
import { plainBlocks } from "./slack/plain.ts";
import { spoken } from "./slack/spoken.ts";
import { portions } from "./slack/table.ts";

export interface SlackMessage {
  /** The answer as text, escaped: what notifications and screen readers get. */
  text: string;
  blocks: KnownBlock[];
}

/** `plain` is sent when Slack refuses the blocks of `rich`. */
export interface SlackReply {
  rich: SlackMessage;
  plain: SlackMessage;
}

/** A reply that is made in the form that is asked for; an acknowledgement has no time for the other. */
export function lazily(make: (kind: keyof SlackReply) => SlackMessage): SlackReply {
  const made: Partial<SlackReply> = {};
  const form = (kind: keyof SlackReply): SlackMessage => {
    made[kind] ??= make(kind);
    return made[kind];
  };
  return {
    get rich() {
      return form("rich");
    },
    get plain() {
      return form("plain");
    },
  };
}

export interface SlackOptions {
  size: "short" | "full";
  /** Which portion of the rows, from 0. */
  page?: number;
  /** lines: one of several answers in a message. */
  layout?: "table" | "lines";
  /** Share: post it where it was asked. Details: the full answer, to whoever presses. */
  offer?: readonly ("share" | "details")[];
}

/** Names of disputes that are told when their claims are not. */
const SUBJECTS = 10;
const SUBJECT = 120;

/** What Details would show beyond a short answer. */
function holdsBack(answer: Answer): boolean {
  return answer.status === "answer" && answer.blocks.some((block) => block.type === "related" || (block.type === "notes" && block.items.length > 4));
}

function offered(answer: Answer, { size, offer = [] }: SlackOptions, page: number, pages: number): Button[] {
  const what = { question: answer.query, page };
  return [
    ...(offer.includes("share") && answer.status === "answer" ? [button("share", 0, "Share in channel", what, `Share the answer to “${answer.query}” in this channel`)] : []),
    ...(offer.includes("details") && size === "short" && holdsBack(answer)
      ? [button("details", 0, "Details", what, `Details of the answer to “${answer.query}”, only for you`)]
      : []),
    ...(pages > 1
      ? [button("page", 0, page + 1 < pages ? `Next rows (part ${page + 2} of ${pages})` : "Back to the first rows", { question: answer.query, page: (page + 1) % pages })]
      : []),
  ];
}

/** The rows that one message shows, and how many messages all of them take. */
function portionOf(answer: Answer, wanted: number): { rows: Requirement[]; page: number; pages: number } {
  const block = answer.blocks.find((one) => one.type === "requirements");
  const parts = block?.type === "requirements" ? portions(block.rows, block.titled) : [[]];
  const page = Math.min(Math.max(0, wanted), parts.length - 1);
  return { rows: parts[page] ?? [], page, pages: parts.length };
}

/** The claims of many disputes give way to their names; each row says by itself that it is disputed. */
function named(answer: Answer): Answer {
  const subjects = answer.blocks.flatMap((block) => (block.type === "dispute" ? [cut(block.dispute.subject, SUBJECT)] : []));
  const rest = answer.blocks.filter(({ type }) => type !== "dispute");
  return {
    ...answer,
    blocks: [...rest, { type: "facts", items: [`Sources disagree on ${subjects.slice(0, SUBJECTS).join("; ")}. Ask for one of them alone to see who says what.`] }],
  };
}

const without = (type: Block["type"]) => (answer: Answer) => ({ ...answer, blocks: answer.blocks.filter((block) => block.type !== type) });

/** What gives way, one after the other, when a message is too long. */
const GIVES_WAY: readonly ((answer: Answer) => Answer)[] = [without("understood"), without("related"), without("notes"), named, without("sources")];

/** Blocks within the message's limit: what is least needed goes first, and rows never. */
function fitted(answer: Answer, render: (kept: Answer) => KnownBlock[]): KnownBlock[] {
  const fits = (blocks: readonly KnownBlock[]): boolean => characters(blocks) <= LIMITS.message && blocks.length <= LIMITS.blocks;
  let kept = answer;
  for (const shorten of GIVES_WAY) {
    const blocks = render(kept);
    if (fits(blocks)) return blocks;
    kept = shorten(kept);
  }
  return render(kept);
}

/** The whole reply to one question. */
export function renderSlack(answer: Answer, options: SlackOptions): SlackReply {
  const { rows, page, pages } = portionOf(answer, options.page ?? 0);
  const part = pages > 1 ? `Part ${page + 1} of ${pages}. ` : "";
  const text = `${part}${spoken(answer, rows)}`;
  const tail = actions(offered(answer, options, page, pages));
  const render = {
    rich: (kept: Answer): KnownBlock[] => kept.blocks.flatMap((block) => blocksOf(block, kept, { size: options.size, rows, layout: options.layout ?? "table" })),
    plain: (kept: Answer): KnownBlock[] => plainBlocks(kept, rows, options.size),
  };
  return lazily((kind) => ({ text, blocks: fitted(answer, (kept) => [...render[kind](kept), ...tail]) }));
}
