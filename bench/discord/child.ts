/** A bot as a process of its own, connected to the stand-in. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Discord } from "../../test/adapters/discord/guild/discord.ts";

/** Made up, in the form of one. */
export const TOKEN = `${"A".repeat(24)}.${"B".repeat(6)}.${"C".repeat(38)}`;

const ROOT = fileURLToPath(new URL("../", import.meta.url));
/** What runs as which bot. */
const COMMANDS = { portolan: ["dist/portolan.js", "serve"], "no-op discord.js": ["scripts/run.mjs", "bench/discord/noop.ts"] } as const;

export type BotName = keyof typeof COMMANDS;

/** Starts it and waits for its connection; ends with `stop`. */
export async function startChild(name: BotName, discord: Discord): Promise<{ stop(): Promise<void> }> {
  const env = { ...process.env, DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl };
  const child: ChildProcess = spawn(process.execPath, [...COMMANDS[name]], { cwd: ROOT, env, stdio: ["ignore", "ignore", "pipe"] });
  child.stderr?.on("data", (chunk: Buffer) => {
    // What it says of its connection is expected here.
    for (const line of chunk.toString().split("\n")) if (/"level":50|Error/.test(line)) process.stderr.write(`${line}\n`);
  });
  await discord.whenReady();
  return {
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}
