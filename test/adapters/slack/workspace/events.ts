/** Events and their second chances: Slack sends what was not acked again, commands and clicks never. */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Deliver, type DeliverOptions, DeliveryError, type Envelope } from "./delivery.ts";
import type { Acked } from "./traffic.ts";

export interface Events {
  send(envelope: Envelope, options?: DeliverOptions): Promise<Acked>;
  /** Event ids that were given up, oldest first. */
  missed(): string[];
  /** Sends every missed event again, or the one given, each to another connection than the last where there is one. */
  redeliver(eventId?: string): Promise<Acked[]>;
  close(): void;
}

const eventIdOf = ({ payload }: Envelope): string => String(payload.event_id);

export function createEvents(deliver: Deliver, options: { retryDelaysMs: readonly number[]; retryReason: string }): Events {
  const missed = new Map<string, { envelope: Envelope; avoid: number[] }>();
  const closing = new AbortController();

  const again = (envelope: Envelope): Envelope => ({
    ...envelope,
    envelope_id: randomUUID(),
    retry_attempt: (envelope.retry_attempt ?? 0) + 1,
    retry_reason: options.retryReason,
  });

  async function attempt(envelope: Envelope, delays: readonly number[], deliverOptions: DeliverOptions): Promise<Acked> {
    try {
      const acked = await deliver(envelope, deliverOptions);
      missed.delete(eventIdOf(envelope));
      return acked;
    } catch (error) {
      if (!(error instanceof DeliveryError) || error.code === "closed") throw error;
      const avoid = error.connection === null ? [] : [error.connection];
      const [delay, ...later] = delays;
      if (delay === undefined) {
        missed.set(eventIdOf(envelope), { envelope, avoid });
        throw error;
      }
      await sleep(delay, undefined, { signal: closing.signal }).catch((cause: unknown) => {
        throw new DeliveryError("closed", envelope, { cause });
      });
      const { connection: _, ...rest } = deliverOptions;
      return attempt(again(envelope), later, { ...rest, avoid });
    }
  }

  return {
    send: (envelope, deliverOptions = {}) => attempt(envelope, options.retryDelaysMs, deliverOptions),
    missed: () => [...missed.keys()],
    redeliver(eventId) {
      const those = [...missed.values()].filter(({ envelope }) => eventId === undefined || eventIdOf(envelope) === eventId);
      return Promise.all(those.map(({ envelope, avoid }) => attempt(again(envelope), [], { avoid })));
    },
    close: () => closing.abort(),
  };
}
