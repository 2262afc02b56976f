/** Requests in words -> replies: the same for a command, a mention and a direct message. */
import { renderHelp, renderNotice, renderProduct, renderProducts } from "../../render/slack/help.ts";
import { renderSlack, type SlackOptions, type SlackReply } from "../../render/slack.ts";
import { refusal, requestOf } from "../chat/request.ts";
import { answered, EXAMPLES, type Kit } from "./kit.ts";

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
      return renderSlack(await answered(kit, person, request.question), options);
    default:
      return request satisfies never;
  }
}
