/**
 * What must hold of everything that leaves the bot, whatever a test was about: the fifteen mistakes of toy bots, looked for in the traffic.
 * Those that traffic cannot show are tested by name: prefix commands (6) in conversation.test.ts, collectors (10) in restart.test.ts.
 */
import { isEphemeral, problemsOf, problemsOfAutocomplete } from "../../render/discord/check.ts";
import type { Place } from "../../render/discord/limits.ts";
import { INTENT } from "./guild/constants.ts";
import type { Discord } from "./guild/discord.ts";
import { timeOf } from "./guild/snowflake.ts";
import type { Sent } from "./guild/traffic.ts";
import { everyComponent, isRecord, type Json, number, text } from "./guild/wire.ts";

export const MISTAKES = {
  1: "late first response",
  2: "registers commands when it starts",
  3: "allowed_mentions left away",
  4: "public without being shared",
  5: "intents beyond the three",
  7: "answers what is not addressed to it",
  8: "autocomplete over the limits",
  9: "components over the limits",
  11: "answers twice",
  12: "more follow-ups than people's installations allow",
  13: "forum posts answered too early or twice",
  14: "posts without a nonce, secrets in the log",
  15: "leaves its session open",
} as const;
export type Mistake = keyof typeof MISTAKES;

const CALLBACK = "/interactions/:id/:token/callback";
const FOLLOW_UP = "/webhooks/:id/:token";
const POST = "/channels/:id/messages";
const LATE = 1_500;
const USER_INSTALL_FOLLOW_UPS = 5;
const INTENTS = INTENT.guilds | INTENT.guildMessages | INTENT.directMessages;

/** The message in a request, and how it is seen. */
interface Shown {
  body: Json;
  place: Place;
  /** A new message that all there see. */
  open: boolean;
}

function shownIn({ method, route, body }: Sent): Shown | null {
  if (!isRecord(body)) return null;
  if (route === CALLBACK) {
    if (!isRecord(body.data)) return null;
    if (body.type === 4) return { body: body.data, place: "interaction", open: !isEphemeral(body) };
    return body.type === 7 ? { body: body.data, place: "update", open: false } : null;
  }
  if (route === FOLLOW_UP) return { body, place: "followup", open: !isEphemeral(body) };
  return method === "POST" && route === POST ? { body, place: "channel", open: true } : null;
}

const wordsOf = (body: Json): string => [text(body.content) ?? "", ...[...everyComponent(body.components)].map(({ content }) => text(content) ?? "")].join("\n");
/** The first id in the address: of the interaction, or of the channel. */
const idIn = ({ path }: Sent): string => /\d{17,20}/.exec(path)?.[0] ?? "";

const SHARED = /^<@\d{17,20}> asked:/m;
const TROUBLE = /went wrong|I lack the permission|may not answer/i;

/** Mistake -> what is wrong with one message. */
const OF_MESSAGES: Partial<Record<Mistake, (shown: Shown, sent: Sent, discord: Discord) => string[]>> = {
  3: ({ body }) => (isRecord(body.allowed_mentions) && JSON.stringify(body.allowed_mentions.parse) === "[]" && body.allowed_mentions.replied_user !== true ? [] : ["pings"]),
  4: ({ body, place, open }, sent, { world }) => {
    const words = wordsOf(body);
    if (place === "interaction") return open && !SHARED.test(words) ? [`public, and nobody shared it: ${words}`] : [];
    return open && world.channels.get(idIn(sent))?.guild_id && TROUBLE.test(words) ? [`trouble in public: ${words}`] : [];
  },
  9: ({ body, place }) => problemsOf(body, { place, needsAllowedMentions: true, allow: [/<@\d{17,20}>/] }),
  14: ({ body, place }) => (place === "channel" && (body.enforce_nonce !== true || text(body.nonce) === undefined) ? ["no nonce"] : []),
};

/** 7 and 13: in a server the bot writes replies, and one message of its own into each new post of a forum. */
function strayPosts(discord: Discord): [Mistake, string][] {
  const unasked = new Map<string, number>();
  const found: [Mistake, string][] = [];
  for (const sent of discord.traffic.filter(({ method, route, status }) => method === "POST" && route === POST && status < 300 && status > 0)) {
    const channel = discord.world.channels.get(idIn(sent));
    if (!channel?.guild_id || (isRecord(sent.body) && isRecord(sent.body.message_reference))) continue;
    if (channel.parent_id !== discord.world.forum.id) found.push([7, `posted beside any question: ${sent.path}`]);
    // A call that is repeated with its nonce is one message.
    const key = `${channel.id} ${isRecord(sent.body) ? String(sent.body.nonce) : ""}`;
    if (!unasked.has(key)) unasked.set(channel.id, (unasked.get(channel.id) ?? 0) + 1);
    unasked.set(key, 0);
  }
  for (const [channel, count] of unasked) if (count > 1) found.push([13, `${count} messages into the post ${channel}`]);
  return found;
}

function perInteraction(discord: Discord): [Mistake, string][] {
  const answered = new Set<string>();
  const followUps = new Map<string, number>();
  const found: [Mistake, string][] = [];
  for (const sent of discord.traffic) {
    if (sent.route === FOLLOW_UP) followUps.set(sent.path, (followUps.get(sent.path) ?? 0) + 1);
    if (sent.route !== CALLBACK) continue;
    const id = idIn(sent);
    const after = sent.at - timeOf(id);
    if (after > LATE) found.push([1, `callback ${after} ms after the interaction`]);
    if (answered.has(id)) found.push([11, `another callback to ${id}`]);
    if (sent.status > 0 && sent.status < 300) answered.add(id);
  }
  for (const [path, count] of followUps) if (count > USER_INSTALL_FOLLOW_UPS) found.push([12, `${count} follow-ups to ${path}`]);
  return found;
}

/** @param except mistakes that a test makes the bot look guilty of */
export function trafficProblems(discord: Discord, except: readonly Mistake[] = []): string[] {
  const found: [Mistake, string][] = [...perInteraction(discord), ...strayPosts(discord)];
  for (const sent of discord.traffic) {
    const shown = shownIn(sent);
    if (shown) for (const [mistake, check] of Object.entries(OF_MESSAGES)) for (const problem of check(shown, sent, discord)) found.push([numbered(mistake), problem]);
    if (sent.method === "PUT" && sent.route.endsWith("/commands")) found.push([2, sent.path]);
    if (sent.status === 403 && sent.route === POST && discord.world.channels.get(idIn(sent))?.parent_id === discord.world.forum.id) found.push([13, `refused: ${sent.path}`]);
    if (sent.route === CALLBACK && isRecord(sent.body) && sent.body.type === 8) for (const problem of problemsOfAutocomplete(sent.body.data)) found.push([8, problem]);
  }
  for (const { intents } of discord.gatewayLog.identifies) if (intents !== INTENTS) found.push([5, `intents ${intents}`]);
  return found.filter(([mistake]) => !except.includes(mistake)).map(([mistake, problem]) => `${mistake}, ${MISTAKES[mistake]}: ${problem}`);
}

const numbered = (key: string): Mistake => {
  const mistake = Object.keys(MISTAKES)
    .map(Number)
    .find((one): one is Mistake => one === number(Number(key)));
  if (mistake === undefined) throw new Error(`no mistake ${key}`);
  return mistake;
};
