/** Three rows of the table, reused: this is called thousands of times a question. Grown for a longer word. */
let rows = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)];

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours each cost 1.
 * @param limit stop early: any distance above it is returned as limit + 1
 */
export function editDistance(a: string, b: string, limit = 3): number {
  const [n, m] = [a.length, b.length];
  if (Math.abs(n - m) > limit) return limit + 1;
  if (m >= (rows[0]?.length ?? 0)) rows = rows.map(() => new Uint16Array(m + 1));
  let [before, last, row] = rows;
  if (!before || !last || !row) return limit + 1;
  for (let j = 0; j <= m; j++) last[j] = j;
  for (let i = 1; i <= n; i++) {
    row[0] = i;
    let best = i;
    const letter = a.charCodeAt(i - 1);
    const former = i > 1 ? a.charCodeAt(i - 2) : -1;
    for (let j = 1; j <= m; j++) {
      const other = b.charCodeAt(j - 1);
      let d = (last[j - 1] ?? 0) + (letter === other ? 0 : 1);
      const removed = (last[j] ?? 0) + 1;
      const added = (row[j - 1] ?? 0) + 1;
      if (removed < d) d = removed;
      if (added < d) d = added;
      if (former === other && j > 1 && letter === b.charCodeAt(j - 2)) {
        const swapped = (before[j - 2] ?? 0) + 1;
        if (swapped < d) d = swapped;
      }
      row[j] = d;
      if (d < best) best = d;
    }
    if (best > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[m] ?? limit + 1, limit + 1);
}

/** The nearest of some words within two edits that has a letter in common, or null; for “did you mean” in reports. */
export function nearest(word: string, words: Iterable<string>): string | null {
  let best: string | null = null;
  let least = 3;
  for (const other of words) {
    const d = editDistance(word, other, 2);
    if (d < least && d < Math.max(word.length, other.length)) [best, least] = [other, d];
  }
  return best;
}
