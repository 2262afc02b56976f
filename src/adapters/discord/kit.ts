/** What every listener of Discord works with. */
import type { Guard } from "../chat/guard.ts";
import type { Desk } from "../chat/port.ts";
import type { Clock } from "./clock.ts";

export interface Kit {
  desk: Desk;
  guard: Guard;
  clock: Clock;
  /** Ids of the forum channels whose new posts are answered. */
  forums: ReadonlySet<string>;
}

/** Examples under a help or a refusal. */
export const EXAMPLES = 5;

/** True for the first delivery: after a resume Discord sends events again. */
export const isNew = ({ desk }: Kit, kind: "interaction" | "message" | "share", id: string): Promise<boolean> => desk.memory.claim(`discord:${kind}:${id}`);
