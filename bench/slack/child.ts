/** A bot as a process of its own, connected to the stand-in. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Workspace } from "../../test/adapters/slack/workspace/start.ts";

export const IDENTITY = { botToken: "xoxb-made-up-token", appToken: "xapp-1-made-up" };

const ROOT = fileURLToPath(new URL("../", import.meta.url));
/** What runs as which bot. */
const COMMANDS = { portolan: ["dist/portolan.js", "serve"], "no-op Bolt": ["scripts/run.mjs", "bench/slack/noop.ts"] } as const;

export type BotName = keyof typeof COMMANDS;

/** Starts it and waits for its connections; ends with `stop`. */
export async function startChild(name: BotName, workspace: Workspace, connections: number): Promise<{ stop(): Promise<void> }> {
  const env = { ...process.env, SLACK_BOT_TOKEN: IDENTITY.botToken, SLACK_APP_TOKEN: IDENTITY.appToken, SLACK_API_URL: workspace.apiUrl, SLACK_CONNECTIONS: String(connections) };
  const child: ChildProcess = spawn(process.execPath, [...COMMANDS[name]], { cwd: ROOT, env, stdio: ["ignore", "ignore", "inherit"] });
  await workspace.whenConnected(connections);
  return {
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}
