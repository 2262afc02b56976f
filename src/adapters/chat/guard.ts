/** Around every listener: it is counted while it runs, and what it throws becomes a sentence for the person and a record for the log. */
import { randomBytes } from "node:crypto";
import type { Log } from "./port.ts";

/** The sentence for the person; the reference leads to the record. */
export const apology = (reference: string): string =>
  `Something went wrong on my side, so this is not answered. Please try again; if it stays, give reference ${reference} to whoever runs me.`;

export interface Guard {
  /**
   * @param surface what was used, for the log
   * @param work answers
   * @param sorry tells the person; called at most once, with the sentence
   */
  run(surface: string, work: () => Promise<void>, sorry: (sentence: string) => Promise<unknown>): Promise<void>;
  /** Waits until nothing runs any more, at most so many milliseconds. */
  drain(milliseconds: number): Promise<void>;
}

/** Name, code and text of an error; not its fields, which hold requests and addresses with tokens. */
export const said = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));

const DRAIN_STEP = 20;

/** @returns a guard that counts what it runs */
export function createGuard(log: Log): Guard {
  let running = 0;
  return {
    async run(surface, work, sorry) {
      running += 1;
      try {
        await work();
      } catch (error) {
        const reference = randomBytes(4).toString("hex");
        log.error("a question was not answered", { surface, reference, cause: said(error), stack: error instanceof Error ? error.stack : undefined });
        try {
          await sorry(apology(reference));
        } catch (second) {
          log.error("nor was the person told", { surface, reference, cause: said(second) });
        }
      } finally {
        running -= 1;
      }
    },
    async drain(milliseconds) {
      const until = Date.now() + milliseconds;
      while (running > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, DRAIN_STEP));
    },
  };
}
