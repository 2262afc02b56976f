/** The environment's variables for Discord: what they are, and what is wrong with them. */
import type { DiscordConfig } from "../adapters/discord/config.ts";
import type { Environment } from "./config.ts";

const WHERE = "discord.com/developers/applications > your application > Bot > Reset Token";

/** Id of the bot, time, secret. The application's id, its public key and its client secret look otherwise. */
const TOKEN = /^[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,}$/;
const ID = /^\d{17,20}$/;

function tokenOf({ DISCORD_TOKEN: text = "" }: Environment): { value: string } | { wrong: string } {
  const value = text.trim();
  if (value === "") return { wrong: `DISCORD_TOKEN is missing. Find it at ${WHERE}.` };
  if (/^Bot\s/i.test(value)) return { wrong: "DISCORD_TOKEN begins with “Bot ”: leave that word out." };
  return TOKEN.test(value) ? { value } : { wrong: `DISCORD_TOKEN does not have the form of one. Copy it again from ${WHERE}.` };
}

function apiUrlOf({ DISCORD_API_URL: text }: Environment): { value: string | null } | { wrong: string } {
  if (!text) return { value: null };
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    return { wrong: "DISCORD_API_URL is no web address: write it like https://discord.com/api, or leave it out." };
  return { value: text.replace(/\/+$/, "").replace(/\/v\d+$/, "") };
}

function forumsOf({ DISCORD_FORUMS: text = "" }: Environment): { value: string[] } | { wrong: string } {
  const ids = text
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  const odd = ids.filter((id) => !ID.test(id));
  if (odd.length === 0) return { value: [...new Set(ids)] };
  return {
    wrong: `DISCORD_FORUMS: ${odd.map((id) => `“${id}”`).join(", ")} is no id of a channel. Right-click the forum > Copy Channel ID (Settings > Advanced > Developer Mode); commas between several.`,
  };
}

/**
 * - DISCORD_TOKEN: the bot's
 * - DISCORD_FORUMS: ids of forum channels, with commas between, whose new posts are answered; none when left out
 * - DISCORD_API_URL: base of the REST API, for a proxy in front of it
 * @returns null when Discord is not set up at all; everything that is wrong, when something is
 */
export function readDiscordConfig(env: Environment): DiscordConfig | { wrong: string[] } | null {
  if (!env.DISCORD_TOKEN && !env.DISCORD_FORUMS) return null;
  const [token, apiUrl, forums] = [tokenOf(env), apiUrlOf(env), forumsOf(env)];
  if ("value" in token && "value" in apiUrl && "value" in forums) return { token: token.value, apiUrl: apiUrl.value, forums: forums.value };
  return { wrong: [token, apiUrl, forums].flatMap((one) => ("wrong" in one ? one.wrong : [])) };
}
