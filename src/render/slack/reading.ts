/** What a chat message was found to be about -> Slack message: one answer whole, several in short with a way to each. */
import type { KnownBlock } from "@slack/types";
import type { Answer } from "../../answer/answer.ts";
import type { MessageReading } from "../../answer/message.ts";
import { lazily, renderSlack, type SlackMessage, type SlackReply } from "../slack.ts";
import { actions, button, questionButtons } from "./controls.ts";
import { characters, line, rich, words } from "./elements.ts";
import { sections } from "./plain.ts";

/** Characters of one answer among several. */
const EACH = 3_000;
/** All answers of one message together. */
const ALL = 10_000;

const NOTHING = "I found no port, product or question in that message that I can answer.";

function nothing(examples: readonly string[]): SlackReply {
  const ask = `Ask me directly, for instance: ${examples.join(" | ")}`;
  const buttons = actions(questionButtons(examples));
  const text = examples.length > 0 ? `${NOTHING} ${ask}` : NOTHING;
  const message = (blocks: KnownBlock[]): SlackMessage => ({ text, blocks: [...blocks, ...buttons] });
  return { rich: message([rich(line(words(text)))]), plain: message(sections([text])) };
}

/** The short form without what several answers cannot all have: buttons and the sentence how it was read. */
const brief = (answer: Answer): Answer => ({ ...answer, blocks: answer.blocks.filter(({ type }) => type !== "understood" && type !== "related") });

/** @param examples questions to offer when nothing was found */
export function renderReading({ items, unread }: MessageReading, examples: readonly string[]): SlackReply {
  const [first, ...others] = items;
  if (!first) return nothing(examples);
  if (others.length === 0) return renderSlack(first.answer, { size: "full" });
  let room = ALL;
  const shown: { question: string; reply: SlackReply }[] = [];
  const waiting: string[] = [];
  for (const { question, answer } of items) {
    const reply = renderSlack(brief(answer), { size: "short", layout: "lines" });
    const size = Math.max(characters(reply.rich.blocks), characters(reply.plain.blocks));
    if (size <= EACH && size <= room) {
      shown.push({ question, reply });
      room -= size;
    } else waiting.push(question);
  }
  const more = actions([
    ...shown.map(({ question }, n) => button("details", n, `Details: ${question}`, { question, page: 0 })),
    ...waiting.map((question, n) => button("details", shown.length + n, `Answer: ${question}`, { question, page: 0 })),
  ]);
  const left = unread.length > 0 ? [`Not read: ${unread.join("; ")}.`] : [];
  return lazily((kind) => ({
    text: [...shown.map(({ reply }) => reply[kind].text), ...waiting.map((question) => `Also asked: ${question}`)].join("\n\n"),
    blocks: [...shown.flatMap(({ reply }, n) => [...(n > 0 ? [{ type: "divider" as const }] : []), ...reply[kind].blocks]), ...sections(left), ...more],
  }));
}
