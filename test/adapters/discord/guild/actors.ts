/** Who acts, where, and by which installation: the frame that all interactions share. */
import { CHANNEL, CONTEXT } from "./constants.ts";
import { newToken } from "./interactions.ts";
import type { Channel, Json, User } from "./wire.ts";
import { EVERYONE_PERMISSIONS, type World } from "./world.ts";

export type Place = "channel" | "thread" | "dm" | "group" | "foreign guild" | Channel;

export interface Acting {
  /** Bob unless told. */
  user?: User;
  /** The text channel of the guild unless told. */
  where?: Place;
  /** Who installed the bot. In a group and in a foreign guild only a user can have. */
  install?: "guild" | "user";
  locale?: string;
  /** Of the member in the channel, and of the bot there. */
  permissions?: string;
  appPermissions?: string;
  /** The message of the button or select is ephemeral. */
  ephemeral?: boolean;
  /** Milliseconds until the wait for an answer is given up. */
  within?: number;
}

export interface Scene {
  user: User;
  channel: Channel;
  userInstall: boolean;
  payload: Json & { id: string; token: string };
}

function channelOf(where: Place, user: User, world: World): Channel {
  switch (where) {
    case "channel":
      return world.text;
    case "thread":
      return world.thread;
    case "dm":
      return world.dmWith(user);
    case "group":
      return world.group;
    case "foreign guild":
      return world.foreign;
    default:
      return where;
  }
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-structure */
export function sceneOf(
  { user: acting, where = "channel", install, locale = "en-US", permissions, appPermissions = EVERYONE_PERMISSIONS }: Acting,
  world: World,
  newId: () => string,
): Scene {
  const user = acting ?? world.bob;
  const channel = channelOf(where, user, world);
  const guild = [world.guild, world.foreignGuild].find(({ id }) => id === channel.guild_id);
  const onlyUser = channel === world.group || channel === world.foreign;
  const userInstall = onlyUser || install === "user";
  const id = newId();
  const allowed = permissions ?? world.permissionsOf(user);
  const inGuild = guild && {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    member: { ...world.memberOf(user), user, permissions: allowed },
    channel: { ...channel, permissions: allowed },
  };
  return {
    user,
    channel,
    userInstall,
    payload: {
      id,
      application_id: world.application.id,
      token: newToken(id),
      version: 1,
      channel_id: channel.id,
      ...(inGuild ?? { user, channel: { ...channel } }),
      app_permissions: appPermissions,
      locale,
      entitlements: [],
      authorizing_integration_owners: userInstall ? { "1": user.id } : { "0": guild?.id ?? "0" },
      context: guild ? CONTEXT.guild : channel.type === CHANNEL.dm ? CONTEXT.botDm : CONTEXT.privateChannel,
      attachment_size_limit: 10 * 1024 * 1024,
    },
  };
}
