/** A stand-in and a bot for one test, both gone after it. */
import type { ClientOptions } from "discord.js";
import { afterEach } from "vitest";
import { type Behaviour, type Bot, createBot } from "./bot.ts";
import { type Discord, type DiscordOptions, startDiscord } from "./discord.ts";

const open: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

export async function discordWith(options: DiscordOptions = {}): Promise<Discord> {
  const discord = await startDiscord(options);
  open.push(() => discord.close());
  return discord;
}

export function botOf(discord: Discord, behaviour: Behaviour = {}, options: Partial<ClientOptions> = {}): Bot {
  const bot = createBot(discord, behaviour, options);
  open.push(() => bot.client.destroy());
  return bot;
}

export async function connected(options: DiscordOptions = {}, behaviour: Behaviour = {}, client: Partial<ClientOptions> = {}): Promise<Discord & Bot> {
  const discord = await discordWith(options);
  const bot = botOf(discord, behaviour, client);
  await bot.client.login(discord.token);
  await discord.whenReady();
  return { ...discord, ...bot };
}
