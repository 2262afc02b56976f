/** Sending to Slack: what is refused goes out in plain blocks, what was surely not taken is tried again, and nothing is posted twice. */
import { webApi } from "@slack/bolt";
import type { SlackMessage, SlackReply } from "../../render/slack.ts";

/** What became of one try. `unsure`: it may have been taken, so trying again might post twice. */
export type Outcome = { is: "sent" } | { is: "blocks refused" } | { is: "limited"; seconds: number } | { is: "not taken"; cause: unknown } | { is: "unsure"; cause: unknown };

/** Errors of Slack that speak of the blocks. */
const BLOCKS = ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "invalid_attachments"];

/** Answers of the network after which nothing can have arrived. */
const NEVER_ARRIVED = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "UND_ERR_CONNECT_TIMEOUT"];

/** The codes in a chain of causes. */
function codes(error: unknown): string[] {
  const found: string[] = [];
  for (let one = error, depth = 0; typeof one === "object" && one !== null && depth < 6; depth++) {
    if ("code" in one) found.push(String(one.code));
    one = "cause" in one ? one.cause : "original" in one ? one.original : null;
  }
  return found;
}

/** What a failed call means. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof webApi.WebAPIPlatformError) return BLOCKS.includes(error.data.error) ? { is: "blocks refused" } : { is: "not taken", cause: error };
  if (error instanceof webApi.WebAPIRateLimitedError) return { is: "limited", seconds: error.retryAfter };
  if (error instanceof webApi.WebAPIHTTPError) return { is: "not taken", cause: error };
  return codes(error).some((code) => NEVER_ARRIVED.includes(code)) ? { is: "not taken", cause: error } : { is: "unsure", cause: error };
}

/** Waits between tries of what was not taken, in milliseconds. */
const WAITS = [300, 1_000];
/** Longest time that is waited because Slack asks for it; longer, and the person is told instead. */
const PATIENCE = 5;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Errors of Slack that a second try can get past. */
const passing = (cause: unknown): boolean =>
  !(cause instanceof webApi.WebAPIPlatformError) || ["internal_error", "fatal_error", "service_unavailable", "request_timeout", "ratelimited"].includes(cause.data.error);

export interface Blocks {
  /** Whether the newer blocks are used at this moment. */
  rich(): boolean;
  /** Slack has refused some: plain ones are used, until it turns out that only those of one message were at fault. */
  refused(): void;
  /** Slack was asked whether it takes them. */
  asked(taken: boolean): void;
}

/** How long plain blocks are used after a refusal, in milliseconds. */
const PLAIN_FOR = 3_600_000;

/** @param ask asks Slack whether it takes our blocks at all; it calls `asked` with the answer */
export function createBlocks(always: "rich" | "plain", log: (event: string) => void, ask: (blocks: Blocks) => Promise<void>): Blocks {
  let plainUntil = 0;
  const rich = (): boolean => always === "rich" && Date.now() >= plainUntil;
  const blocks: Blocks = {
    rich,
    refused() {
      if (!rich()) return;
      plainUntil = Date.now() + PLAIN_FOR;
      log("Slack refused the blocks of a message; it was sent with plain ones");
      void ask(blocks);
    },
    asked(taken) {
      if (!taken && rich()) log("Slack refuses the blocks; plain ones are sent for an hour");
      plainUntil = taken ? 0 : Date.now() + PLAIN_FOR;
    },
  };
  return blocks;
}

/**
 * Sends a reply: with rich blocks, or plain ones when they are refused.
 * @param send one try; throws what the library throws
 */
export async function deliver(reply: SlackReply, blocks: Blocks, send: (message: SlackMessage) => Promise<unknown>): Promise<Outcome> {
  const kind = blocks.rich() ? "rich" : "plain";
  let outcome: Outcome = { is: "sent" };
  for (const wait of [...WAITS, null]) {
    try {
      await send(reply[kind]);
      return { is: "sent" };
    } catch (error) {
      outcome = outcomeOf(error);
    }
    if (outcome.is === "blocks refused" && kind === "rich") {
      blocks.refused();
      return deliver(reply, blocks, send);
    }
    if (wait === null) return outcome;
    if (outcome.is === "limited" && outcome.seconds <= PATIENCE) await pause(outcome.seconds * 1_000);
    else if (outcome.is === "not taken" && passing(outcome.cause)) await pause(wait);
    else return outcome;
  }
  return outcome;
}
