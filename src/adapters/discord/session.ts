/**
 * One life of the connection, from logging in to its end. discord.js resumes and identifies again by itself; a life ends when it is
 * stopped, when Discord wants nothing more of these settings, or when the library did not get it up again for so long that a new one is better.
 */
import { type Client, DiscordjsError, DiscordjsErrorCodes, Events, RESTEvents, Status } from "discord.js";
import type { Connectable } from "./client.ts";
import { BAD_TOKEN, FATAL, FatalError } from "./fatal.ts";

/** Down for so long, in milliseconds, and another client is tried: it asks for the gateway's address anew. */
export const PATIENCE = 90_000;
const LOOK_EVERY = 1_000;
/** Milliseconds that closing may take. */
const CLOSING = 400;

/** Routes with tokens of their own answer 401 when those run out, which says nothing about the bot's. */
const OWN_TOKEN = /^\/(?:webhooks|interactions)\//;

export const isUp = ({ ws }: Client): boolean => ws.shards.size > 0 && ws.shards.every(({ status }) => status === Status.Ready);

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds).unref());

/** Rejects with FatalError as soon as it is clear that it will never work; with another error when it was down for too long. */
function doom(client: Client, patience: number): { told: Promise<never>; forget(): void } {
  let fail: (error: Error) => void = () => {};
  const told = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // It may be told of when nobody waits any more.
  told.catch(() => {});
  let upAt = Date.now();
  const watch = setInterval(() => {
    if (isUp(client)) upAt = Date.now();
    else if (Date.now() - upAt > patience) fail(new Error(`no session for ${patience / 1000} seconds`));
  }, LOOK_EVERY).unref();
  client.on(Events.ShardDisconnect, ({ code }) => fail(code in FATAL ? new FatalError(FATAL[code]) : new Error(`closed for good with ${code}`)));
  client.on(Events.Invalidated, () => fail(new Error("the session was invalidated")));
  client.rest.on(RESTEvents.Response, ({ route }, { status }) => {
    if (status === 401 && !OWN_TOKEN.test(route)) fail(new FatalError(BAD_TOKEN));
  });
  return { told, forget: () => clearInterval(watch) };
}

export interface Life extends Connectable {
  /** Settles once the library has connected for the first time, or given up. */
  login: Promise<unknown>;
}

/**
 * @param patience milliseconds without a session after which this life is given up
 * @param connected called once, when the first session is ready
 * @returns only by throwing: FatalError, or what ended this life
 */
export async function live({ client, login }: Life, patience: number, connected: () => void): Promise<never> {
  const { told, forget } = doom(client, patience);
  client.once(Events.ClientReady, connected);
  try {
    await Promise.race([login, told]);
    return await told;
  } catch (error) {
    throw error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid ? new FatalError(BAD_TOKEN) : error;
  } finally {
    forget();
  }
}

const nothing = (): void => {};

/** Says goodbye, but does not wait for ever. */
export async function end({ client, park }: Life): Promise<void> {
  client.removeAllListeners();
  // An error without a listener would be thrown.
  client.on(Events.Error, nothing);
  park();
  for (const timer of Object.values(client.sweepers.intervals)) if (timer) clearInterval(timer);
  const leave = (): Promise<void> => client.destroy().catch(nothing);
  if (isUp(client)) return Promise.race([leave(), pause(CLOSING)]);
  // An attempt that is under way is the last; ended before it is through, the library would drop its socket without closing it.
  client.once(Events.ShardReady, leave);
  client.once(Events.ShardResume, leave);
}
