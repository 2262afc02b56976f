/** Messages the bot posted, as far as they can be updated or pressed. */
import { storedBlocks } from "./blocks.ts";
import type { Channel } from "./identity.ts";
import type { Ids } from "./ids.ts";
import { type Fields, textOf } from "./json.ts";
import type { ShownMessage } from "./shown.ts";

/** So that ten thousand posts do not stay: far more than a test looks back. */
const KEPT = 500;
const TEXT_LIMIT = 40_000;

export interface Place {
  channel: Channel;
  ephemeral: boolean;
  /** That of the message it replaces. */
  ts?: string;
}

export interface Messages {
  /** What a body of chat.*, of an ack or of a response URL looks like in the channel. */
  show(body: Fields, place: Place): ShownMessage;
  keep(message: ShownMessage): void;
  has(channel: string, ts: string): boolean;
}

export function createMessages(ids: Ids): Messages {
  const kept = new Set<string>();
  return {
    show: (body, { channel, ephemeral, ts }) => ({
      kind: "message",
      ephemeral,
      channel,
      ts: ts ?? ids.ts(),
      threadTs: textOf(body.thread_ts) || null,
      text: textOf(body.text).slice(0, TEXT_LIMIT),
      blocks: storedBlocks(body.blocks, () => ids.next("")),
    }),
    keep({ channel, ts }) {
      kept.add(`${channel.id} ${ts}`);
      for (const oldest of kept) {
        if (kept.size <= KEPT) break;
        kept.delete(oldest);
      }
    },
    has: (channel, ts) => kept.has(`${channel} ${ts}`),
  };
}
