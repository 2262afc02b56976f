/** When each callback reached the stand-in, and how often: taken from Node's own HTTP server, before the stand-in reads and judges the body. */
import { subscribe, unsubscribe } from "node:diagnostics_channel";

const CALLBACK = /\/interactions\/(\d+)\/[^/]+\/callback/;

export interface Arrivals {
  /** Milliseconds of each callback, by the id of its interaction. */
  by: ReadonlyMap<string, number[]>;
  stop(): void;
}

const urlOf = (message: unknown): string =>
  typeof message === "object" && message !== null && "request" in message && typeof message.request === "object" && message.request !== null && "url" in message.request
    ? String(message.request.url)
    : "";

export function watchArrivals(): Arrivals {
  const by = new Map<string, number[]>();
  const note = (message: unknown): void => {
    const at = performance.now();
    const [, id] = CALLBACK.exec(urlOf(message)) ?? [];
    if (id !== undefined) by.set(id, [...(by.get(id) ?? []), at]);
  };
  subscribe("http.server.request.start", note);
  return { by, stop: () => unsubscribe("http.server.request.start", note) };
}

/** Milliseconds from each sending to its callback: ids grow with time, so both are in one order. Null when some had none, or several. */
export function tookOf(sent: readonly number[], by: Arrivals["by"]): number[] | null {
  const arrived = [...by].sort(([a], [b]) => (BigInt(a) < BigInt(b) ? -1 : 1)).map(([, times]) => times);
  if (arrived.length !== sent.length || arrived.some((times) => times.length !== 1)) return null;
  return arrived.map(([at = Number.NaN], n) => at - (sent[n] ?? Number.NaN));
}
