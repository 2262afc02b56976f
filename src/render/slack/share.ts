/** An answer posted for all, with the name of whoever shared it. */
import type { Answer } from "../../answer/answer.ts";
import { lazily, renderSlack, type SlackReply } from "../slack.ts";
import { gap, line, rich, words } from "./elements.ts";

/** User ids of Slack; anything else is not turned into a mention. */
const USER = /^[UW][A-Z0-9]{2,20}$/;

/** @param user id of whoever pressed Share */
export function renderShared(answer: Answer, user: string, page: number): SlackReply {
  const reply = renderSlack(answer, { size: "short", page, offer: ["details"] });
  const name = USER.test(user);
  const by = rich(line(...(name ? [{ type: "user" as const, user_id: user }] : [words("Someone")]), gap(" asked "), words(`“${answer.query}”`, { italic: true })));
  return lazily((kind) => ({ text: `${name ? `<@${user}>` : "Someone"} asked: ${reply[kind].text}`, blocks: [by, ...reply[kind].blocks] }));
}
