/** The chat platforms that are set up, with what starts each; a library is loaded only by the platform that needs it. */
import type { Desk, Finding, Platform } from "../adapters/chat/port.ts";
import type { Environment } from "./config.ts";
import { readDiscordConfig } from "./discord-config.ts";
import { readSlackConfig } from "./slack-config.ts";

interface PlatformEntry {
  name: "slack" | "discord";
  /** @param failed called when it can never work with these settings, with the reason */
  start(desk: Desk, failed: (reason: string) => void): Promise<Platform>;
  /** Checks for `portolan doctor`. */
  examine(): Promise<Finding[]>;
}

export type Platforms = readonly PlatformEntry[];

/** A setting that is wrong; it keeps its own platform from being served, and no other. */
export interface WrongSetting {
  platform: PlatformEntry["name"];
  text: string;
}

type Read<Settings> = Settings | { wrong: string[] } | null;

/** What one platform's variables come to. */
function entryOf<Settings extends object>(name: PlatformEntry["name"], read: Read<Settings>, make: (settings: Settings) => Omit<PlatformEntry, "name">): SetUp {
  if (read === null) return { platforms: [], wrong: [] };
  if ("wrong" in read) return { platforms: [], wrong: read.wrong.map((text) => ({ platform: name, text })) };
  return { platforms: [{ name, ...make(read) }], wrong: [] };
}

export interface SetUp {
  platforms: Platforms;
  wrong: readonly WrongSetting[];
}

/** @returns what is set up, and every setting that is wrong */
export function platformsOf(env: Environment): SetUp {
  const slack = entryOf("slack", readSlackConfig(env), (settings) => ({
    start: async (desk, failed) => (await import("../adapters/slack/platform.ts")).startSlack(settings, desk, failed),
    examine: async () => (await import("../adapters/slack/doctor.ts")).examineSlack(settings),
  }));
  const discord = entryOf("discord", readDiscordConfig(env), (settings) => ({
    start: async (desk, failed) => (await import("../adapters/discord/platform.ts")).startDiscord(settings, desk, failed),
    examine: async () => (await import("../adapters/discord/doctor.ts")).examineDiscord(settings),
  }));
  return { platforms: [...slack.platforms, ...discord.platforms], wrong: [...slack.wrong, ...discord.wrong] };
}
