/** Whom a text of the bot really pings: https://docs.discord.com/developers/resources/message#allowed-mentions-object */
import { COMPONENT } from "./constants.ts";
import { everyComponent, isRecord, type Json, text, type User } from "./wire.ts";
import type { World } from "./world.ts";

export interface Pings {
  mentions: User[];
  mention_roles: string[];
  mention_everyone: boolean;
}

const USERS = /<@!?(\d{17,20})>/g;
const ROLES = /<@&(\d{17,20})>/g;
const EVERYONE = /@(?:everyone|here)\b/;

const idsIn = (content: string, pattern: RegExp): string[] => [...new Set([...content.matchAll(pattern)].flatMap(([, id]) => id ?? []))];
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === "string") : []);

/** What a text names, whoever wrote it. */
export function namedIn(content: string, world: World): Pings {
  return {
    mentions: idsIn(content, USERS).flatMap((id) => world.users.get(id) ?? []),
    mention_roles: idsIn(content, ROLES).filter((id) => Object.values(world.roles).some((role) => role.id === id)),
    mention_everyone: EVERYONE.test(content),
  };
}

/** Texts of embeds never ping, those of text displays do. `everyKind` is what is parsed when the body does not say. */
export function pingsOf(body: Json, world: World, everyKind: readonly string[], repliedTo?: User): Pings {
  const shown = [...everyComponent(body.components)].filter(({ type }) => type === COMPONENT.textDisplay).map(({ content }) => text(content) ?? "");
  const named = namedIn([text(body.content) ?? "", ...shown].join("\n"), world);
  const allowed = isRecord(body.allowed_mentions) ? body.allowed_mentions : undefined;
  const parse = allowed ? strings(allowed.parse) : everyKind;
  const [users, roles] = [strings(allowed?.users), strings(allowed?.roles)];
  const mentions = named.mentions.filter(({ id }) => parse.includes("users") || users.includes(id));
  const pingsReplied = repliedTo !== undefined && (allowed ? allowed.replied_user === true : true) && !mentions.includes(repliedTo);
  return {
    mentions: pingsReplied ? [...mentions, repliedTo] : mentions,
    mention_roles: named.mention_roles.filter((id) => parse.includes("roles") || roles.includes(id)),
    mention_everyone: named.mention_everyone && parse.includes("everyone"),
  };
}
