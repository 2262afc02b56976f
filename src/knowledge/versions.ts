/** Releases: `5.1`, `>=11.1`, `5.0 - 6.1`, several joined by a comma. Compared number by number, never as decimals. */

export type Release = readonly number[];

/** One stretch of releases, both ends included; `to: null` is open-ended. */
export interface Span {
  from: Release;
  to: Release | null;
}

/** Compares part by part; a part that the first release lacks counts as `missing`, one that the second lacks as 0. */
function compareWith(a: Release, b: Release, missing: number): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const x = a[i] ?? missing;
    const y = b[i] ?? 0;
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/** Orders two releases: 9.1 before 10.2 before 10.2.7. */
export const compareReleases = (a: Release, b: Release): number => compareWith(a, b, 0);

/** Parses `10.2.7` or `11` (`6.x` gives [6]); null when it is no release. */
export function parseRelease(text: string): Release | null {
  const clean = text.trim().replace(/(\.x)+$/i, "");
  return /^\d+(\.\d+)*$/.test(clean) ? clean.split(".").map(Number) : null;
}

/** Parses a version range; null when a part of it cannot be read. */
export function parseRange(text: string): Span[] | null {
  const spans: Span[] = [];
  for (const part of text.split(",")) {
    const since = /^\s*>=\s*([\d.]+)\s*$/.exec(part);
    const between = /^\s*([\d.x]+)\s+-\s+([\d.x]+)\s*$/.exec(part);
    const from = parseRelease(since?.[1] ?? between?.[1] ?? part);
    const to = since ? null : parseRelease(between?.[2] ?? part);
    if (!from || (!since && !to) || (to && compareUpper(from, to) > 0)) return null;
    spans.push({ from, to });
  }
  return spans;
}

/** A release as asked is a prefix (`11` means any 11.x): true when some release with that prefix lies in the spans. */
export function covers(spans: readonly Span[], asked: Release): boolean {
  return spans.some(({ from, to }) => {
    const reachesUp = compareWith(asked, from, Number.POSITIVE_INFINITY) >= 0;
    const staysBelow = to === null || compareUpper(asked, to) <= 0;
    return reachesUp && staysBelow;
  });
}

/** `6.1.22` counts as 6.1 when the upper end is 6.1: the parts beyond those printed are not compared. */
function compareUpper(asked: Release, to: Release): number {
  return compareWith(asked.slice(0, to.length), to.slice(0, asked.length), 0);
}

/** The highest release that the spans name; an open end counts as higher than any closed one. */
export function newest(spans: readonly Span[]): Release {
  return spans.reduce<Release>((best, { from, to }) => {
    const top = to ?? [...from, Number.POSITIVE_INFINITY];
    const open = to === null ? [Number.POSITIVE_INFINITY, ...from] : top;
    return compareReleases(open, best) > 0 ? open : best;
  }, []);
}

/** How far a release lies from the nearest span, to choose the nearest edition; 0 when covered. */
export function distance(spans: readonly Span[], asked: Release): number {
  if (covers(spans, asked)) return 0;
  const value = (r: Release): number => (r[0] ?? 0) + (r[1] ?? 0) / 100;
  return Math.min(...spans.flatMap(({ from, to }) => [from, to ?? from].map((end) => Math.abs(value(end) - value(asked)))));
}

/** How a range reads in an answer: `5.0 to 5.1`, `11.1 and later`. */
export function sayRange(text: string): string {
  return text
    .split(",")
    .map((part) =>
      part
        .trim()
        .replace(/^>=\s*(.+)$/, "$1 and later")
        .replace(/\s+-\s+/, " to "),
    )
    .join(", ");
}
