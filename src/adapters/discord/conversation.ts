/** Mentions and direct messages: answered by a reply, and only when they are addressed to the bot. */
import type { Message } from "discord.js";
import { renderNotice } from "../../render/discord/help.ts";
import type { DiscordMessage } from "../../render/discord.ts";
import { names, typed } from "./inbound.ts";
import { isNew, type Kit } from "./kit.ts";
import { lacking, sentenceFor } from "./permissions.ts";
import { replyIn, whisper } from "./post.ts";
import { OPEN, replyTo } from "./replies.ts";

/** How a message is addressed to the bot. `role`: by its own role, in which case Discord keeps the text back. */
export type Addressed = "direct" | "mention" | "role";

/** The mention has to be written: a reply to the bot pings it too, and everyone and other roles are not the bot. */
export function addressed(message: Message): Addressed | null {
  const { author, webhookId, system, mentions, content, client, guildId } = message;
  if (author.bot || author.system || webhookId !== null || system) return null;
  if (guildId === null) return message.channel.isDMBased() ? "direct" : null;
  if (mentions.users.has(client.user.id) && names(content, client.user.id)) return "mention";
  return mentions.roles.some(({ tags }) => tags?.botId === client.user.id) ? "role" : null;
}

const ROLE = "Discord shows me no message that names only my role. Mention me by name with the question, or use /ports.";

function replyFor(message: Message, how: Addressed, kit: Kit): DiscordMessage {
  const text = typed(message.content);
  // Without a name in it the text is kept back; an empty one with a name is a call for help.
  if (how === "role" && message.content === "") return renderNotice(ROLE);
  return replyTo(text, kit, OPEN).message;
}

/** Answers, or says in private what permission is missing. */
async function answer(message: Message, how: Addressed, kit: Kit): Promise<void> {
  const { log } = kit.desk;
  const missing = lacking(message);
  const posted = missing.length > 0 ? { is: "not allowed" } : await replyIn(message, replyFor(message, how, kit), log);
  if (posted.is === "posted") return;
  log.warn("a reply was not possible", { why: posted.is, missing, thread: message.channel.isThread() });
  if (posted.is === "not allowed") await whisper(message.author, renderNotice(sentenceFor(message, missing)), message.id, log);
}

export function converse(message: Message, how: Addressed, kit: Kit): Promise<void> {
  return kit.guard.run(
    "conversation",
    async () => {
      if (await isNew(kit, "message", message.id)) await answer(message, how, kit);
    },
    // Trouble is nobody's business but the asker's.
    (sentence) => whisper(message.author, renderNotice(sentence), message.id, kit.desk.log),
  );
}
