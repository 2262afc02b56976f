/** Timing of single calls. */

/**
 * Calls `run` for each question and appends the milliseconds of each call to `into`; stops at the deadline.
 * @returns the last result, so that no call is optimised away
 */
export function time(questions: readonly string[], run: (question: string) => unknown, into: number[], deadline = Number.POSITIVE_INFINITY): unknown {
  let last: unknown;
  for (const question of questions) {
    const start = performance.now();
    last = run(question);
    const end = performance.now();
    into.push(end - start);
    if (end > deadline) break;
  }
  return last;
}

/** Every n-th member, beginning at an offset: a sample of all classes of questions. */
export const every = <T>(list: readonly T[], n: number, offset: number): T[] => list.filter((_, i) => i % n === offset % n);
