/** The bench runs, in small: every interaction is answered once, whatever the machine's speed. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

it("bench/discord.ts measures both bots, and counts three resumes without a loss", { timeout: 60_000 }, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/run.mjs", "bench/discord.ts", "--seconds", "0.6", "--rate", "20", "--interactions", "400"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect(status).toBe(0);
  expect(stderr).not.toMatch(/"level":50|Error/);
  for (const load of ["command, first time", "command, repeated", "autocomplete"]) {
    expect(stdout).toMatch(new RegExp(`\\| no-op, ${load} \\| 12 \\| 0 \\|`));
    expect(stdout).toMatch(new RegExp(`\\| Portolan, ${load} \\| 12 \\| 0 \\|`));
  }
  expect(stdout).toMatch(/400 interactions, 3 forced resumes\n\nanswered once 400, more than once 0, never 0\n/);
  expect(stdout).toContain("- met: each interaction answered exactly once, with three resumes");
});
