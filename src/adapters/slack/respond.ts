/** Answering through the address that came with a command or a click. It works five times in half an hour. */
import { RespondError, type RespondFn, webApi } from "@slack/bolt";
import type { SlackReply } from "../../render/slack.ts";
import { type Blocks, deliver, type Outcome } from "./deliver.ts";

export interface How {
  /** Who sees it. */
  visibility: "ephemeral" | "in_channel";
  /** Instead of the message with the button that was pressed. */
  replace: boolean;
  thread: string | undefined;
}

/** Slack says what it refuses in the body, sometimes under status 200. */
function refusalIn(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("ok" in body) || body.ok !== false) return null;
  return "error" in body ? String(body.error) : "unknown_error";
}

const readable = async (response: Awaited<ReturnType<RespondFn>>): Promise<unknown> => {
  try {
    return JSON.parse(await response.text());
  } catch {
    return null;
  }
};

/** A refusal as the error that the Web API would throw for it. */
const platformError = (error: string): Error => new webApi.WebAPIPlatformError({ ok: false, error });

/** Status 400 is what Slack has for blocks it does not take; an address that is used up or too old is 404 or 410. */
function translated(error: unknown): unknown {
  if (!(error instanceof RespondError)) return error;
  if (error.statusCode === 400) return platformError("invalid_blocks");
  if (error.statusCode === 404 || error.statusCode === 410) return platformError("expired_url");
  return new webApi.WebAPIHTTPError(error.statusCode, "", {});
}

/** @returns what became of it; the caller tells the person when it was not sent */
export function answerBack(respond: RespondFn, reply: SlackReply, blocks: Blocks, { visibility, replace, thread }: How): Promise<Outcome> {
  return deliver(reply, blocks, async ({ text, blocks: shown }) => {
    try {
      const response = await respond({
        response_type: visibility,
        replace_original: replace,
        text,
        blocks: shown,
        unfurl_links: false,
        unfurl_media: false,
        ...(thread === undefined ? {} : { thread_ts: thread }),
      });
      const refused = refusalIn(await readable(response));
      if (refused !== null) throw platformError(refused);
    } catch (error) {
      throw translated(error);
    }
  });
}
