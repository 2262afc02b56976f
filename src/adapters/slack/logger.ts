/** The library's log into ours. Its debug lines hold whole payloads, so they are never taken. */
import { LogLevel } from "@slack/bolt";
import { said } from "../chat/guard.ts";
import type { Log } from "../chat/port.ts";

const text = (parts: readonly unknown[]): string => parts.map((part) => (typeof part === "string" ? part : said(part))).join(" ");

/** The socket client calls every cut an error, twice; whoever keeps the connection says what became of it. */
export const socketLogger = (log: Log): ReturnType<typeof boltLogger> => {
  const logger = boltLogger(log);
  return { ...logger, info: () => {}, warn: logger.info, error: logger.info };
};

/** @returns what Bolt and its clients accept as a logger */
export const boltLogger = (log: Log) => ({
  debug: () => {},
  info: (...parts: unknown[]) => log.info("slack library", { said: text(parts) }),
  warn: (...parts: unknown[]) => log.warn("slack library", { said: text(parts) }),
  error: (...parts: unknown[]) => log.error("slack library", { said: text(parts) }),
  setLevel: () => {},
  getLevel: () => LogLevel.INFO,
  setName: () => {},
});
