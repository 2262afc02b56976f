/** Whether two lists of commands are the same to Discord, which adds to what it is told and leaves away what says nothing. */
import { createHash } from "node:crypto";
import type { Scope } from "./commands.ts";

/** What Discord adds to a command, and changes by itself. */
const ADDED = ["id", "application_id", "guild_id", "version", "dm_permission", "default_permission", "name_localized", "description_localized", "handler"];
/** Lists without an order. */
const SETS = ["contexts", "integration_types"];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
/** Left away and said to be nothing are the same to Discord. */
const isNothing = (value: unknown): boolean => value === undefined || value === null || value === false || value === "" || (Array.isArray(value) && value.length === 0);

/** A value with its keys in order, without what Discord adds and without what says nothing. */
function stable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stable);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => !ADDED.includes(key) && !isNothing(one))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, SETS.includes(key) && Array.isArray(one) ? [...one].sort() : stable(one)]),
  );
}

/** Type 1 is what a command without a type is. */
export const titleOf = (command: unknown): string => (isRecord(command) ? `${command.type ?? 1} ${String(command.name)}` : "");

/** Of two lists of commands that mean the same to Discord. */
export function hashOf(commands: readonly unknown[], scope: Scope): string {
  // A server's own commands are for that server, whatever Discord fills in here.
  const bare = ({ contexts, integration_types, ...command }: Record<string, unknown>) => (scope === "global" ? { ...command, contexts, integration_types } : command);
  const each = commands.filter(isRecord).map((command) => stable({ ...bare(command), type: command.type ?? 1 }));
  return createHash("sha256")
    .update(JSON.stringify(each.sort((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1))))
    .digest("hex");
}
