/** `portolan doctor`: is the knowledge sound, are the settings right, does each platform let the bot in. */
import type { Finding } from "../adapters/chat/port.ts";
import type { KbReply, Opened } from "../adapters/terminal/services.ts";
import type { Environment } from "./config.ts";
import { platformsOf } from "./platforms.ts";

const line = ({ ok, what, fix }: Finding): string => `${ok ? "ok  " : "MEND"}  ${what}${ok || fix === undefined ? "" : `\n      ${fix}`}`;

/** @param open opens the knowledge */
export async function examine(env: Environment, open: () => Promise<Opened>): Promise<KbReply> {
  const opened = await open();
  const knowledge: Finding =
    "library" in opened
      ? { ok: true, what: `Knowledge: ${opened.library.products().length} products` }
      : { ok: false, what: `Knowledge:\n${opened.report}`, fix: "Mend the files named above; portolan kb lint checks them." };
  const { platforms, wrong } = platformsOf(env);
  const settings: Finding[] = wrong.map(({ text }) => ({ ok: false, what: text }));
  const none: Finding[] =
    platforms.length === 0 && wrong.length === 0
      ? [{ ok: true, what: "No chat platform is set up: portolan answers in the terminal. For Slack see docs/setup-slack.md, for Discord docs/setup-discord.md." }]
      : [];
  const examined = await Promise.all(platforms.map(async ({ name, examine: look }) => (await look()).map((finding) => ({ ...finding, what: `${name}: ${finding.what}` }))));
  const findings = [knowledge, ...settings, ...none, ...examined.flat()];
  return { text: findings.map(line).join("\n"), exitCode: findings.every(({ ok }) => ok) ? 0 : 2 };
}
