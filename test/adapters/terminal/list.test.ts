/** `portolan list`: all products, or one of them by any of its names. */
import { expect, it } from "vitest";
import { askResult } from "./contract.ts";
import { portolan } from "./portolan.ts";

it("shows id, name, vendor, entries, and each source with edition and age", () => {
  const { code, out, err } = portolan(["list"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^ID +PRODUCT +VENDOR +ENTRIES\n/);
  expect(out).toMatch(/^panzura +Panzura node +Panzura +\d+$/m);
  expect(out.replace(/\s+/g, " ")).toContain("“HA Links and Backup Links”, PAN-OS 11.1 and later, read 2026-11-21 (today)");
  for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
});

it("says how old a source is", () => {
  const seen = (today: string): string => portolan(["list"], { env: { PORTOLAN_TODAY: today } }).out;
  expect(seen("2026-11-22")).toContain("(yesterday)");
  expect(seen("2026-12-01")).toContain("(10 days ago)");
  expect(seen("2028-11-21")).toContain("(24 months ago)");
  expect(seen("1999-01-01")).toContain("(today)");
});

it.each(["panzura", "Panzura node", "cloudfs", "panz", "PANZURA"])("finds %j", (name) =>
  expect(portolan(["list", name])).toMatchObject({ code: 0, out: expect.stringMatching(/^Panzura node \(panzura\)/) }),
);

it.each<[string, RegExp]>([
  ["panzrua", /no product "panzrua"; did you mean panzura\?/],
  ["zzzzzzzz", /known are .*panzura/],
  ["p", /fits several products; name one of .*pan-os-ha, .*panzura/],
  ["", /no product/],
])("asks back for %j", (name, message) => expect(portolan(["list", name])).toMatchObject({ code: 2, out: "", err: expect.stringMatching(message) }));

it("gives questions that are answered", () => {
  const { out } = portolan(["list", "panzura"]);
  const examples = out.split("\n").flatMap((line) => / {2,}\d+ {2,}(Panzura .*)$/.exec(line)?.[1] ?? []);
  expect(examples.length).toBeGreaterThan(20);
  const answers = portolan(["ask", "--batch"], { input: examples.join("\n") })
    .out.trim()
    .split("\n");
  expect(
    answers
      .map((line) => askResult.parse(JSON.parse(line)))
      .filter(({ status }) => status !== "answer")
      .map(({ query }) => query),
  ).toEqual([]);
});
