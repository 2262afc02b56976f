/** The chat platforms that are set up, with what starts each; a library is loaded only by the platform that needs it. */
import type { Desk, Finding, Platform } from "../adapters/chat/port.ts";
import type { Environment } from "./config.ts";
import { readSlackConfig } from "./slack-config.ts";

export interface PlatformEntry {
  name: "slack";
  /** @param failed called when it can never work with these settings, with the reason */
  start(desk: Desk, failed: (reason: string) => void): Promise<Platform>;
  /** Checks for `portolan doctor`. */
  examine(): Promise<Finding[]>;
}

export type Platforms = readonly PlatformEntry[];

/** @returns what is set up, and every setting that is wrong */
export function platformsOf(env: Environment): { platforms: Platforms; wrong: string[] } {
  const slack = readSlackConfig(env);
  if (slack === null) return { platforms: [], wrong: [] };
  if ("wrong" in slack) return { platforms: [], wrong: slack.wrong };
  const entry: PlatformEntry = {
    name: "slack",
    start: async (desk, failed) => (await import("../adapters/slack/platform.ts")).startSlack(slack, desk, failed),
    examine: async () => (await import("../adapters/slack/doctor.ts")).examineSlack(slack),
  };
  return { platforms: [entry], wrong: [] };
}
