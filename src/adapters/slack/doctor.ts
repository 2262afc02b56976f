/** `portolan doctor` for Slack: tokens, scopes and connection, each with what to do when it is not right. */
import { webApi } from "@slack/bolt";
import { said } from "../chat/guard.ts";
import type { Finding } from "../chat/port.ts";
import { networkOf } from "./client.ts";
import type { SlackConfig } from "./config.ts";
import { FATAL } from "./identity.ts";
import { LINK_FATAL } from "./link.ts";
import { SCOPES } from "./surfaces.ts";

const reach = (config: SlackConfig): string => `Is ${new URL(config.apiUrl ?? "https://slack.com/api/").host} reachable from here? Behind a proxy set HTTPS_PROXY.`;

const failure = (what: string, error: unknown, known: Readonly<Record<string, string>>, config: SlackConfig): Finding => {
  const code = error instanceof webApi.WebAPIPlatformError ? error.data.error : null;
  return { ok: false, what: `${what}: ${code ?? said(error)}`, fix: code === null ? reach(config) : (known[code] ?? `Look ${code} up at docs.slack.dev/reference/methods.`) };
};

function scopesOf(granted: readonly string[]): Finding {
  const missing = SCOPES.filter((scope) => !granted.includes(scope));
  const more = granted.filter((scope) => scope !== "" && !SCOPES.some((one) => one === scope));
  if (missing.length > 0)
    return {
      ok: false,
      what: `Scopes missing: ${missing.join(", ")}`,
      fix: "Paste manifest.yml into api.slack.com/apps > your app > App Manifest, save, and install the app again.",
    };
  return { ok: true, what: `Scopes: ${SCOPES.join(", ")}${more.length > 0 ? ` (not needed: ${more.join(", ")})` : ""}` };
}

async function bot(client: webApi.WebClient, config: SlackConfig): Promise<Finding[]> {
  try {
    const { team, user, bot_id: botId, response_metadata: metadata } = await client.auth.test();
    if (!botId) return [{ ok: false, what: "SLACK_BOT_TOKEN is a person's token", fix: "Use the bot's (xoxb-…): api.slack.com/apps > your app > OAuth & Permissions." }];
    return [{ ok: true, what: `Bot token: ${user ?? "the bot"} in ${team ?? "the workspace"}` }, scopesOf(metadata?.scopes ?? [])];
  } catch (error) {
    return [failure("Bot token", error, FATAL, config)];
  }
}

async function connection(config: SlackConfig, options: webApi.WebClientOptions): Promise<Finding> {
  if (config.connection.mode === "http")
    return {
      ok: true,
      what: `HTTP mode: requests are expected on port ${config.connection.port}; in the manifest stands the public address that leads there (portolan slack manifest --http https://…)`,
    };
  try {
    // The address is asked for and not used: it lapses by itself.
    const client = new webApi.WebClient(config.connection.appToken, options);
    await client.apps.connections.open();
    return { ok: true, what: "App token: Socket Mode may connect" };
  } catch (error) {
    return failure("App token", error, LINK_FATAL, config);
  }
}

/** Asks Slack; nothing is posted anywhere. */
export async function examineSlack(config: SlackConfig): Promise<Finding[]> {
  const { options } = networkOf(config);
  const quiet = { ...options, logLevel: webApi.LogLevel.ERROR };
  return [...(await bot(new webApi.WebClient(config.botToken, quiet), config)), await connection(config, quiet)];
}
