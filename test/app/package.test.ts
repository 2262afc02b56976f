/** The package as it is installed: the compiled knowledge is used while it is fresh, and only then. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { portolan } from "../adapters/terminal/portolan.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
let copy = "";
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), "package-"));
  for (const name of ["dist/portolan.js", "dist/chunks", "dist/knowledge.json", "knowledge", "package.json"]) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

const ask = (question: string, env: Record<string, string> = {}) => portolan(["ask", question], { program: join(copy, "dist/portolan.js"), env });
const edit = (name: string, from: string, to: string): void => {
  const text = readFileSync(join(copy, name), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(copy, name), text.replaceAll(from, to));
};

describe("the compiled knowledge", () => {
  it("is what is read while the files are those it was made from", () => {
    edit("dist/knowledge.json", "Required ports of Panzura nodes", "Marked Copy");
    expect(ask("panzura dns")).toMatchObject({ code: 0, out: expect.stringContaining("Marked Copy") });
  });
  it("is not read after a YAML file was edited", () => {
    edit("knowledge/panzura.yaml", "Required ports of Panzura nodes", "Edited Page");
    expect(ask("panzura dns").out).toContain("Edited Page");
  });
  it("is not read after a common file was edited, or a file came or went", () => {
    edit("dist/knowledge.json", "Required ports of Panzura nodes", "Marked Copy");
    cpSync(join(copy, "knowledge/panzura.yaml"), join(copy, "panzura.yaml"));
    rmSync(join(copy, "knowledge/panzura.yaml"));
    expect(ask("panzura dns").code).toBe(3);
    cpSync(join(copy, "panzura.yaml"), join(copy, "knowledge/panzura.yaml"));
    expect(ask("panzura dns").out).toContain("Marked Copy");
    writeFileSync(join(copy, "knowledge/_common/roles.yaml"), `${readFileSync(join(copy, "knowledge/_common/roles.yaml"), "utf8")}# edited\n`);
    expect(ask("panzura dns").out).not.toContain("Marked Copy");
  });
  it("may be missing or cut short", () => {
    const { out } = ask("panzura dns");
    writeFileSync(join(copy, "dist/knowledge.json"), readFileSync(join(copy, "dist/knowledge.json")).subarray(0, 5000));
    expect(ask("panzura dns")).toEqual({ code: 0, err: "", out });
    rmSync(join(copy, "dist/knowledge.json"));
    expect(ask("panzura dns")).toEqual({ code: 0, err: "", out });
  });
  it("never hides a broken file", () => {
    writeFileSync(join(copy, "knowledge/panzura.yaml"), "product: [\n");
    expect(ask("panos ha1")).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/panzura\.yaml:\d+: error/) });
  });
});

it("answers from the compiled knowledge without loading zod or yaml", () => {
  const chunks = join(copy, "dist/chunks");
  const heavy = readdirSync(chunks).filter((name) => /\/\/ node_modules\/(?:zod|yaml)\//.test(readFileSync(join(chunks, name), "utf8")));
  expect(heavy.length).toBeGreaterThan(0);
  for (const name of heavy) rmSync(join(chunks, name));
  expect(ask("panzura dns")).toMatchObject({ code: 0, err: "" });
  expect(readFileSync(join(copy, "dist/portolan.js"), "utf8")).not.toMatch(/\/\/ node_modules\/(?:zod|yaml)\//);
});

it("finds the word lists from where it is installed", () => expect(ask("panzzura dns")).toMatchObject({ code: 0, out: expect.stringContaining("“panzzura” read as “panzura”") }));

it("answers on a machine whose clock is wrong", () => {
  const PORTOLAN_TODAY = "1999-01-01";
  expect(ask("panzura dns", { PORTOLAN_TODAY }).code).toBe(0);
  rmSync(join(copy, "dist/knowledge.json"));
  expect(ask("panzura dns", { PORTOLAN_TODAY }).code).toBe(0);
});

it("says what is wrong with the environment", () =>
  expect(ask("panzura dns", { PORTOLAN_TODAY: "soon" })).toMatchObject({ code: 2, out: "", err: expect.stringContaining("PORTOLAN_TODAY") }));
