/** Discord's time, as its answers tell it: a wrong clock on this machine must not make every interaction look old. */

export interface Clock {
  /** @param date the header of an answer */
  tell(date: string | null): void;
  /** Milliseconds since 1970. This machine's own time until an answer was seen. */
  now(): number;
}

/** @param monotonic milliseconds that only ever grow @param wall this machine's own time */
export function createClock(monotonic: () => number = () => performance.now(), wall: () => number = Date.now): Clock {
  let ahead: number | null = null;
  return {
    tell(date) {
      const told = Date.parse(date ?? "");
      if (!Number.isNaN(told)) ahead = told - monotonic();
    },
    now: () => (ahead === null ? wall() : ahead + monotonic()),
  };
}
