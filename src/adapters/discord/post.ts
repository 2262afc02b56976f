/** Posting where people talk: as a reply, once, and with a word to the asker alone when the bot is not allowed to. */
import { type Message, MessageFlags, type User } from "discord.js";
import type { DiscordMessage } from "../../render/discord.ts";
import { said } from "../chat/guard.ts";
import type { Log } from "../chat/port.ts";
import { CODE, is } from "./errors.ts";
import { plainOf } from "./plain.ts";

/** What became of a post. `closed`: the thread is archived or locked. */
export type Posted = { is: "posted" } | { is: "not allowed" } | { is: "closed" };

/** A message as discord.js takes it. */
interface Body {
  components?: DiscordMessage["components"];
  content?: string;
  files?: { name: string; attachment: Buffer }[];
  flags?: MessageFlags.IsComponentsV2;
  allowedMentions: { parse: []; repliedUser: false };
  /** Of two posts with one nonce Discord makes one, so a call that is repeated does not post twice. */
  nonce: string;
  enforceNonce: true;
}

const rich = ({ components }: DiscordMessage, nonce: string): Body => ({
  components,
  flags: MessageFlags.IsComponentsV2,
  allowedMentions: { parse: [], repliedUser: false },
  nonce,
  enforceNonce: true,
});
const plain = (message: DiscordMessage, nonce: string): Body => ({ ...plainOf(message), allowedMentions: { parse: [], repliedUser: false }, nonce, enforceNonce: true });

/**
 * One post; in plain words when the components are refused.
 * @param nonce id of what is answered
 * @param send one try; throws what the library throws
 */
export async function post(message: DiscordMessage, nonce: string, send: (body: Body) => Promise<unknown>, log: Log): Promise<Posted> {
  try {
    try {
      await send(rich(message, nonce));
    } catch (error) {
      if (!is(error, CODE.invalidBody)) throw error;
      log.error("Discord refuses the components; the text was sent instead", { cause: said(error) });
      await send(plain(message, nonce));
    }
    return { is: "posted" };
  } catch (error) {
    if (is(error, CODE.missingAccess, CODE.missingPermission)) return { is: "not allowed" };
    if (is(error, CODE.archived)) return { is: "closed" };
    throw error;
  }
}

/** A reply; beside the message where it may not be replied to. */
export async function replyIn(message: Message, reply: DiscordMessage, log: Log): Promise<Posted> {
  const { channel } = message;
  return post(
    reply,
    message.id,
    async (body) => {
      try {
        await message.reply({ ...body, failIfNotExists: false });
      } catch (error) {
        if (!is(error, CODE.noHistoryToReplyTo) || !channel.isSendable()) throw error;
        await channel.send(body);
      }
    },
    log,
  );
}

/** A direct message; many people take none from bots, and that is fine. */
export async function whisper(user: User, message: DiscordMessage, nonce: string, log: Log): Promise<void> {
  try {
    await post(message, nonce, (body) => user.send(body), log);
  } catch (error) {
    if (!is(error, CODE.cannotWriteTo)) throw error;
    log.info("somebody takes no direct messages", { about: "a post that was not possible" });
  }
}
