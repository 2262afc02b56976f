/** Chance that can be repeated: the same seed draws the same. */

/** Mulberry32: small, and good enough to mix a few cards. @returns numbers from 0 to below 1 */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fisher and Yates. */
export function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const out = [...items];
  for (let n = out.length - 1; n > 0; n--) {
    const other = Math.floor(next() * (n + 1));
    const [a, b] = [out[n], out[other]];
    if (a !== undefined && b !== undefined) [out[n], out[other]] = [b, a];
  }
  return out;
}
