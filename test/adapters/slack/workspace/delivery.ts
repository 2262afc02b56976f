/** One envelope to the bot and its ack back, whatever carries it. */
import { randomUUID } from "node:crypto";
import type { Fields } from "./json.ts";
import type { Acked } from "./traffic.ts";

/** https://docs.slack.dev/apis/events-api/using-socket-mode#events */
export interface Envelope {
  envelope_id: string;
  type: "slash_commands" | "events_api" | "interactive";
  payload: Fields;
  accepts_response_payload: boolean;
  /** Events only. */
  retry_attempt?: number;
  retry_reason?: string;
}

export interface DeliverOptions {
  /** The connection it goes to; in turn unless given. Over HTTP it means nothing. */
  connection?: number;
  /** Connections it does not go to while there is another. */
  avoid?: readonly number[];
  /** 3,000 unless the workspace was started with another. */
  deadlineMs?: number;
}

export type Deliver = (envelope: Envelope, options?: DeliverOptions) => Promise<Acked>;

/** What the user reads below the command: no ack in time, nobody connected, an HTTP status other than 200, or the workspace was closed. */
export type DeliveryFault = "operation_timeout" | "dispatch_failed" | "http_error" | "closed";

export class DeliveryError extends Error {
  readonly code: DeliveryFault;
  readonly envelope: Envelope;
  /** The connection that had the envelope. */
  readonly connection: number | null;
  readonly status: number | null;

  constructor(code: DeliveryFault, envelope: Envelope, where: { connection?: number; status?: number; cause?: unknown } = {}) {
    super(`${envelope.type} ${envelope.envelope_id}: ${code}${where.status ? ` (status ${where.status})` : ""}`, { cause: where.cause });
    this.name = "DeliveryError";
    this.code = code;
    this.envelope = envelope;
    this.connection = where.connection ?? null;
    this.status = where.status ?? null;
  }
}

export function envelopeOf(type: Envelope["type"], payload: Fields): Envelope {
  const takesPayload = type === "slash_commands" || payload.type === "view_submission" || payload.type === "block_suggestion";
  return { envelope_id: randomUUID(), type, payload, accepts_response_payload: takesPayload };
}
