/** `portolan serve`: every platform that is set up, each started by itself, until it is told to stop. */
import type { Desk, Log, Platform } from "../adapters/chat/port.ts";
import type { Library } from "../answer/library.ts";
import { memoized } from "../store/memo.ts";
import { memoryStore } from "../store/memory.ts";
import { serveHealth } from "./health.ts";
import { type Lifecycle, untilStopped } from "./lifecycle.ts";
import type { Platforms } from "./platforms.ts";
import { warmUp } from "./warm.ts";

/** From the signal to the end, in milliseconds; answers in the making get most of it. */
const STOP_WITHIN = 3_000;
/** When every platform was lost for so long, the fault may be here: the supervisor starts the process again. */
const LOST_FOR = 15 * 60_000;
const LOOK_EVERY = 5_000;
/** Answers that are kept; some kilobytes each. */
const KEPT = 500;

export interface ServeOptions {
  platforms: Platforms;
  health: { port: number; host: string } | null;
  version: string;
}

interface Running {
  name: string;
  platform: Platform;
  lostSince: number | null;
}

/** @returns the exit code: 0 after a signal, 1 when no platform can work or all were lost for long */
export async function serve(library: Library, { platforms, health, version }: ServeOptions, log: Log): Promise<0 | 1> {
  const remembering: Library = { ...library, answer: memoized(library.answer, KEPT) };
  const desk: Desk = { library: () => remembering, memory: memoryStore(), log, version };
  const life: Lifecycle = untilStopped(log);
  void warmUp(library);
  const running: Running[] = [];
  let able = platforms.length;
  for (const { name, start } of platforms) {
    const failed = (reason: string): void => {
      log.error(`${name} cannot be served`, { reason });
      able -= 1;
      if (able === 0) life.end(1);
    };
    try {
      running.push({ name, platform: await start(desk, failed), lostSince: Date.now() });
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    }
  }
  const server = health ? serveHealth(health.port, health.host, () => Object.fromEntries(running.map(({ name, platform }) => [name, platform.ready()])), log) : null;
  // It also keeps the process: while every connection is gone, nothing else would.
  const watch = setInterval(() => {
    for (const one of running) one.lostSince = one.platform.ready() ? null : (one.lostSince ?? Date.now());
    // One platform that is away is no reason to cut the others.
    if (able > 0 && running.length > 0 && running.every(({ lostSince }) => lostSince !== null && Date.now() - lostSince > LOST_FOR)) {
      log.error("no platform was reachable for too long; ending, to be started again");
      life.end(1);
    }
  }, LOOK_EVERY);

  const code = await life.ended;
  clearInterval(watch);
  server?.close();
  await Promise.race([Promise.all(running.map(({ platform }) => platform.stop())), new Promise((resolve) => setTimeout(resolve, STOP_WITHIN).unref())]);
  log.info("stopped");
  return code;
}
