/** discord.js, set up so that nothing it does by default can hurt. */
import { Client, type ClientOptions, Options, Partials, SimpleShardingStrategy, WebSocketShardStatus } from "discord.js";
import type { DiscordConfig } from "./config.ts";
import { restOptions } from "./rest.ts";
import { INTENTS } from "./surfaces.ts";

/** Servers that Discord has trouble with must not keep the others waiting; events that wait with them are too old to be answered soon. */
const GUILDS_WITHIN = 2_000;

/** People and members that are remembered. Nothing is looked up in them, but the library needs the bot itself. */
const PEOPLE = 200;
const keepSelf = { maxSize: PEOPLE, keepOverLimit: ({ id, client }: { id: string; client: Client }): boolean => id === client.user?.id };

/** Nothing is looked up in the others. */
const CACHES = {
  ...Options.DefaultMakeCacheSettings,
  MessageManager: 0,
  UserManager: keepSelf,
  GuildMemberManager: keepSelf,
  ThreadMemberManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
  GuildScheduledEventManager: 0,
  VoiceStateManager: 0,
  StageInstanceManager: 0,
  EntitlementManager: 0,
};

export interface Connectable {
  client: Client;
  /** From now on the library connects no more; what is connected stays so. */
  park(): void;
}

/**
 * The library's own end works only while it is connected: told in between, it forgets the attempt that is under way and connects all the
 * same. Every attempt begins, idle, by asking for the last session; parked, it never gets an answer.
 * @param overrides for tests
 */
export function createClient(config: DiscordConfig, overrides: Partial<ClientOptions> = {}): Connectable {
  let park = (): void => {};
  const client = new Client({
    intents: INTENTS,
    // Direct messages come from channels that were never told of.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    waitGuildTimeout: GUILDS_WITHIN,
    makeCache: Options.cacheWithLimits(CACHES),
    rest: restOptions(config),
    // Components are in Discord's own form already.
    jsonTransformer: (value: unknown) => value,
    ...overrides,
    ws: {
      ...overrides.ws,
      buildStrategy: (manager) => {
        const strategy = new SimpleShardingStrategy(manager);
        const retrieve = manager.options.retrieveSessionInfo;
        park = () => {
          manager.options.retrieveSessionInfo = async (shard) =>
            (await strategy.fetchStatus()).get(shard) === WebSocketShardStatus.Idle ? new Promise(() => {}) : retrieve(shard);
        };
        return strategy;
      },
    },
  });
  return { client, park: () => park() };
}
