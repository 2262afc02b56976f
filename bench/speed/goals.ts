/** What the project promises about speed, checked on one run. */
import { median, ms, quietest } from "../stats.ts";
import type { Beside } from "./beside.ts";
import type { Own } from "./own.ts";

export interface Goal {
  goal: string;
  measured: string;
  met: boolean;
}

const P99_MS = 1;
const BUILD_MS = 2000;
const RATIO = 1000;
/** Time grows like size to this power at most: 0.5 is ten times the time for a hundred times the facts. */
const EXPONENT = 0.5;

/** @param own by number of facts @param beside at the largest size */
export function goalsOf(own: ReadonlyMap<number, Own>, beside: readonly Beside[], small: number, large: number): Goal[] {
  const [little, big] = [own.get(small), own.get(large)];
  if (!little || !big) return [];
  const n = large.toLocaleString("en");
  const growth = (share: number): number => Math.log(quietest(big.plain, share) / quietest(little.plain, share)) / Math.log(large / small);
  const p99 = (blocks: readonly (readonly number[])[], what: string): Goal => ({
    goal: `p99 at ${n} facts, ${what}, under ${P99_MS} ms`,
    measured: `${ms(quietest(blocks, 0.99))} ms`,
    met: quietest(blocks, 0.99) < P99_MS,
  });
  const grows = (share: number, what: string): Goal => ({
    goal: `${what} grows clearly below linear from ${small.toLocaleString("en")} to ${n} facts: exponent under ${EXPONENT}`,
    measured: growth(share).toFixed(2),
    met: growth(share) < EXPONENT,
  });
  const faster = beside
    .filter(({ peer }) => peer.startsWith("fuse.js"))
    .map(({ peer, samples, portolan }): Goal => {
      const ratio = median(samples) / median(portolan);
      return {
        goal: `at least ${RATIO.toLocaleString("en")} times as fast as ${peer} at ${n} facts (medians of the same rounds)`,
        measured: `${Math.round(ratio).toLocaleString("en")} times`,
        met: ratio >= RATIO,
      };
    });
  return [
    p99(big.plain, "questions as they are"),
    p99(big.typos, "a fresh typing error in each"),
    grows(0.5, "median"),
    grows(0.99, "p99"),
    { goal: `index of ${n} facts built in under ${BUILD_MS / 1000} s`, measured: `${ms(big.build)} ms (first: ${ms(big.firstBuild)} ms)`, met: big.build < BUILD_MS },
    ...faster,
  ];
}
