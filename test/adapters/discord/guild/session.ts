/** A gateway session: it numbers the events, and keeps the latest of them for a client that comes back with RESUME. */
import { randomBytes } from "node:crypto";
import type { WebSocket } from "ws";
import { OP } from "./constants.ts";
import type { Json } from "./wire.ts";

/** Events kept; whoever missed more has to identify anew, as on Discord. */
const KEPT = 1_000;

export interface Session {
  readonly id: string;
  readonly intents: number;
  /** null while the client is away. */
  socket: WebSocket | null;
  readonly seq: number;
  send(type: string, data: Json): void;
  /** The events behind `seq`, or null when some of them are gone. */
  since(seq: number): string[] | null;
}

export function createSession(intents: number, socket: WebSocket): Session {
  const kept: { seq: number; frame: string }[] = [];
  let seq = 0;
  const session: Session = {
    id: randomBytes(16).toString("hex"),
    intents,
    socket,
    get seq() {
      return seq;
    },
    send(type, data) {
      seq += 1;
      const frame = JSON.stringify({ op: OP.dispatch, t: type, s: seq, d: data });
      kept.push({ seq, frame });
      if (kept.length > KEPT) kept.shift();
      session.socket?.send(frame);
    },
    since(from) {
      const oldest = kept[0]?.seq ?? seq + 1;
      return from + 1 < oldest ? null : kept.filter((event) => event.seq > from).map(({ frame }) => frame);
    },
  };
  return session;
}
