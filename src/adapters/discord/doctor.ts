/** `portolan doctor` for Discord: token, application, commands, connection and forums, each with what to do when it is not right. */
import { ApplicationFlags, ApplicationIntegrationType, ChannelType, type REST, Routes } from "discord.js";
import type { Finding } from "../chat/port.ts";
import type { DiscordConfig } from "./config.ts";
import { applicationOf, lookAtCommands } from "./registration.ts";
import { createRest } from "./rest.ts";
import { troubleWith } from "./trouble.ts";

const PORTAL = "discord.com/developers/applications > your application";

const fieldOf = (value: unknown, key: string): unknown => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined);

function failure(what: string, error: unknown, config: DiscordConfig, fix?: string): Finding {
  const trouble = troubleWith(error, config, fix);
  return { ok: false, what: `${what}: ${trouble.what}`, fix: trouble.fix };
}

/** A check that turns into a finding whatever happens. */
async function attempt(what: string, config: DiscordConfig, check: () => Promise<Finding[]>, fix?: string): Promise<Finding[]> {
  try {
    return await check();
  } catch (error) {
    return [failure(what, error, config, fix)];
  }
}

/** Intents that are switched on and not used are no fault, but more than is needed. */
const PRIVILEGED =
  ApplicationFlags.GatewayMessageContent |
  ApplicationFlags.GatewayMessageContentLimited |
  ApplicationFlags.GatewayGuildMembers |
  ApplicationFlags.GatewayGuildMembersLimited |
  ApplicationFlags.GatewayPresence |
  ApplicationFlags.GatewayPresenceLimited;

function settings(application: object): Finding[] {
  const flags = fieldOf(application, "flags");
  const installs = fieldOf(application, "integration_types_config");
  const endpoint = fieldOf(application, "interactions_endpoint_url");
  const byPeople = typeof installs !== "object" || installs === null || String(ApplicationIntegrationType.UserInstall) in installs;
  return [
    typeof flags === "number" && (flags & PRIVILEGED) !== 0
      ? { ok: true, what: `Intents: none is needed that has to be switched on (some are; they may be switched off at ${PORTAL} > Bot)` }
      : { ok: true, what: "Intents: none is needed that has to be switched on" },
    byPeople
      ? { ok: true, what: "Installation: by servers and by people" }
      : { ok: false, what: "Installation: people cannot add the bot for themselves", fix: `Tick User Install at ${PORTAL} > Installation > Installation Contexts.` },
    ...(typeof endpoint === "string" && endpoint !== ""
      ? [{ ok: false, what: "Commands and buttons go to another address, and never reach this bot", fix: `Empty ${PORTAL} > General Information > Interactions Endpoint URL.` }]
      : []),
  ];
}

async function commands(rest: REST, application: string): Promise<Finding[]> {
  const { same } = await lookAtCommands(rest, application, null);
  return [same ? { ok: true, what: "Commands: up to date" } : { ok: false, what: "Commands: not as this version needs them", fix: "Run portolan discord register." }];
}

async function gateway(rest: REST): Promise<Finding[]> {
  const limit = fieldOf(await rest.get(Routes.gatewayBot()), "session_start_limit");
  const left = fieldOf(limit, "remaining");
  if (left !== 0) return [{ ok: true, what: `Gateway: may connect${typeof left === "number" ? ` (${left} more times today)` : ""}` }];
  return [{ ok: false, what: "Gateway: no connection left for today", fix: "Something starts the bot over and over. Stop it, and look into its log." }];
}

async function forum(rest: REST, id: string): Promise<Finding[]> {
  const channel = await rest.get(Routes.channel(id));
  const type = fieldOf(channel, "type");
  const name = fieldOf(channel, "name");
  return type === ChannelType.GuildForum || type === ChannelType.GuildMedia
    ? [{ ok: true, what: `Forum #${typeof name === "string" ? name : id}: reachable` }]
    : [
        {
          ok: false,
          what: `DISCORD_FORUMS: ${id} is no forum`,
          fix: "Right-click the forum channel > Copy Channel ID (Settings > Advanced > Developer Mode), and put that there.",
        },
      ];
}

/** Asks Discord; nothing is posted anywhere, and nothing is registered. */
export async function examineDiscord(config: DiscordConfig): Promise<Finding[]> {
  const rest = createRest(config);
  try {
    const application = await applicationOf(rest);
    const name = fieldOf(application, "name");
    return [
      { ok: true, what: `Token: application ${typeof name === "string" ? `${name}, ` : ""}${application.id}` },
      ...settings(application),
      ...(await attempt("Commands", config, () => commands(rest, application.id))),
      ...(await attempt("Gateway", config, () => gateway(rest))),
      ...(
        await Promise.all(
          config.forums.map((id) =>
            attempt(`Forum ${id}`, config, () => forum(rest, id), "Give the bot's role View Channel and Send Messages in Threads in that forum, or correct DISCORD_FORUMS."),
          ),
        )
      ).flat(),
    ];
  } catch (error) {
    return [failure("Token", error, config)];
  }
}
