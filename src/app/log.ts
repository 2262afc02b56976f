/** The log of the chat platforms: JSON lines for machines, readable lines on a terminal, and never a secret in either. */
import { pino } from "pino";
import type { Log } from "../adapters/chat/port.ts";

/** What must never be written, wherever it turns up; each with its reason. */
const SECRETS: readonly [pattern: RegExp, to: string, why: string][] = [
  [/\bxox[a-z]-[\w-]+/g, "xox…", "tokens of Slack"],
  [/\bxapp-[\w-]+/g, "xapp-…", "app-level tokens of Slack"],
  [/https?:\/\/hooks\.slack\.com\/\S+?(?=["\s]|$)/g, "(response_url)", "an address that lets anyone post for half an hour"],
  [/(wss?:\/\/[^\s"?]+)\?[^\s"]*/g, "$1?…", "tickets of sockets"],
  [/(\/(?:interactions|webhooks)\/\d+\/)[\w.~-]{20,}/g, "$1…", "tokens of Discord's interactions: a quarter of an hour of posting"],
  [/\b[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,}/g, "(token)", "tokens of Discord's bots"],
];

/** A line without secrets. */
export const scrubbed = (line: string): string => SECRETS.reduce((text, [pattern, to]) => text.replace(pattern, to), line);

const LEVELS: Readonly<Record<number, string>> = { 30: "", 40: "warning: ", 50: "error: " };
const HIDDEN = ["level", "time", "msg", "stack"];

/** One line for people: time, event, and its fields. */
export function readable(line: string): string {
  const record: unknown = JSON.parse(line);
  if (typeof record !== "object" || record === null) return line;
  const fields: Record<string, unknown> = { ...record };
  const rest = Object.entries(fields).filter(([name, value]) => !HIDDEN.includes(name) && value !== undefined);
  const time = typeof fields.time === "string" ? fields.time.slice(11, 19) : "";
  const level = typeof fields.level === "number" ? (LEVELS[fields.level] ?? "") : "";
  const details = rest.map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`).join(", ");
  const stack = typeof fields.stack === "string" ? `\n${fields.stack}` : "";
  return `${time} ${level}${String(fields.msg)}${details === "" ? "" : ` (${details})`}${stack}\n`;
}

/** @param write takes whole lines */
export function createLog(write: (line: string) => void, forPeople: boolean): Log {
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write: (line: string) => write(scrubbed(forPeople ? readable(line) : line)) });
  return {
    info: (event, fields = {}) => log.info(fields, event),
    warn: (event, fields = {}) => log.warn(fields, event),
    error: (event, fields = {}) => log.error(fields, event),
  };
}
