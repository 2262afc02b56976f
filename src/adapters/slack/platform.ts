/** Slack as a platform: finds out who it is, connects, stays connected, and stops without losing an answer. */
import { type Receiver, webApi } from "@slack/bolt";
import { createGuard, said } from "../chat/guard.ts";
import type { Desk, Platform } from "../chat/port.ts";
import { createApp } from "./app.ts";
import { networkOf } from "./client.ts";
import type { SlackConfig } from "./config.ts";
import { createBlocks } from "./deliver.ts";
import { createHttpConnection } from "./http.ts";
import { FatalError, type Identity, identify } from "./identity.ts";
import type { Kit } from "./kit.ts";
import { createLink } from "./link.ts";
import { boltLogger, socketLogger } from "./logger.ts";
import { probe } from "./probe.ts";

/** Answers in the making get as long to finish, in milliseconds. */
const GRACE = 2_500;
const RETRY = { first: 500, most: 10_000 };

/** The receiver that several connections share: each of them delivers to the app by itself. */
const SILENT: Receiver = { init: () => {}, start: () => Promise.resolve(), stop: () => Promise.resolve() };

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds).unref());

interface Connection {
  /** Resolves when it was stopped; throws FatalError. */
  run(): Promise<void>;
  ready(): boolean;
  stop(): Promise<void>;
}

/** @param failed called once, with the sentence for whoever runs the bot, when it will never connect with these settings */
export function startSlack(config: SlackConfig, desk: Desk, failed: (reason: string) => void): Platform {
  const { log } = desk;
  const network = networkOf(config);
  const guard = createGuard(log);
  const client = new webApi.WebClient(config.botToken, { ...network.options, logger: boltLogger(log) });
  const blocks = createBlocks(
    config.blocks,
    (text) => log.warn(text),
    (those) => probe(client, desk, those),
  );
  let connection: Connection | null = null;
  let stopped = false;

  async function identity(): Promise<Identity | null> {
    for (let wait = RETRY.first; !stopped; wait = Math.min(RETRY.most, wait * 2)) {
      try {
        return await identify(client);
      } catch (error) {
        if (error instanceof FatalError) throw error;
        log.warn("Slack cannot be reached; trying again", { cause: said(error), milliseconds: wait });
        await pause(wait);
      }
    }
    return null;
  }

  function socket(appToken: string, connections: number, self: Identity, kit: Kit): Connection {
    const app = createApp(config.botToken, self, SILENT, network, kit);
    const links = Array.from({ length: connections }, () => createLink({ appToken, network, log, logger: socketLogger(log) }));
    return {
      run: async () => void (await Promise.all(links.map((link) => link.run(app)))),
      ready: () => links.some((link) => link.up()),
      stop: async () => void (await Promise.all(links.map((link) => link.stop()))),
    };
  }

  function http(options: Parameters<typeof createHttpConnection>[0], self: Identity, kit: Kit): Connection {
    const connected = createHttpConnection(options, log, boltLogger(log));
    createApp(config.botToken, self, connected.receiver, network, kit);
    return { run: async () => log.info("listening for Slack", { port: await connected.start() }), ready: connected.ready, stop: connected.stop };
  }

  async function run(): Promise<void> {
    const self = await identity();
    if (!self || stopped) return;
    log.info("Slack knows the bot", { team: self.team });
    const kit: Kit = { desk, guard, blocks, self: self.userId };
    void probe(client, desk, blocks);
    const { connection: how } = config;
    connection = how.mode === "socket" ? socket(how.appToken, how.connections, self, kit) : http(how, self, kit);
    await connection.run();
  }

  run().catch((error: unknown) => {
    if (!(error instanceof FatalError)) log.error("Slack stopped working", { cause: said(error) });
    failed(error instanceof FatalError ? error.message : said(error));
  });

  return {
    ready: () => connection?.ready() === true,
    async stop() {
      stopped = true;
      await guard.drain(GRACE);
      await connection?.stop();
      await guard.drain(GRACE / 5);
    },
  };
}
