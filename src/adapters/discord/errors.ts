/** Discord's errors by their number. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes */
import { DiscordAPIError } from "discord.js";

export const CODE = {
  unknownMessage: 10_008,
  unknownInteraction: 10_062,
  threadNotStarted: 40_058,
  alreadyAnswered: 40_060,
  missingAccess: 50_001,
  cannotWriteTo: 50_007,
  missingPermission: 50_013,
  invalidBody: 50_035,
  archived: 50_083,
  noHistoryToReplyTo: 160_002,
} as const;

type Code = (typeof CODE)[keyof typeof CODE];

/** Whether an error is one of these. */
export const is = (error: unknown, ...codes: readonly Code[]): boolean => error instanceof DiscordAPIError && codes.some((code) => code === error.code);

/** Discord does not take the token any more. The tokens of single interactions, which run out, have a number of their own. */
export const isUnauthorized = (error: unknown): boolean => error instanceof DiscordAPIError && error.status === 401 && error.code === 0;
