/** What the adapters' tests share: the shipped knowledge, a log that is kept, and an end for everything that was started. */
import { afterEach } from "vitest";
import type { Log } from "../../src/adapters/chat/port.ts";
import { libraryOf } from "../../src/app/library.ts";
import { shippedBase, TODAY } from "../query/ask.ts";

export interface Logged {
  level: "info" | "warn" | "error";
  event: string;
  fields: Record<string, unknown>;
}

export const shippedLibrary = libraryOf(shippedBase, TODAY);

const running: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of running.splice(0).reverse()) await stop();
});

/** Done when the test is over, last begun first. */
export const afterTest = (stop: () => Promise<void>): void => void running.push(stop);

export function recorder(): { log: Log; logged: Logged[] } {
  const logged: Logged[] = [];
  const at =
    (level: Logged["level"]) =>
    (event: string, fields: Record<string, unknown> = {}): void => {
      logged.push({ level, event, fields });
    };
  return { log: { info: at("info"), warn: at("warn"), error: at("error") }, logged };
}
