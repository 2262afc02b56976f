/** What ends a connection for good, each with what to do about it. */

/** The connection will never work with these settings; the message says what to change. */
export class FatalError extends Error {}

const PORTAL = "discord.com/developers/applications > your application";

export const BAD_TOKEN = `DISCORD_TOKEN is not valid (any more). Make a new one: ${PORTAL} > Bot > Reset Token.`;

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes: those behind which Discord says not to reconnect. */
export const FATAL: Readonly<Record<number, string>> = {
  4004: BAD_TOKEN,
  4010: "Discord refused the shard. This is a defect of portolan; please report it.",
  4011: "The bot is in so many servers that Discord wants it in several parts (sharding), which portolan does not do. Take it out of some.",
  4012: "Discord does not speak this version of its gateway any more. Install a newer portolan.",
  4013: "Discord does not know the intents that were asked for. Install a newer portolan.",
  4014: `Discord refused the intents, though none of them is privileged. Look at ${PORTAL} > Bot whether the bot is limited, and install a newer portolan.`,
};
