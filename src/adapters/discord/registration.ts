/** `portolan discord register`: tells Discord the commands, and only when it has other ones (docs/decisions/0010-discord-registration.md). */
import { type REST, Routes } from "discord.js";
import { hashOf, titleOf } from "./command-hash.ts";
import { commandsFor } from "./commands.ts";
import type { DiscordConfig } from "./config.ts";
import { createRest } from "./rest.ts";
import { troubleWith } from "./trouble.ts";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

export interface Commands {
  /** What Discord has is what this version registers. */
  same: boolean;
  /** Names of commands that this version does not have; registering takes them away. */
  foreign: string[];
  write(): Promise<void>;
}

/** @param guild id of a server; null for all */
export async function lookAtCommands(rest: REST, application: string, guild: string | null): Promise<Commands> {
  const scope = guild === null ? "global" : "guild";
  const route = guild === null ? Routes.applicationCommands(application) : Routes.applicationGuildCommands(application, guild);
  // Without the parameter translations are left away, and a difference in them would not be seen.
  const found: unknown = await rest.get(route, { query: new URLSearchParams({ with_localizations: "true" }) });
  const remote: unknown[] = Array.isArray(found) ? found : [];
  const own = commandsFor(scope);
  const titles = own.map(titleOf);
  return {
    same: hashOf(remote, scope) === hashOf(own, scope),
    foreign: remote.filter((command) => !titles.includes(titleOf(command))).map((command) => titleOf(command).slice(2)),
    write: async () => void (await rest.put(route, { body: own })),
  };
}

/** Who the token belongs to. */
export async function applicationOf(rest: REST): Promise<Record<string, unknown> & { id: string }> {
  const found: unknown = await rest.get(Routes.currentApplication());
  if (!isRecord(found) || typeof found.id !== "string") throw new Error("Discord did not say which application the token belongs to");
  return { ...found, id: found.id };
}

export interface Registering {
  guild: string | null;
  /** Only tells whether it is due. */
  check: boolean;
  /** Writes even what Discord has already. */
  force: boolean;
}

/** @returns what was done, in words; throws what the library throws */
async function register(rest: REST, { guild, check, force }: Registering): Promise<{ text: string; exitCode: 0 | 2 }> {
  const { id } = await applicationOf(rest);
  const commands = await lookAtCommands(rest, id, guild);
  const where = guild === null ? "everywhere" : `in server ${guild}`;
  const goes = commands.foreign.length > 0 ? ` Taken away: ${commands.foreign.join(", ")}.` : "";
  const names = commandsFor(guild === null ? "global" : "guild")
    .map(({ name }) => name)
    .join(", ");
  if (check && !commands.same) return { text: `Registration is due ${where}: run portolan discord register${guild === null ? "" : ` --guild ${guild}`}.${goes}`, exitCode: 2 };
  if (check) return { text: `Up to date ${where}: ${names}.`, exitCode: 0 };
  if (commands.same && !force) return { text: `Up to date ${where}, nothing was sent: ${names}.`, exitCode: 0 };
  await commands.write();
  return { text: `Registered ${where}: ${names}.${goes}`, exitCode: 0 };
}

/** One run of the command. */
export async function registerCommands(config: DiscordConfig, how: Registering): Promise<{ text: string; exitCode: 0 | 2 }> {
  try {
    return await register(createRest(config), how);
  } catch (error) {
    const { what, fix } = troubleWith(error, config);
    return { text: `error: Discord: ${what}\n${fix}`, exitCode: 2 };
  }
}
