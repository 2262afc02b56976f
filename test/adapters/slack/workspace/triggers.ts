/** Trigger ids: each opens one view, within the few seconds after the user did something. */
import { randomBytes } from "node:crypto";

export interface Triggers {
  issue(): string;
  /** The error views.open answers with, or null where the trigger is good; it is used up then. */
  redeem(id: unknown): string | null;
}

export function createTriggers(lifeMs: number): Triggers {
  /** Oldest first; what is past its life leaves at the next issue, so that the map stays as small as the last few seconds. */
  const open = new Map<string, number>();
  const isFresh = (issuedAt: number): boolean => Date.now() - issuedAt <= lifeMs;

  return {
    issue() {
      for (const [id, issuedAt] of open) {
        if (isFresh(issuedAt)) break;
        open.delete(id);
      }
      const issuedAt = Date.now();
      const id = `${issuedAt}.${String(open.size).padStart(6, "0")}.${randomBytes(16).toString("hex")}`;
      open.set(id, issuedAt);
      return id;
    },
    redeem(id) {
      const [, time] = /^(\d+)\.\d+\.[0-9a-f]{32}$/.exec(String(id)) ?? [];
      if (time === undefined) return "invalid_trigger_id";
      if (!isFresh(Number(time))) return "expired_trigger_id";
      return open.delete(String(id)) ? null : "exchanged_trigger_id";
    },
  };
}
