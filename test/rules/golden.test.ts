/** The text of each target, to be read. Written anew by `npx vitest run test/rules -u`. */
import { describe, expect, it } from "vitest";
import { TARGETS } from "../../src/rules/index.ts";
import type { Intent } from "../../src/rules/target/intent.ts";
import { summaryOf } from "../../src/rules/target/summary.ts";
import type { Site } from "../../src/rules/target.ts";
import { broad, onHost, pair, rulesFor, TRANSIT, unknown } from "./intents.ts";

const CASES: [string, Intent, Site, Record<string, string>][] = [
  ["transit", pair, TRANSIT, { "one-of:sync": "gate/sync-ip" }],
  ["host", pair, onHost("peer-b"), { "one-of:sync": "gate/sync-udp" }],
  ["frames", pair, TRANSIT, { "one-of:sync": "gate/sync-frames" }],
  ["broad", broad, TRANSIT, {}],
  ["unknown", unknown, TRANSIT, { "one-of:sync": "gate/sync-udp" }],
];

describe.each(TARGETS.map((target) => [target.id, target] as const))("%s", (id, target) => {
  it.each(CASES)("%s", async (name, intent, site, decisions) => {
    const rules = rulesFor(target, intent, site, decisions);
    const table = summaryOf(intent, rules).map(({ label, service, status, says, ways }) => [status, `${label}: ${service}`, ...ways, ...(says ? [says] : [])].join(" | "));
    const text = [rules.paste, rules.undo, "# outcomes", ...table.map((row) => `# ${row}`), "# notes", ...rules.notes.map((note) => `# ${note}`)].join("\n");
    expect(rules.paste).not.toBe("");
    await expect(`${text}\n`).toMatchFileSnapshot(`../golden/rules/${id}.${name}.txt`);
  });
});
