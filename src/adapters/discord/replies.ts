/** Requests in words -> messages: the same for a command, a mention and a direct message. */
import type { Answer } from "../../answer/answer.ts";
import { renderHelp, renderNotice, renderProduct, renderProducts } from "../../render/discord/help.ts";
import { type DiscordMessage, type DiscordOptions, renderDiscord } from "../../render/discord.ts";
import { refusal, requestOf } from "../chat/request.ts";
import { EXAMPLES, type Kit } from "./kit.ts";

/** Always the same objects, so that what was made for one of them is found again. */
export const PRIVATE: DiscordOptions = { size: "full", offer: ["share"] };
export const OPEN: DiscordOptions = { size: "short", offer: ["details"] };

/** Messages by the answer they show: one that is asked for again is not made again. */
const made = new WeakMap<Answer, Map<DiscordOptions, DiscordMessage>>();

export function shown(answer: Answer, options: typeof PRIVATE | typeof OPEN): DiscordMessage {
  const messages = made.get(answer) ?? new Map<DiscordOptions, DiscordMessage>();
  const message = messages.get(options) ?? renderDiscord(answer, options);
  messages.set(options, message);
  made.set(answer, messages);
  return message;
}

/** `answer`: what the message shows, where it is one. */
export interface Reply {
  message: DiscordMessage;
  answer: Answer | null;
}

/**
 * @param options how an answer is shown; lists and help are the same everywhere
 * @param release told beside the question; "" for none
 */
export function replyTo(text: string, { desk }: Kit, options: typeof PRIVATE | typeof OPEN, release = ""): Reply {
  const library = desk.library();
  const request = requestOf(text, library);
  const only = (message: DiscordMessage): Reply => ({ message, answer: null });
  switch (request.wants) {
    case "help":
      return only(renderHelp(library.products(), library.examples(EXAMPLES)));
    case "products":
      return only(renderProducts(library.products(), library.examples(EXAMPLES)));
    case "product":
      return only("product" in request.lookup ? renderProduct(request.lookup.product) : renderNotice(refusal(request.name, request.lookup), library.examples(EXAMPLES)));
    case "answer": {
      const answer = library.answer(release === "" ? request.question : `${request.question} ${release}`);
      return { message: shown(answer, options), answer };
    }
    default:
      return request satisfies never;
  }
}
