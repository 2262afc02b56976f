/** The environment's variables for Slack: what they are, and what is wrong with them. */
import type { SlackConfig } from "../adapters/slack/config.ts";
import type { Environment } from "./config.ts";

const APPS = "api.slack.com/apps > your app";

/** Where each value is found, for the sentence about a wrong one. */
const WHERE = {
  SLACK_BOT_TOKEN: `${APPS} > OAuth & Permissions > Bot User OAuth Token (xoxb-…)`,
  SLACK_APP_TOKEN: `${APPS} > Basic Information > App-Level Tokens, scope connections:write (xapp-…)`,
  SLACK_SIGNING_SECRET: `${APPS} > Basic Information > App Credentials > Signing Secret`,
} as const;

const SHAPE: Readonly<Record<keyof typeof WHERE, RegExp>> = {
  SLACK_BOT_TOKEN: /^xoxb-[\w-]{8,}$/,
  SLACK_APP_TOKEN: /^xapp-[\w-]{8,}$/,
  SLACK_SIGNING_SECRET: /^[0-9a-f]{32}$/i,
};

const DEFAULT_PORT = 3000;
/** Two, so that one is up while Slack recycles the other. Slack allows ten for an app. */
const CONNECTIONS = { usual: 2, most: 10 };

/** A whole number within bounds, or a sentence. */
function numberOf(env: Environment, name: string, usual: number, least: number, most: number): number | string {
  const text = env[name];
  if (!text) return usual;
  const value = Number(text);
  return Number.isInteger(value) && value >= least && value <= most ? value : `${name} is “${text}”: give a whole number from ${least} to ${most}, or leave it out for ${usual}.`;
}

function secret(env: Environment, name: keyof typeof WHERE): { value: string } | { wrong: string } {
  const value = env[name]?.trim() ?? "";
  if (value === "") return { wrong: `${name} is missing. Find it at ${WHERE[name]}.` };
  return SHAPE[name].test(value) ? { value } : { wrong: `${name} does not have the form of one. Copy it again from ${WHERE[name]}.` };
}

function apiUrlOf({ SLACK_API_URL: text }: Environment): string | null | { wrong: string } {
  if (!text) return null;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) return { wrong: "SLACK_API_URL is no web address: write it like https://slack.com/api/, or leave it out." };
  return text.endsWith("/") ? text : `${text}/`;
}

const proxyOf = (env: Environment): SlackConfig["proxy"] => {
  const url = env.HTTPS_PROXY || env.https_proxy;
  return url ? { url, except: env.NO_PROXY ?? env.no_proxy ?? "" } : null;
};

function modeOf({ SLACK_MODE: mode, SLACK_APP_TOKEN: token, SLACK_SIGNING_SECRET: signing }: Environment): "socket" | "http" | { wrong: string } {
  if (mode === "socket" || mode === "http") return mode;
  if (mode) return { wrong: `SLACK_MODE is “${mode}”: it is socket (no open port, the default) or http.` };
  return !token && signing ? "http" : "socket";
}

const VARIABLES = ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"];

/**
 * - SLACK_BOT_TOKEN: always
 * - SLACK_APP_TOKEN: Socket Mode, the default; SLACK_CONNECTIONS: how many sockets, 1 to 10, 2 when left out
 * - SLACK_SIGNING_SECRET with SLACK_MODE=http (or without an app token): HTTP mode on SLACK_HOST (all addresses) and SLACK_PORT (3000)
 * - SLACK_API_URL: base of the Web API; SLACK_BLOCKS=plain: no newer blocks; HTTPS_PROXY, NO_PROXY
 * @returns null when Slack is not set up at all; everything that is wrong, when something is
 */
export function readSlackConfig(env: Environment): SlackConfig | { wrong: string[] } | null {
  if (VARIABLES.every((name) => !env[name])) return null;
  const wrong: string[] = [];
  const need = <T>(value: T | { wrong: string }, instead: T): T => {
    if (typeof value === "object" && value !== null && "wrong" in value) {
      wrong.push(value.wrong);
      return instead;
    }
    return value;
  };
  const count = (name: string, usual: number, least: number, most: number): number => {
    const value = numberOf(env, name, usual, least, most);
    if (typeof value === "number") return value;
    wrong.push(value);
    return usual;
  };
  const token = (name: keyof typeof WHERE): string => {
    const found = secret(env, name);
    if ("value" in found) return found.value;
    wrong.push(found.wrong);
    return "";
  };
  const botToken = token("SLACK_BOT_TOKEN");
  const mode = need<"socket" | "http">(modeOf(env), "socket");
  const connection: SlackConfig["connection"] =
    mode === "socket"
      ? { mode, appToken: token("SLACK_APP_TOKEN"), connections: count("SLACK_CONNECTIONS", CONNECTIONS.usual, 1, CONNECTIONS.most) }
      : { mode, signingSecret: token("SLACK_SIGNING_SECRET"), port: count("SLACK_PORT", DEFAULT_PORT, 0, 65_535), host: env.SLACK_HOST || "0.0.0.0" };
  const apiUrl = need<string | null>(apiUrlOf(env), null);
  if (env.SLACK_BLOCKS && !["rich", "plain"].includes(env.SLACK_BLOCKS)) wrong.push(`SLACK_BLOCKS is “${env.SLACK_BLOCKS}”: it is rich (the default) or plain.`);
  return wrong.length > 0 ? { wrong } : { botToken, connection, apiUrl, proxy: proxyOf(env), blocks: env.SLACK_BLOCKS === "plain" ? "plain" : "rich" };
}
