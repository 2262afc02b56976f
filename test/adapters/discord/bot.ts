/** The real adapter on the real discord.js, connected to a Discord of our own, with everything that leaves it checked at the end. */
import type { ClientOptions } from "discord.js";
import { expect } from "vitest";
import type { Desk, Platform } from "../../../src/adapters/chat/port.ts";
import type { DiscordConfig } from "../../../src/adapters/discord/config.ts";
import { startDiscord as startPlatform } from "../../../src/adapters/discord/platform.ts";
import { restOptions } from "../../../src/adapters/discord/rest.ts";
import type { Library } from "../../../src/answer/library.ts";
import { memoryStore } from "../../../src/store/memory.ts";
import { afterTest, type Logged, recorder, shippedLibrary } from "../recorder.ts";
import { type Mistake, trafficProblems } from "./checklist.ts";
import { type Discord, type DiscordOptions, startDiscord } from "./guild/discord.ts";
import { everyComponent, type Message, text } from "./guild/wire.ts";

export interface Bot {
  discord: Discord;
  platform: Platform;
  logged: Logged[];
  /** Reasons for which it gave up. */
  failed: string[];
}

export interface BotOptions {
  discord?: DiscordOptions;
  config?: Partial<DiscordConfig>;
  library?: Library;
  memory?: Desk["memory"];
  /** Posts in the forum of the stand-in are answered. */
  forum?: boolean;
  /** The stand-in of a bot before this one. */
  beside?: Discord;
  /** Checks of the traffic that do not hold in this test. */
  except?: Mistake[];
  /** Problems that the stand-in notes because of what the test does to the bot. */
  expected?: RegExp[];
  /** Not waited for: it will not connect. */
  unconnected?: boolean;
  /** Milliseconds after which a call is given up. */
  timeout?: number;
  patience?: number;
}

/** The library waits five seconds between two identifies; nothing here is about that. */
const AT_ONCE: Partial<ClientOptions> = { ws: { buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }) } };

/** A token of an interaction, an address with one, the bot's own. */
const SECRETS = /\/(?:interactions|webhooks)\/\d|aW50ZXJhY3Rpb24|a-token-for-loopback|requestBody|rawError/;

/** Starts a bot; it is stopped, and its traffic looked through, when the test is over. */
export async function startBot(options: BotOptions = {}): Promise<Bot> {
  const { config, library = shippedLibrary, memory = memoryStore(), forum = false, beside, except = [], expected = [], unconnected = false, timeout, patience } = options;
  const discord = beside ?? (await startDiscord(options.discord));
  const { log, logged } = recorder();
  const failed: string[] = [];
  const desk: Desk = { library: () => library, memory, log, version: "0.0.0" };
  const settings: DiscordConfig = { token: discord.token, apiUrl: discord.apiUrl, forums: forum ? [discord.world.forum.id] : [], ...config };
  const hasty = timeout === undefined ? {} : { rest: { ...restOptions(settings), timeout } };
  const platform = startPlatform(settings, desk, (reason) => failed.push(reason), { options: { ...AT_ONCE, ...hasty }, ...(patience === undefined ? {} : { patience }) });
  afterTest(async () => {
    await platform.stop();
    const open = discord.sessions();
    if (!beside) await discord.close();
    expect(trafficProblems(discord, except)).toEqual([]);
    expect(discord.problems.filter((problem) => !expected.some((one) => one.test(problem)))).toEqual([]);
    expect(JSON.stringify(logged)).not.toMatch(SECRETS);
    if (!except.includes(15) && !beside) expect(open).toBe(0);
  });
  if (!unconnected) {
    await discord.whenReady();
    await until(() => platform.ready());
  }
  return { discord, platform, logged, failed };
}

/** Waits until something holds. */
export async function until(holds: () => boolean, within = 10_000): Promise<void> {
  const end = Date.now() + within;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`not within ${within} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Long enough for an answer that should not come. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

interface Readable {
  content?: string | null | undefined;
  components?: unknown;
}

/** Everything that can be read in a message. */
export const wordsOf = ({ content, components }: Readable): string => [content ?? "", ...[...everyComponent(components)].map((part) => text(part.content) ?? "")].join("\n").trim();

/** The custom ids in it. */
export const idsOf = ({ components }: Pick<Readable, "components">): string[] => [...everyComponent(components)].flatMap((part) => text(part.custom_id) ?? []);

/** The message an interaction was answered with. */
export function messageOf({ message }: { message: Message | undefined }): Message {
  if (!message) throw new Error("the answer is no message");
  return message;
}
