/** What may stand around the blocks: the arguments of the posting methods, of ack and of a response_url that this bot has a use for. */

const text = { type: "string", minLength: 1 };
const flag = { type: "boolean" };
/** Judged by the linter, with a reason. */
const elsewhere = {};

/** https://docs.slack.dev/reference/methods/chat.postMessage, chat.postEphemeral, chat.update; https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
export const MESSAGE_SCHEMA = {
  $id: "message",
  type: "object",
  properties: {
    text: { type: "string" },
    blocks: { type: "array", items: { $ref: "block-kit#/definitions/KnownBlock" } },
    channel: text,
    user: text,
    ts: { type: "string", pattern: "^\\d+\\.\\d+$" },
    thread_ts: { type: "string", pattern: "^\\d+\\.\\d+$" },
    response_type: { type: "string", enum: ["ephemeral", "in_channel"] },
    replace_original: flag,
    delete_original: flag,
    reply_broadcast: flag,
    unfurl_links: flag,
    unfurl_media: flag,
    mrkdwn: flag,
    metadata: { type: "object" },
    link_names: elsewhere,
    parse: elsewhere,
  },
  additionalProperties: false,
};
