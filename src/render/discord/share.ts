/** An answer posted for all, with the name of whoever shared it. */
import type { Answer } from "../../answer/answer.ts";
import type { DiscordMessage } from "../discord.ts";
import { card, offering } from "./card.ts";
import { message } from "./elements.ts";
import { asked } from "./question.ts";

/** Ids of Discord; anything else is not turned into a mention. */
const USER = /^\d{17,20}$/;

/** @param userId of whoever pressed Share: shown by name, and not notified, as the message allows no mention */
export function renderShared(answer: Answer, userId: string, page: number): DiscordMessage {
  const by = asked(answer.query, `${USER.test(userId) ? `<@${userId}>` : "Someone"} asked:`);
  return message([by, card(answer, { size: "short", page, offered: offering(answer, "short", ["details"]), beside: by.content.length })]);
}
