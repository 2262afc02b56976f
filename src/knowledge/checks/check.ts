/** The shape of a check: one rule over the files, all its findings at once. */
import type { LoadedFile } from "../load.ts";
import type { Level, Problem } from "../problem.ts";
import type { Common } from "../schema/product.ts";
import type { Path } from "../yaml.ts";

export interface CheckInput {
  files: readonly LoadedFile[];
  common: Common;
  /** YYYY-MM-DD */
  today: string;
  /** Captured texts of the pages, for the copy check; absent outside `kb lint --captured`. */
  captured?: readonly string[];
  /** Files as they were before the change, by id, for the edit guard; absent outside `kb lint --since`. */
  before?: ReadonlyMap<string, string>;
}

export interface Check {
  /** As shown in brackets behind a finding; equals the file name. */
  name: string;
  /** What it catches, one sentence; listed in the field guide. */
  description: string;
  /** file: each file by itself; base: all files together; change: a change against an earlier state. */
  scope: "file" | "base" | "change";
  check(input: CheckInput): Problem[];
}

/** Builds a finding at a place of a file. */
export function finding(check: string, level: Level, file: LoadedFile, path: Path, wrong: string, fix: string): Problem {
  return { level, check, file: file.yaml.name, line: file.yaml.lineOf(path), wrong, fix };
}
