/** Envelopes over Socket Mode: each to one connection, each acked within the deadline or given up. */
import type { Connections } from "./connections.ts";
import { type Deliver, DeliveryError, type Envelope } from "./delivery.ts";
import { fieldsOf, parseJson, textOf } from "./json.ts";
import { readAck } from "./read-ack.ts";
import type { Acked, Traffic } from "./traffic.ts";
import type { World } from "./world.ts";

export interface SocketTransport {
  deliver: Deliver;
  /** A frame of the bot. */
  received(text: string, connection: number): void;
  close(): void;
}

interface Pending {
  envelope: Envelope;
  sentAt: number;
  resolve(acked: Acked): void;
  fail(code: "closed"): void;
}

export function createSocketTransport(options: { connections: () => Connections; world: World; traffic: Traffic; deadlineMs: number }): SocketTransport {
  const pending = new Map<string, Pending>();

  return {
    deliver: (envelope, { connection, avoid = [], deadlineMs = options.deadlineMs } = {}) =>
      new Promise((resolve, reject) => {
        const target = connection ?? options.connections().pick(avoid);
        if (target === null) return reject(new DeliveryError("dispatch_failed", envelope));
        const fail = (code: "operation_timeout" | "closed"): void => {
          clearTimeout(deadline);
          pending.delete(envelope.envelope_id);
          reject(new DeliveryError(code, envelope, { connection: target }));
        };
        const deadline = setTimeout(fail, deadlineMs, "operation_timeout");
        pending.set(envelope.envelope_id, {
          envelope,
          sentAt: performance.now(),
          resolve: (acked) => {
            clearTimeout(deadline);
            resolve(acked);
          },
          fail,
        });
        options.connections().send(target, JSON.stringify(envelope));
      }),
    received(text, connection) {
      const at = performance.now();
      const frame = fieldsOf(parseJson(text));
      const envelopeId = textOf(frame.envelope_id);
      const waiting = pending.get(envelopeId);
      pending.delete(envelopeId);
      const payload = fieldsOf(frame.payload);
      const effect = waiting ? readAck(waiting.envelope, payload, options.world) : { shown: null, refused: null };
      const took = waiting ? at - waiting.sentAt : null;
      const acked: Acked = { kind: "ack", envelopeId, connection, late: !waiting, payload, ...effect, took, at: Date.now() };
      options.traffic.record(acked);
      waiting?.resolve(acked);
    },
    close() {
      for (const { fail } of [...pending.values()]) fail("closed");
    },
  };
}
