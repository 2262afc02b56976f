/** `portolan discord register`, with the settings it needs. */
import type { KbReply } from "../adapters/terminal/services.ts";
import type { Environment } from "./config.ts";
import { readDiscordConfig } from "./discord-config.ts";

const GUILD = /^\d{17,20}$/;

export async function registerDiscord(env: Environment, how: { guild: string | null; check: boolean; force: boolean }): Promise<KbReply> {
  const config = readDiscordConfig(env) ?? { wrong: ["DISCORD_TOKEN is not set; docs/setup-discord.md leads there in ten steps."] };
  if ("wrong" in config) return { text: `error: ${config.wrong.join("\nerror: ")}`, exitCode: 2 };
  if (how.guild !== null && !GUILD.test(how.guild))
    return { text: `error: “${how.guild}” is no id of a server: right-click the server > Copy Server ID (Settings > Advanced > Developer Mode).`, exitCode: 2 };
  const { registerCommands } = await import("../adapters/discord/registration.ts");
  return registerCommands(config, how);
}
