/** Identifiers in the shapes Slack gives them, each handed out once. */
import { randomBytes } from "node:crypto";

export interface Ids {
  /** Seconds and a running number: the id of a message, and the time of nearly everything else. */
  ts(): string;
  /** `Ev…`, `V…`, or without a prefix the id of a block. */
  next(prefix: string): string;
  secret(): string;
}

export function createIds(): Ids {
  let issued = 0;
  return {
    ts: () => `${Math.floor(Date.now() / 1000)}.${String(++issued % 1_000_000).padStart(6, "0")}`,
    next: (prefix) => `${prefix}${(++issued).toString(36).toUpperCase().padStart(9, "0")}`,
    secret: () => randomBytes(12).toString("hex"),
  };
}
