/** How Discord's REST API is called: with an end to every wait, one retry, and no answer that comes after its time. */
import { REST, type RESTOptions } from "discord.js";
import type { DiscordConfig } from "./config.ts";

/** Milliseconds for one call. */
const TIMEOUT = 8_000;
/** Three seconds is what Discord waits for an answer to an interaction; a rate limit that lasts longer than this has used them up. */
const WORTH_WAITING = 1_500;
const CALLBACK = "/interactions/:id/:token/callback";

/** Every interaction leaves a handler behind that is never used again. */
const SWEEP = 60_000;
/** Calls a second. Discord's limit of 50 counts neither answers to interactions nor what follows them; the library counts the latter. */
const CALLS = 100;
/** Answers 401, 403 and 429 are counted; 10,000 in ten minutes, and Discord bans the address for a while. */
const INVALID_WARNING = 50;

export function restOptions({ apiUrl }: Pick<DiscordConfig, "apiUrl">): Partial<RESTOptions> {
  return {
    version: "10",
    timeout: TIMEOUT,
    retries: 1,
    globalRequestsPerSecond: CALLS,
    handlerSweepInterval: SWEEP,
    invalidRequestWarningInterval: INVALID_WARNING,
    rejectOnRateLimit: ({ route, timeToReset }) => route === CALLBACK && timeToReset > WORTH_WAITING,
    ...(apiUrl === null ? {} : { api: apiUrl }),
  };
}

/** For a few calls without a connection. */
export const createRest = (config: DiscordConfig): REST => new REST(restOptions(config)).setToken(config.token);
