/** How a message is checked where there is a choice. */
import type { Place } from "./limits.ts";

export interface CheckOptions {
  /** Where the message goes, which decides what properties and flags it may have. Default: `interaction`. */
  place?: Place;
  /** What every custom_id starts with, so that an old button is known as one; "" for nothing. Default: `v1:`. */
  idPrefix?: string;
  /** Widest line in a fence. Default: 55; Infinity for text that is to be copied rather than read. */
  columns?: number;
  /** Mentions that may stand in a text and in allowed_mentions: each has to match a whole `<@…>` or `@…`. */
  allow?: readonly RegExp[];
  /** Whether allowed_mentions has to be there: on the wire it has to, a renderer may leave it to the client's default. Default: false. */
  needsAllowedMentions?: boolean;
}

export const isAllowed = (token: string, { allow = [] }: CheckOptions): boolean =>
  allow.some((one) => new RegExp(`^(?:${one.source})$`, one.flags.replace(/[gy]/g, "")).test(token));
