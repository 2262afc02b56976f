/** Requests in words -> replies: the same for a command, a mention and a direct message. */
import type { Answer } from "../../answer/answer.ts";
import { renderHelp, renderNotice, renderProduct, renderProducts } from "../../render/slack/help.ts";
import { renderSlack, type SlackOptions, type SlackReply } from "../../render/slack.ts";
import { refusal, requestOf } from "../chat/request.ts";
import { answered, EXAMPLES, type Kit } from "./kit.ts";

/** Replies by the answer they show: one that is asked for again is not made again. */
const made = new WeakMap<Answer, Map<SlackOptions, SlackReply>>();

function shown(answer: Answer, options: SlackOptions): SlackReply {
  const replies = made.get(answer) ?? new Map<SlackOptions, SlackReply>();
  const reply = replies.get(options) ?? renderSlack(answer, options);
  replies.set(options, reply);
  made.set(answer, replies);
  return reply;
}

/** Always the same objects, so that what was made for one of them is found again. */
export const PRIVATE: SlackOptions = { size: "full", offer: ["share"] };
export const IN_THREAD: SlackOptions = { size: "short", offer: ["details"] };

/** @param options how an answer is shown; lists and help are the same everywhere */
export async function replyTo(text: string, person: string, kit: Kit, options: SlackOptions): Promise<SlackReply> {
  const library = kit.desk.library();
  const request = requestOf(text, library);
  switch (request.wants) {
    case "help":
      return renderHelp(library.products(), library.examples(EXAMPLES));
    case "products":
      return renderProducts(library.products(), library.examples(EXAMPLES));
    case "product":
      return "product" in request.lookup ? renderProduct(request.lookup.product) : renderNotice(refusal(request.name, request.lookup), library.examples(EXAMPLES));
    case "answer":
      return shown(await answered(kit, person, request.question), options);
    default:
      return request satisfies never;
  }
}
