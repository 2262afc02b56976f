/** Discord as a platform: connects, stays connected, and stops without losing an answer. */
import { type ClientOptions, RESTEvents } from "discord.js";
import type { Library } from "../../answer/library.ts";
import { prepareSuggestions } from "../../render/discord/autocomplete.ts";
import { createGuard, said } from "../chat/guard.ts";
import type { Desk, Platform } from "../chat/port.ts";
import { createClient } from "./client.ts";
import { createClock } from "./clock.ts";
import type { DiscordConfig } from "./config.ts";
import { FatalError } from "./fatal.ts";
import { registerInteractions } from "./interactions.ts";
import { keepJournal } from "./journal.ts";
import type { Kit } from "./kit.ts";
import { registerMessages } from "./messages.ts";
import { guardPackets } from "./packets.ts";
import { end, isUp, type Life, live, PATIENCE } from "./session.ts";

/** Answers in the making get as long to finish, in milliseconds. */
const GRACE = 2_500;
/** Waits between failures, in milliseconds, doubled up to the most: Discord allows 1,000 new sessions a day. */
const RETRY = { first: 500, most: 30_000 };
/** A life that lasted as long was a good one, and the next begins soon. */
const GOOD = 60_000;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds).unref());

/** What tests hurry up. */
export interface Tuning {
  /** Of the library. */
  options?: Partial<ClientOptions>;
  /** Milliseconds without a session after which another client is tried. */
  patience?: number;
}

/**
 * @param failed called once, with the sentence for whoever runs the bot, when it will never connect with these settings
 */
export function startDiscord(config: DiscordConfig, desk: Desk, failed: (reason: string) => void, { options, patience = PATIENCE }: Tuning = {}): Platform {
  const { log } = desk;
  const guard = createGuard(log);
  const kit: Kit = { desk, guard, clock: createClock(), forums: new Set(config.forums) };
  let life: Life | null = null;
  let stopped = false;

  function begin(): Life {
    const connectable = createClient(config, options);
    const { client } = connectable;
    guardPackets(client, log);
    keepJournal(client, log);
    client.rest.on(RESTEvents.Response, (_, { headers }) => kit.clock.tell(headers.get("date")));
    registerInteractions(client, kit);
    registerMessages(client, kit);
    const login = client.login(config.token);
    login.catch(() => {});
    return { ...connectable, login };
  }

  /** A product at a time, as an answer does not wait for all of them. */
  function prepare(library: Library): void {
    const next = async (): Promise<void> => {
      if (!stopped && prepareSuggestions(library)) setImmediate(() => prepare(library));
    };
    void guard.run("suggestions", next, () => Promise.resolve());
  }

  async function run(): Promise<void> {
    prepare(desk.library());
    for (let wait = RETRY.first; !stopped; wait = Math.min(RETRY.most, wait * 2)) {
      const begun = Date.now();
      const one = begin();
      life = one;
      try {
        await live(one, patience, () => log.info("connected to Discord"));
      } catch (error) {
        if (stopped) return;
        life = null;
        await end(one);
        if (error instanceof FatalError) throw error;
        if (Date.now() - begun > GOOD) wait = RETRY.first;
        log.warn("no connection to Discord; trying again", { cause: said(error), milliseconds: wait });
        await pause(wait * (0.5 + Math.random() / 2));
      }
    }
  }

  run().catch((error: unknown) => {
    if (!(error instanceof FatalError)) log.error("Discord stopped working", { cause: said(error) });
    failed(error instanceof FatalError ? error.message : said(error));
  });

  return {
    ready: () => life !== null && isUp(life.client),
    async stop() {
      stopped = true;
      await guard.drain(GRACE);
      if (life) await end(life);
    },
  };
}
