/** The table of checks, the folder, the field guide and the tests agree. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checks } from "../../../src/knowledge/checks/index.ts";

const folder = new URL("../../../src/knowledge/checks/", import.meta.url);
/** Files of the folder that are no check: the port, the table, and what checks share. */
const NOT_CHECKS = ["check.ts", "index.ts", "rows.ts"];

it("registers every file of the folder, sorted by name", () => {
  const files = readdirSync(folder).filter((name) => !NOT_CHECKS.includes(name));
  expect(checks.map((check) => `${check.name}.ts`)).toEqual(files.sort());
});

it("describes every check in one sentence", () => {
  for (const { name, description } of checks) expect(description, name).toMatch(/^[A-Z].*\.$/);
});

it("lists exactly these checks in the field guide, with the same words", () => {
  const guide = readFileSync(new URL("../../../knowledge/README.md", import.meta.url), "utf8");
  const listed = [...guide.matchAll(/^\| `([a-z-]+)` \| (.+) \|$/gm)].map(([, name, description]) => ({ name, description }));
  expect(listed).toEqual(checks.map(({ name, description }) => ({ name, description })));
});

it("tests every check", () => {
  const here = new URL("./", import.meta.url);
  const tests = readdirSync(here).map((name) => readFileSync(new URL(name, here), "utf8"));
  for (const { name } of checks)
    expect(
      tests.some((text) => text.includes(`describe("${name}"`)),
      name,
    ).toBe(true);
});
