/** Runs the built program as a user does. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export const PROGRAM = fileURLToPath(new URL("../../../dist/portolan.js", import.meta.url));

/** A day on which every source counts as freshly read; colour variables of whoever runs the tests stay out. */
export const ENVIRONMENT: Record<string, string> = { PATH: process.env.PATH ?? "", PORTOLAN_TODAY: "2026-11-21", TERM: "xterm-256color" };

export interface Run {
  code: number | null;
  out: string;
  err: string;
}

export interface RunOptions {
  input?: string | Uint8Array;
  env?: Record<string, string>;
  cwd?: string;
  program?: string;
}

export function portolan(args: readonly string[], { input = "", env = {}, cwd, program = PROGRAM }: RunOptions = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input,
    env: { ...ENVIRONMENT, ...env },
    encoding: "utf8",
    maxBuffer: 1 << 28,
    ...(cwd === undefined ? {} : { cwd }),
  });
  return { code: status, out: stdout, err: stderr };
}
