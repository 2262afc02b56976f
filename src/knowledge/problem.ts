/** One thing wrong with the knowledge: where, what, and what to do about it. */

export type Level = "error" | "warning";

export interface Problem {
  level: Level;
  /** Name of the check that found it. */
  check: string;
  file: string;
  /** 1-based; null when the problem belongs to the whole file. */
  line: number | null;
  wrong: string;
  fix: string;
}

/** `pan-os-ha.yaml:12: error: … — fix: … [port-syntax]` */
export function formatProblem(problem: Problem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
  return `${place}: ${problem.level}: ${problem.wrong} — fix: ${problem.fix} [${problem.check}]`;
}

/** Errors first, then by file and line. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.level.localeCompare(b.level) || a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || a.wrong.localeCompare(b.wrong));
}
