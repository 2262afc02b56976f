/** Everything that left the bot, in order. */
import type { Fields } from "./json.ts";
import type { Shown } from "./shown.ts";

/** A call of the Web API. */
export interface ApiCall {
  kind: "api";
  method: string;
  token: string;
  /** Form fields with the JSON ones parsed, or the JSON body. */
  body: Fields;
  /** What the bot got; null where a fault was planted. */
  answer: Fields | null;
  shown: Shown | null;
  at: number;
}

interface AnyAck {
  /** What the bot acknowledged with; empty where with nothing. */
  payload: Fields;
  /** What the user then sees of it. */
  shown: Shown | null;
  /** Why Slack would not take the payload; the bot never learns of it. */
  refused: string | null;
  /** From the sending to the ack, in milliseconds; null for an ack nobody waited for. */
  took: number | null;
  at: number;
}

export interface SocketAck extends AnyAck {
  kind: "ack";
  envelopeId: string;
  connection: number;
  /** After the deadline, a second one, or for an envelope that was never sent. */
  late: boolean;
}

/** The answer to a request of HTTP mode. */
export interface HttpAck extends AnyAck {
  kind: "http-ack";
  status: number;
}

/** A post to a response URL. */
export interface ResponsePost {
  kind: "response";
  url: string;
  body: Fields;
  /** What the bot got; null where a fault was planted. */
  answer: { status: number; body: Fields } | null;
  shown: Shown | null;
  at: number;
}

export type Acked = SocketAck | HttpAck;
export type Sent = ApiCall | Acked | ResponsePost;

/** Long past every deadline, and short enough to come before the time limit of a test. */
const PATIENCE_MS = 10_000;

/** "api chat.postMessage", "ack", "late ack", "response" */
export type Counts = Readonly<Record<string, number>>;

export interface Traffic {
  sent: readonly Sent[];
  counts: Counts;
  record(sent: Sent): void;
  /** The nth match there is or will be; without one in time it says what was sent instead. */
  await<S extends Sent>(match: (sent: Sent) => sent is S, nth: number): Promise<S>;
  forget(): void;
}

const nameOf = (sent: Sent): string => (sent.kind === "api" ? `api ${sent.method}` : sent.kind === "ack" && sent.late ? "late ack" : sent.kind);

export function createTraffic(keep: boolean): Traffic {
  const sent: Sent[] = [];
  const counts: Record<string, number> = {};
  const waiting = new Set<() => void>();
  return {
    sent,
    counts,
    record(one) {
      if (keep) sent.push(one);
      counts[nameOf(one)] = (counts[nameOf(one)] ?? 0) + 1;
      for (const look of waiting) look();
    },
    await: (match, nth) =>
      new Promise((resolve, reject) => {
        const patience = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`what was awaited did not come; the bot sent: ${sent.map(nameOf).join(", ") || "nothing"}`));
        }, PATIENCE_MS);
        const look = (): void => {
          const found = sent.filter(match)[nth - 1];
          if (!found) return;
          clearTimeout(patience);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    forget() {
      sent.length = 0;
      for (const name of Object.keys(counts)) delete counts[name];
    },
  };
}
