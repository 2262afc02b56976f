/** What a chat message was found to be about -> Discord message: one answer whole, several in short with a way to each. */
import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import type { Answer } from "../../answer/answer.ts";
import type { MessageReading } from "../../answer/message.ts";
import { type DiscordMessage, renderDiscord } from "../discord.ts";
import { accentOf } from "./card.ts";
import { type Button, button, buttons, placed } from "./controls.ts";
import { container, message, subtext, texts } from "./elements.ts";
import { fitted } from "./fit.ts";
import { renderNotice } from "./help.ts";
import { LIMITS } from "./limits.ts";
import { cut, plain } from "./markdown.ts";
import { told } from "./parts.ts";
import { portionOf } from "./portions.ts";
import { asked } from "./question.ts";

type Item = MessageReading["items"][number];

/** Characters of one answer among several. */
const EACH = 1_400;
/** Characters of what was not read. */
const UNREAD = 400;
const NOTHING = "I found no port, product or question in that message that I can answer.";

/** The short form without what several answers cannot all have: buttons and the sentence how it was read. */
const brief = (answer: Answer): Answer => ({ ...answer, blocks: answer.blocks.filter(({ type }) => type !== "understood" && type !== "related") });

/** An answer as one text; null where it takes more room than there is, as rows are not left out. */
function textOf({ answer }: Item, room: number): string | null {
  const portion = portionOf(answer, 0);
  const { headline, first, behind } = told(brief(answer), "short", portion);
  const shown = fitted([...headline, ...first, ...behind], Math.min(room, EACH))
    .texts.filter(Boolean)
    .join("\n");
  return portion.pages === 1 && shown.length <= Math.min(room, EACH) ? shown : null;
}

function several(items: readonly Item[], unread: readonly string[]): DiscordMessage {
  const questions = items.map(({ question }, n) => asked(question, subtext(`${n + 1}. Found:`), n));
  const left = texts(...(unread.length > 0 ? [plain(cut(`Not read: ${unread.join("; ")}.`, UNREAD))] : []));
  let room = LIMITS.message - [...questions, ...left].reduce((sum, { content }) => sum + content.length, 0);
  const more: Button[] = [];
  const cards = items.map((item, n): APIMessageTopLevelComponent => {
    const shown = textOf(item, room);
    room -= shown?.length ?? 0;
    more.push(button("details", placed({ page: 0, nth: n }), `${shown === null ? "Answer" : "Details"} ${n + 1}: ${item.question}`));
    return container(accentOf(item.answer), [...questions.slice(n, n + 1), ...texts(shown ?? "")]);
  });
  return message([...cards, ...left, ...buttons(more)]);
}

/** @param examples questions to offer when nothing was found */
export function renderReading({ items, unread }: MessageReading, examples: readonly string[]): DiscordMessage {
  const [first, ...others] = items;
  if (!first) return renderNotice(examples.length > 0 ? `${NOTHING} Ask me directly.` : NOTHING, examples);
  return others.length === 0 ? renderDiscord(first.answer, { size: "full" }) : several(items, unread);
}
