/** The guild of the stand-in: its members, roles and channels, a second guild without the bot, and the private channels. */
import { CHANNEL } from "./constants.ts";
import type { Channel, Json, User } from "./wire.ts";

const DAY = 86_400_000;
/** What @everyone may in a new guild. */
export const EVERYONE_PERMISSIONS = "2248473465835073";
const ADMINISTRATOR = "8";

export type World = ReturnType<typeof createWorld>;

const overwrites = { permission_overwrites: [], nsfw: false, rate_limit_per_user: 0 };

export function createWorld(id: (at?: number) => string) {
  const old = () => id(Date.now() - 90 * DAY);
  const person = (username: string, name: string): User => ({ id: old(), username, discriminator: "0", global_name: name, avatar: null });
  const robot = (username: string): User => ({ ...person(username, username), global_name: null, bot: true });
  const guild = { id: old(), name: "Network team", locale: "en-US" };
  const foreignGuild = { id: old(), name: "Somebody else's guild", locale: "de" };
  const [bot, otherBot] = [robot("portolan"), robot("deploybot")];
  const [ada, bob, carol] = [person("ada", "Ada"), person("bob", "Bob"), person("carol", "Carol")];

  const role = (name: string, more: Json = {}) => ({
    id: old(),
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 1,
    permissions: EVERYONE_PERMISSIONS,
    managed: false,
    mentionable: true,
    flags: 0,
    ...more,
  });
  const everyone = { ...role("@everyone", { position: 0 }), id: guild.id };
  /** Discord makes this role when the bot joins. People mention it and mean the bot. */
  const botRole = role("portolan", { managed: true, tags: { bot_id: bot.id } });
  const ops = role("ops");

  const inGuild = (type: number, name: string, more: Json = {}): Channel => ({ id: old(), type, guild_id: guild.id, name, position: 0, parent_id: null, ...overwrites, ...more });
  const text = inGuild(CHANNEL.text, "firewall", { topic: null, last_message_id: null });
  const tag = (name: string) => ({ id: old(), name, moderated: false, emoji_id: null, emoji_name: null });
  const tags = { question: tag("question"), solved: tag("solved"), kubernetes: tag("kubernetes") };
  const forum = inGuild(CHANNEL.forum, "questions", {
    topic: null,
    available_tags: Object.values(tags),
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: 0,
  });
  const newThread = (name: string, parent: Channel, owner: User, more: Json = {}): Channel => ({
    id: id(),
    type: CHANNEL.thread,
    guild_id: guild.id,
    name,
    parent_id: parent.id,
    owner_id: owner.id,
    last_message_id: null,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    rate_limit_per_user: 0,
    flags: 0,
    thread_metadata: { archived: false, locked: false, auto_archive_duration: 4320, archive_timestamp: new Date().toISOString(), create_timestamp: new Date().toISOString() },
    ...more,
  });
  const thread = { ...newThread("incident 7", text, ada), id: old() };
  const foreign: Channel = { id: old(), type: CHANNEL.text, guild_id: foreignGuild.id, name: "general", position: 0, parent_id: null, ...overwrites };
  const group: Channel = { id: old(), type: CHANNEL.groupDm, name: "on call", recipients: [ada, bob, carol], owner_id: ada.id, icon: null, last_message_id: null };

  const users = new Map([bot, otherBot, ada, bob, carol].map((user) => [user.id, user]));
  const channels = new Map<string, Channel>([text, forum, thread, foreign, group].map((channel) => [channel.id, channel]));
  const dms = new Map<string, Channel>();
  const rolesOf = (user: User) => (user === bot ? [botRole.id] : user === ada ? [ops.id] : []);

  return {
    /** A bot made in our day has the id of its application. */
    application: { id: bot.id, flags: 0 },
    guild,
    foreignGuild,
    bot,
    otherBot,
    ada,
    bob,
    carol,
    users,
    roles: { everyone, bot: botRole, ops },
    text,
    forum,
    thread,
    foreign,
    group,
    tags,
    channels,
    newThread,
    permissionsOf: (user: User): string => (user === ada ? ADMINISTRATOR : EVERYONE_PERMISSIONS),
    memberOf: (user: User): Json => ({
      roles: rolesOf(user),
      nick: null,
      avatar: null,
      banner: null,
      joined_at: "2026-01-05T08:00:00.000000+00:00",
      premium_since: null,
      deaf: false,
      mute: false,
      pending: false,
      flags: 0,
      communication_disabled_until: null,
    }),
    /** The private channel between a user and the bot, opened at first use. */
    dmWith(user: User): Channel {
      const dm = dms.get(user.id) ?? { id: id(), type: CHANNEL.dm, recipients: [user], last_message_id: null, flags: 0 };
      dms.set(user.id, dm);
      channels.set(dm.id, dm);
      return dm;
    },
    /** Without the intents for members and presences the bot is the only member that is told. */
    guildCreate(): Json {
      const none = { presences: [], voice_states: [], stage_instances: [], guild_scheduled_events: [], soundboard_sounds: [], stickers: [], emojis: [], features: [] };
      return {
        ...guild,
        ...none,
        owner_id: ada.id,
        roles: [everyone, botRole, ops],
        members: [{ ...this.memberOf(bot), user: bot }],
        channels: [text, forum],
        threads: [...channels.values()].filter(({ type }) => type === CHANNEL.thread),
        member_count: 5,
        joined_at: "2026-01-05T08:00:00.000000+00:00",
        large: false,
        unavailable: false,
        icon: null,
        preferred_locale: guild.locale,
        system_channel_id: null,
        system_channel_flags: 0,
        premium_tier: 0,
        verification_level: 0,
        default_message_notifications: 1,
        explicit_content_filter: 0,
        mfa_level: 0,
        nsfw_level: 0,
        afk_timeout: 300,
      };
    },
  };
}
