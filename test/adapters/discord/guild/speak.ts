/** What people write: into channels, to the bot alone, and as posts of a forum. */
import { INTENT } from "./constants.ts";
import { namedIn } from "./pings.ts";
import type { Stage } from "./stage.ts";
import { type Pending, pending } from "./waiting.ts";
import type { Channel, Message, User } from "./wire.ts";

export interface Said {
  content?: string;
  author?: User;
  channel?: Channel;
  /** Read from the content unless told. */
  mentions?: User[];
  mention_roles?: string[];
  mention_everyone?: boolean;
  type?: number;
  webhook_id?: string;
  /** Makes it a reply; the author of that message is pinged unless `mentions` says otherwise. */
  referenced_message?: Message;
  /** Milliseconds until the wait for the bot is given up. */
  within?: number;
}

export interface Post {
  title: string;
  content: string;
  /** Names of the forum's tags. */
  tags?: string[];
  author?: User;
  /** Milliseconds between THREAD_CREATE and the starter message. */
  race?: number;
  within?: number;
}

export interface Opened {
  thread: Channel;
  starter: Promise<Message>;
}

/** `say` and `openPost` only deliver; the others wait for what the bot writes, and reject with NoAnswer. */
export interface Speak {
  say(said: Said): Message;
  message(said: Said): Promise<Message>;
  directMessage(said: Omit<Said, "channel">): Promise<Message>;
  openPost(post: Post): Opened;
  forumPost(post: Post): Promise<Message>;
}

export function createSpeak(stage: Omit<Stage, "onPost">): Speak & Pick<Stage, "onPost"> {
  const { world, newId, messages, gateway, starting } = stage;
  /** Waiting for the bot: in a channel, or in reply to one message. */
  const waiting: { channel: string; message: string; answer: Pending<Message> }[] = [];

  const wait = (channel: string, message: string, within = stage.deadline): Promise<Message> => {
    const one = { channel, message, answer: pending<Message>(`answer to message ${message}`, within, () => waiting.splice(waiting.indexOf(one), 1)) };
    waiting.push(one);
    return one.answer.promise;
  };

  const say = ({ author = world.bob, channel = world.text, content = "", ...said }: Said): Message => {
    const named = namedIn(content, world);
    const replied = said.referenced_message;
    const pinged = replied && !named.mentions.includes(replied.author) ? [...named.mentions, replied.author] : named.mentions;
    const reference = replied
      ? { message_reference: { type: 0, message_id: replied.id, channel_id: replied.channel_id, guild_id: replied.guild_id }, referenced_message: replied }
      : {};
    return messages.post({
      ...messages.bare(channel, author, newId()),
      content,
      mentions: said.mentions ?? pinged,
      mention_roles: said.mention_roles ?? named.mention_roles,
      mention_everyone: said.mention_everyone ?? named.mention_everyone,
      type: said.type ?? (replied ? 19 : 0),
      ...reference,
      ...(said.webhook_id ? { webhook_id: said.webhook_id } : {}),
    });
  };

  const openPost = ({ title, content, tags = [], author = world.bob, race = 0 }: Post): Opened => {
    const applied = tags.map((name) => {
      const tag = Object.values(world.tags).find((one) => one.name === name);
      if (!tag) throw new Error(`the forum has no tag “${name}”`);
      return tag.id;
    });
    const thread = world.newThread(title, world.forum, author, { applied_tags: applied });
    world.channels.set(thread.id, thread);
    starting.add(thread.id);
    gateway.dispatch("THREAD_CREATE", INTENT.guilds, () => ({ ...thread, newly_created: true }));
    const starter = new Promise<Message>((resolve) => {
      const write = () => {
        starting.delete(thread.id);
        // The starter message has the id of its thread.
        resolve(messages.post({ ...messages.bare(thread, author, thread.id), content, ...namedIn(content, world) }));
      };
      if (race > 0) setTimeout(write, race);
      else write();
    });
    return { thread, starter };
  };

  return {
    say,
    openPost,
    message(said) {
      const message = say(said);
      return wait(message.channel_id, message.id, said.within);
    },
    directMessage(said) {
      const message = say({ ...said, channel: world.dmWith(said.author ?? world.bob) });
      return wait(message.channel_id, message.id, said.within);
    },
    forumPost(post) {
      const { thread } = openPost(post);
      return wait(thread.id, thread.id, post.within);
    },
    onPost(message) {
      const reference = message.message_reference?.message_id;
      // A bot may answer in a thread it opened from the message; that thread has the message's id.
      const mine =
        waiting.find((one) => one.message === reference || one.message === message.channel_id) ??
        (reference === undefined ? waiting.find((one) => one.channel === message.channel_id) : undefined);
      mine?.answer.resolve(message);
    },
  };
}
