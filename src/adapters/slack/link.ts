/**
 * One Socket Mode connection that comes back for as long as it is wanted.
 *
 * The library's own reconnecting is switched off: it waits five seconds each time Slack recycles a connection, and gives up for good
 * after an outage (docs/decisions/0008-socket-connections.md). Here every connection is a client of its own.
 */
import { type App, SocketModeReceiver, webApi } from "@slack/bolt";
import { said } from "../chat/guard.ts";
import type { Log } from "../chat/port.ts";
import type { Network } from "./client.ts";
import { FatalError } from "./identity.ts";
import type { boltLogger } from "./logger.ts";

export interface LinkOptions {
  appToken: string;
  network: Network;
  log: Log;
  logger: ReturnType<typeof boltLogger>;
}

export interface Link {
  up(): boolean;
  /** Connects, again and again, until it is stopped; throws FatalError when that will never work. */
  run(app: App): Promise<void>;
  stop(): Promise<void>;
}

/** From asking for an address to Slack's hello. */
const HELLO_WITHIN = 15_000;
/** Waits between failures, in milliseconds: doubled up to the most, and scattered so that instances do not come back in step. */
const WAIT = { first: 250, most: 5_000 };
/** A connection that lasted as long was a good one, and is replaced at once. */
const GOOD = 5_000;
/** Milliseconds that closing may take; Slack answers at once or not at all. */
const CLOSING = 500;

/** https://docs.slack.dev/reference/methods/apps.connections.open#errors */
export const LINK_FATAL: Readonly<Record<string, string>> = {
  invalid_auth: "SLACK_APP_TOKEN is not valid. Make one: api.slack.com/apps > your app > Basic Information > App-Level Tokens, scope connections:write.",
  not_authed: "SLACK_APP_TOKEN is empty. Make one: api.slack.com/apps > your app > Basic Information > App-Level Tokens, scope connections:write.",
  not_allowed_token_type: "SLACK_APP_TOKEN has to be the app-level token (xapp-…): api.slack.com/apps > your app > Basic Information > App-Level Tokens.",
  missing_scope: "SLACK_APP_TOKEN lacks the scope connections:write. Make a new one: api.slack.com/apps > your app > Basic Information > App-Level Tokens.",
  token_revoked: "SLACK_APP_TOKEN was revoked. Make a new one: api.slack.com/apps > your app > Basic Information > App-Level Tokens.",
  account_inactive: "SLACK_APP_TOKEN belongs to an app that was removed. Make a new one: api.slack.com/apps > your app > Basic Information.",
  socket_mode_disabled: "Socket Mode is off. Switch it on: api.slack.com/apps > your app > Socket Mode, or use manifest.yml.",
};

/** @returns the error to throw when trying again is of no use */
function fatal(error: unknown): FatalError | null {
  const fix = error instanceof webApi.WebAPIPlatformError ? LINK_FATAL[error.data.error] : undefined;
  return fix === undefined ? null : new FatalError(fix, { cause: error });
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
const within = <T>(milliseconds: number, work: Promise<T>): Promise<T | "late"> => Promise.race([work, pause(milliseconds).then(() => "late" as const)]);
const isDisconnect = (data: unknown): boolean => typeof data === "string" && data.length < 1_000 && /"type"\s*:\s*"disconnect"/.test(data);

export function createLink({ appToken, network, log, logger }: LinkOptions): Link {
  let current: SocketModeReceiver | null = null;
  let isUp = false;
  let stopped = false;

  const close = (receiver: SocketModeReceiver): Promise<unknown> =>
    within(
      CLOSING,
      receiver.client.disconnect().catch(() => {}),
    );

  /** Connects once; resolves when that connection has ended. */
  async function connect(app: App): Promise<void> {
    const receiver = new SocketModeReceiver({
      appToken,
      logger,
      autoReconnectEnabled: false,
      // An object of its own: the client writes into it.
      installerOptions: { clientOptions: { ...network.options } },
      ...(network.dispatcher ? { dispatcher: network.dispatcher } : {}),
    });
    receiver.init(app);
    current = receiver;
    const ended = new Promise<void>((resolve) => {
      receiver.client.on("disconnected", () => resolve());
      receiver.client.on("ws_message", (data: unknown) => isDisconnect(data) && resolve());
    });
    const started = await within(HELLO_WITHIN, receiver.start());
    if (started === "late" || stopped) {
      void close(receiver);
      if (!stopped) throw new Error("Slack did not say hello in time");
      return;
    }
    isUp = true;
    log.info("connected to Slack");
    await ended;
    isUp = false;
  }

  return {
    up: () => isUp,
    async run(app) {
      let wait = 0;
      while (!stopped) {
        const begun = Date.now();
        try {
          await connect(app);
          if (!stopped) log.info("the connection to Slack ended; connecting again");
        } catch (error) {
          const final = fatal(error);
          if (final) throw final;
          if (!stopped) log.warn("no connection to Slack; trying again", { cause: error === undefined ? "closed before hello" : said(error), milliseconds: wait });
        }
        isUp = false;
        wait = Date.now() - begun >= GOOD ? 0 : Math.min(WAIT.most, Math.max(WAIT.first, wait * 2));
        if (wait > 0 && !stopped) await pause(wait * (0.5 + Math.random() / 2));
      }
    },
    async stop() {
      stopped = true;
      if (current) await close(current);
    },
  };
}
