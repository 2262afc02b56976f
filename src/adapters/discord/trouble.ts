/** A call that did not work, in words: what Discord or the network said, and what to do about it. */
import { DiscordAPIError } from "discord.js";
import { said } from "../chat/guard.ts";
import type { DiscordConfig } from "./config.ts";
import { isUnauthorized } from "./errors.ts";
import { BAD_TOKEN } from "./fatal.ts";

const LOOK_UP = "Look the number up at docs.discord.com/developers/topics/opcodes-and-status-codes.";

/** @param fix what to do where it was Discord that refused */
export function troubleWith(error: unknown, { apiUrl }: Pick<DiscordConfig, "apiUrl">, fix = LOOK_UP): { what: string; fix: string } {
  if (isUnauthorized(error)) return { what: "the token was not taken", fix: BAD_TOKEN };
  return { what: said(error), fix: error instanceof DiscordAPIError ? fix : `Is ${new URL(apiUrl ?? "https://discord.com/api").host} reachable from here?` };
}
