/**
 * New posts in the forums that an administrator chose: each is answered once, from its title and tags, and never again unasked.
 *
 * Discord tells of the thread before its first message can be answered (40058 or 10008 until then), so the answer waits for that
 * message, whose id is the thread's. Should that never be told of, it is asked for after a while.
 */
import type { AnyThreadChannel, Message } from "discord.js";
import { renderNotice } from "../../render/discord/help.ts";
import type { DiscordMessage } from "../../render/discord.ts";
import { CODE, is } from "./errors.ts";
import { typed } from "./inbound.ts";
import { isNew, type Kit } from "./kit.ts";
import { post } from "./post.ts";
import { OPEN, shown } from "./replies.ts";

/** Milliseconds before it is looked whether the first message is there after all. */
const UNSEEN = [5_000, 10_000, 20_000, 40_000];
/** Milliseconds between tries while Discord does not let anyone write behind the first message. */
const WAITS = [1_000, 3_000, 9_000];

const UNSURE = "I am not sure which ports this is about. Mention me with the question, or use Apps > Ports in this message.";

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds).unref());

const isOurs = ({ parentId }: AnyThreadChannel, { forums }: Kit): boolean => parentId !== null && forums.has(parentId);

/** The thread that a message opens, when that is a new post of a chosen forum. */
function openedBy({ id, channel }: Message, kit: Kit): AnyThreadChannel | null {
  return channel.isThread() && channel.id === id && isOurs(channel, kit) ? channel : null;
}

/** Names of the tags that are products; others say nothing about ports. */
function productTags({ parent, appliedTags }: AnyThreadChannel, kit: Kit): string[] {
  if (!parent?.isThreadOnly()) return [];
  const applied = parent.availableTags.filter(({ id }) => appliedTags.includes(id));
  return applied.map(({ name }) => name).filter((name) => "product" in kit.desk.library().product(name));
}

/** What is surely asked in the title, with the product of its tags or without; one line how to ask where nothing is. */
function answerTo(thread: AnyThreadChannel, kit: Kit): DiscordMessage {
  const library = kit.desk.library();
  const title = typed(thread.name);
  for (const text of [...productTags(thread, kit).map((tag) => `${tag} ${title}`), title]) {
    const [item] = library.read(text).items;
    if (item) return shown(item.answer, OPEN);
  }
  return renderNotice(UNSURE);
}

async function send(thread: AnyThreadChannel, kit: Kit): Promise<void> {
  const message = answerTo(thread, kit);
  for (const wait of [...WAITS, null]) {
    try {
      const posted = await post(message, thread.id, (body) => thread.send(body), kit.desk.log);
      if (posted.is !== "posted") kit.desk.log.warn("a forum post could not be answered", { why: posted.is });
      return;
    } catch (error) {
      if (wait === null || !is(error, CODE.threadNotStarted, CODE.unknownMessage)) throw error;
      await pause(wait);
    }
  }
}

/** The first message as Discord has it; null while it does not. */
async function starterOf(thread: AnyThreadChannel): Promise<Message | null> {
  try {
    return await thread.fetchStarterMessage({ cache: false });
  } catch (error) {
    if (is(error, CODE.unknownMessage)) return null;
    throw error;
  }
}

export interface Forum {
  /** A message was written; true when it opens a post of a chosen forum, which is then dealt with. */
  wrote(message: Message): boolean;
  /** A thread was opened. */
  opened(thread: AnyThreadChannel): Promise<void>;
}

export function createForum(kit: Kit): Forum {
  /** Posts whose first message was not seen yet. */
  const waiting = new Set<string>();
  // Nobody asked the bot: when something goes wrong, the log is enough.
  const guarded = (work: () => Promise<void>): Promise<void> => kit.guard.run("forum", work, () => Promise.resolve());

  async function first(thread: AnyThreadChannel, starter: Message): Promise<void> {
    if (!starter.author.bot && (await isNew(kit, "message", thread.id))) await send(thread, kit);
  }

  return {
    wrote(message) {
      const thread = openedBy(message, kit);
      if (!thread) return false;
      waiting.delete(thread.id);
      void guarded(() => first(thread, message));
      return true;
    },
    async opened(thread) {
      if (!isOurs(thread, kit)) return;
      waiting.add(thread.id);
      for (const wait of UNSEEN) {
        await pause(wait);
        if (!waiting.has(thread.id)) return;
        await guarded(async () => {
          const starter = await starterOf(thread);
          if (starter && waiting.delete(thread.id)) await first(thread, starter);
        });
      }
      waiting.delete(thread.id);
    },
  };
}
