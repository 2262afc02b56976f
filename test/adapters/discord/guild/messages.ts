/** The messages of the stand-in: made of what people and the bot send, kept, edited, and told over the gateway. */
import { CHANNEL, FLAG, INTENT } from "./constants.ts";
import type { Gateway } from "./gateway.ts";
import { pingsOf } from "./pings.ts";
import { type Attachment, type Channel, isRecord, type Json, latest, type Message, number, records, text, type Upload, type User } from "./wire.ts";
import type { World } from "./world.ts";

const EVERY_KIND = ["users", "roles", "everyone"];
/** Answers to interactions and webhooks ping people only, unless the body says more. */
const PEOPLE = ["users"];

export interface FromBot {
  body: Json;
  files: Upload[];
  channel: Channel;
  /** Of an interaction; ordinary messages have none. */
  interaction?: Json;
  flags?: number;
}

export interface Messages {
  get(id: string): Message | undefined;
  /** Keeps a message and tells it. */
  post(message: Message): Message;
  bare(channel: Channel, author: User, id?: string): Message;
  fromBot(sent: FromBot): Message;
  edit(message: Message, body: Json, files: Upload[]): Message;
  remove(message: Message): void;
  /** What an application with these intents may read: https://docs.discord.com/developers/events/gateway#message-content-intent */
  visible(message: Message, intents: number): Message;
  /** Messages of the bot, oldest first. */
  readonly posts: Message[];
}

export function createMessages(world: World, newId: () => string, gateway: Gateway, remember: number): Messages {
  const kept = latest<Message>(remember);
  const posts: Message[] = [];
  const isPrivate = (message: Message) => message.channel_type === CHANNEL.dm || message.channel_type === CHANNEL.groupDm;

  const visible = (message: Message, intents: number): Message => {
    const mine = message.author.id === world.bot.id || message.mentions.some(({ id }) => id === world.bot.id);
    const referenced = message.referenced_message ? { referenced_message: visible(message.referenced_message, intents) } : {};
    if (mine || isPrivate(message) || intents & INTENT.messageContent) return { ...message, ...referenced };
    return { ...message, ...referenced, content: "", embeds: [], attachments: [], components: [] };
  };
  /** Nobody but the user of the interaction sees an ephemeral message; in a group or a foreign guild the bot is not there to be told. */
  const tell = (type: string, message: Message) => {
    if (message.flags & FLAG.ephemeral || message.channel_type === CHANNEL.groupDm || message.guild_id === world.foreignGuild.id) return;
    gateway.dispatch(type, isPrivate(message) ? INTENT.directMessages : INTENT.guildMessages, (intents) => ({ ...visible(message, intents) }));
  };
  const uploaded = (files: Upload[], channel: string): Attachment[] =>
    files.map(({ name, type, size }) => {
      const id = newId();
      const url = `https://cdn.discordapp.com/attachments/${channel}/${id}/${encodeURIComponent(name)}`;
      return { id, filename: name, size, url, proxy_url: url, ...(type ? { content_type: type } : {}) };
    });
  const shown = (body: Json) => ({
    content: text(body.content) ?? "",
    embeds: records(body.embeds).map((embed) => ({ type: "rich", ...embed })),
    components: records(body.components),
  });
  const bare = (channel: Channel, author: User, id = newId()): Message => ({
    id,
    channel_id: channel.id,
    channel_type: channel.type,
    ...(channel.guild_id ? { guild_id: channel.guild_id, member: world.memberOf(author) } : {}),
    author,
    content: "",
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: 0,
    flags: 0,
  });
  const post = (message: Message): Message => {
    kept.set(message.id, message);
    if (message.author.id === world.bot.id) posts.push(message);
    if (posts.length > remember) posts.shift();
    tell("MESSAGE_CREATE", message);
    return message;
  };

  return {
    get: (id) => kept.get(id),
    post,
    bare,
    visible,
    posts,
    fromBot({ body, files, channel, interaction, flags = number(body.flags) ?? 0 }) {
      const reference = isRecord(body.message_reference) ? body.message_reference : undefined;
      const replied = kept.get(text(reference?.message_id) ?? "");
      const nonce = text(body.nonce) ?? number(body.nonce);
      return post({
        ...bare(channel, world.bot),
        ...shown(body),
        ...pingsOf(body, world, interaction ? PEOPLE : EVERY_KIND, replied?.author),
        attachments: uploaded(files, channel.id),
        flags,
        type: reference ? 19 : interaction ? 20 : 0,
        application_id: world.application.id,
        ...(nonce === undefined ? {} : { nonce }),
        ...(reference ? { message_reference: { ...reference, channel_id: channel.id }, referenced_message: replied ?? null } : {}),
        ...(interaction ? { interaction_metadata: interaction, webhook_id: world.application.id } : {}),
      });
    },
    edit(message, body, files) {
      const { content, embeds, components } = shown(body);
      if ("content" in body) message.content = content;
      if ("embeds" in body) message.embeds = embeds;
      if ("components" in body) message.components = components;
      const listed = records(body.attachments).map(({ id }) => id);
      const stay = "attachments" in body ? message.attachments.filter(({ id }) => listed.includes(id)) : message.attachments;
      message.attachments = [...stay, ...uploaded(files, message.channel_id)];
      message.flags = (message.flags | ((number(body.flags) ?? 0) & FLAG.componentsV2)) & ~FLAG.loading;
      message.edited_timestamp = new Date().toISOString();
      tell("MESSAGE_UPDATE", message);
      return message;
    },
    remove(message) {
      kept.delete(message.id);
      const { id, channel_id, guild_id } = message;
      if (!(message.flags & FLAG.ephemeral))
        gateway.dispatch("MESSAGE_DELETE", isPrivate(message) ? INTENT.directMessages : INTENT.guildMessages, () => ({ id, channel_id, ...(guild_id ? { guild_id } : {}) }));
    },
  };
}
