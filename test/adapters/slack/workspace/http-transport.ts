/** Envelopes over HTTP mode: one signed request each, acked by its answer. */
import { type Deliver, DeliveryError } from "./delivery.ts";
import { isFields } from "./json.ts";
import { readAck } from "./read-ack.ts";
import { type Reply, signedPost } from "./signed-post.ts";
import type { Acked, Traffic } from "./traffic.ts";
import type { World } from "./world.ts";

export function createHttpTransport(options: { url: string; secret: string; world: World; traffic: Traffic; deadlineMs: number }): Deliver {
  return async (envelope, { deadlineMs = options.deadlineMs } = {}) => {
    const sentAt = performance.now();
    const retry = envelope.retry_attempt ? { retryNum: envelope.retry_attempt, retryReason: envelope.retry_reason ?? "http_timeout" } : {};
    let reply: Reply;
    try {
      reply = await signedPost(options.url, options.secret, envelope.payload, { ...retry, deadlineMs });
    } catch (cause) {
      const isTimeout = cause instanceof Error && cause.name === "TimeoutError";
      throw new DeliveryError(isTimeout ? "operation_timeout" : "dispatch_failed", envelope, { cause });
    }
    const took = performance.now() - sentAt;
    const payload = isFields(reply.body) ? reply.body : typeof reply.body === "string" ? { text: reply.body } : {};
    const isFine = reply.status === 200;
    // An answer with a body to what takes none is ignored by Slack, as over the socket.
    const effect = isFine ? readAck(envelope, payload, options.world) : { shown: null, refused: null };
    const acked: Acked = { kind: "http-ack", status: reply.status, payload, ...effect, took, at: Date.now() };
    options.traffic.record(acked);
    if (!isFine) throw new DeliveryError("http_error", envelope, { status: reply.status });
    return acked;
  };
}
