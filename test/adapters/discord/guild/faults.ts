/** Faults of the REST side, planted by a test. */
import type { Reply } from "./reply.ts";

export interface Fault {
  status?: number;
  body?: unknown;
  /** Seconds; with a status of 429 the header and the body carry it. */
  retryAfter?: number;
  scope?: "user" | "global" | "shared";
  /** How often; once unless told. */
  times?: number;
  /** The connection is reset instead of an answer. */
  cut?: boolean;
  /** No answer ever comes. */
  hang?: boolean;
  /** Milliseconds before the request is looked at. */
  delay?: number;
  /** Discord does the work and only the answer goes wrong: whoever asks again does it twice. */
  processed?: boolean;
}

export interface Planted {
  readonly hits: number;
  lift(): void;
}

export interface Faults {
  /** `POST /channels/:id/messages`, or a pattern over such names. */
  fail(route: string | RegExp, fault: Fault): Planted;
  take(route: string): Fault | undefined;
}

export function createFaults(): Faults {
  const planted: { route: string | RegExp; fault: Fault; left: number; hits: number }[] = [];
  return {
    fail(route, fault) {
      const one = { route, fault, left: fault.times ?? 1, hits: 0 };
      planted.push(one);
      return {
        get hits() {
          return one.hits;
        },
        lift() {
          one.left = 0;
        },
      };
    },
    take(name) {
      const one = planted.find(({ route, left }) => left > 0 && (typeof route === "string" ? route === name : route.test(name)));
      if (!one) return undefined;
      one.left -= 1;
      one.hits += 1;
      return one.fault;
    },
  };
}

/** undefined for a fault that only delays. */
export function replyOf({ status, body, retryAfter = 1, scope = "user" }: Fault): Reply | undefined {
  if (status === undefined) return undefined;
  if (status !== 429) return { status, body: body ?? { message: `${status}: planted`, code: 0 } };
  const headers = { "Retry-After": String(retryAfter), "X-RateLimit-Scope": scope, ...(scope === "global" ? { "X-RateLimit-Global": "true" } : {}) };
  return { status, headers, body: body ?? { message: "You are being rate limited.", retry_after: retryAfter, global: scope === "global" } };
}
