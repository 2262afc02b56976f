/** Percentiles, and numbers as the tables show them. */

/** Value below which a share of the samples lies (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/** A percentile of the quietest block: other work on the machine can only add time, and comes and goes. */
export const quietest = (blocks: readonly (readonly number[])[], share: number): number => Math.min(...blocks.map((block) => percentile(block, share)));

/** Milliseconds with three significant digits: 0.0274, 1.28, 4,380. */
export const ms = (value: number): string => (Number.isNaN(value) ? "–" : value >= 1000 ? Math.round(value).toLocaleString("en") : value.toPrecision(3).replace(/e-\d+$/, ""));

export const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

/** Rows as a Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, n) => (n === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

/** The garbage collector, when Node was started with --expose-gc; heap figures need it. */
export function heapMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
