/** When the process ends: on a signal, or on an error that nobody caught. */
import type { Log } from "../adapters/chat/port.ts";

export interface Lifecycle {
  /** Resolves with the exit code once the end has been called for. */
  ended: Promise<0 | 1>;
  end(code: 0 | 1): void;
}

/**
 * Listens for SIGTERM and SIGINT. A second signal ends at once.
 *
 * A rejection or an exception that reaches this point is a defect here or in a library: the state is unknown, so the process ends with 1
 * and its supervisor starts it again. While it is stopping, Slack's library rejects with nothing at all; that must not cut answers short.
 */
export function untilStopped(log: Log): Lifecycle {
  let resolve: (code: 0 | 1) => void = () => {};
  const ended = new Promise<0 | 1>((done) => {
    resolve = done;
  });
  let ending = false;
  const end = (code: 0 | 1): void => {
    ending = true;
    resolve(code);
  };
  const signal = (name: string): void => {
    if (ending) process.exit(1);
    log.info("stopping", { signal: name });
    end(0);
  };
  process.on("SIGTERM", signal);
  process.on("SIGINT", signal);
  const uncaught = (kind: string) => (reason: unknown) => {
    if (ending && reason === undefined) return;
    log.error(kind, { cause: reason instanceof Error ? reason.message : String(reason), stack: reason instanceof Error ? reason.stack : undefined });
    if (!ending) end(1);
  };
  process.on("unhandledRejection", uncaught("a rejection that nobody caught"));
  process.on("uncaughtException", uncaught("an exception that nobody caught"));
  return { ended, end };
}
