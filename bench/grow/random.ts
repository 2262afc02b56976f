/** Seeded randomness: the same seed gives the same knowledge base, questions and typing errors on every machine. */

export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number from lo to hi, both included. */
  int(lo: number, hi: number): number;
  /** True with a probability. */
  chance(share: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** Up to `count` different members of a list, in its order. */
  some<T>(list: readonly T[], count: number): T[];
}

/** Mulberry32: 32 bits of state, good enough to draw names and ports. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (lo: number, hi: number): number => lo + Math.floor(next() * (hi - lo + 1));
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick(list) {
      const item = list[int(0, list.length - 1)];
      if (item === undefined) throw new RangeError("pick from an empty list");
      return item;
    },
    some(list, count) {
      const at = new Set<number>();
      while (at.size < Math.min(count, list.length)) at.add(int(0, list.length - 1));
      return list.filter((_, n) => at.has(n));
    },
  };
}
