/** The documents are true: every path in backticks exists, and the README's commands run. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const scripts: Record<string, string> = JSON.parse(read("package.json")).scripts;

const DOCUMENTS = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "docs/DESIGN.md",
  "docs/setup-slack.md",
  "docs/setup-discord.md",
  "knowledge/README.md",
  "bench/README.md",
  "test/questions/README.md",
].concat(readdirSync(join(ROOT, "docs/decisions")).map((name) => `docs/decisions/${name}`));

/** Paths that a document tells the reader to make, or that stand for a file of theirs. */
const MADE_BY_READER = ["knowledge/my-product.yaml", "acme-gateway.yaml", "acme.yaml"];

/** Words in backticks that are paths of this repository: a folder of ours in front, or a file name with an ending of ours. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, path = ""]) => path)
    .filter((path) => /^(?:src|test|docs|knowledge|bench|scripts|\.ci)\//.test(path) || /^[A-Za-z-]+\.(?:md|json|ts|yaml|yml)$/.test(path))
    .filter((path) => !/[<>*{}]/.test(path) && !MADE_BY_READER.includes(path));

/** A path as the document means it: from the root, or from the document's own folder. */
const exists = (document: string, path: string): boolean =>
  [ROOT, join(ROOT, document, ".."), join(ROOT, document, "..", "_common")].some((folder) => existsSync(join(folder, path)));

describe("paths", () => {
  it.each(DOCUMENTS)("named in %s exist", (document) => {
    expect(pathsIn(read(document)).filter((path) => !exists(document, path))).toEqual([]);
  });

  it("are looked at: the check sees one that does not exist", () => {
    expect(pathsIn("see `src/nowhere/nothing.ts`").filter((path) => !exists("README.md", path))).toEqual(["src/nowhere/nothing.ts"]);
  });
});

/** Shell lines of a document: code blocks marked sh or console, without their output. */
const commandsIn = (text: string): string[] =>
  [...text.matchAll(/```(?:sh|console)\n([\s\S]*?)```/g)].flatMap(([, block = ""]) =>
    block
      .split("\n")
      .map((line) => line.replace(/^\$ /, ""))
      .filter((line) => /^(?:npm|npx) /.test(line)),
  );

const portolan = (words: string): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [join(ROOT, "dist/portolan.js"), ...words.split(" ")], { encoding: "utf8", input: "", env: { ...process.env, NO_COLOR: "1" } });

describe("the README", () => {
  const commands = commandsIn(read("README.md"));

  it("begins with the two commands that do the set-up", () => {
    expect(commands.slice(0, 2)).toEqual(["npm ci && npm start", "npm ci && npm test"]);
    expect(scripts).toMatchObject({ start: expect.any(String), test: expect.any(String), prepare: expect.any(String) });
  });

  it.each(commands.filter((command) => command.startsWith("npx portolan ") && !command.includes(" kb new ")))("%s runs", (command) => {
    const { status, stdout, stderr } = portolan(command.slice("npx portolan ".length));
    expect({ status, stderr }).toEqual({ status: expect.any(Number), stderr: "" });
    expect([0, 3, 4]).toContain(status);
    expect(stdout).not.toBe("");
  });

  it("shows a real answer", () => {
    const [, command = "", shown = ""] = /```console\n\$ npx portolan (.+)\n([\s\S]*?)\n\s*…\n/.exec(read("README.md")) ?? [];
    expect(command).not.toBe("");
    expect(portolan(command).stdout.startsWith(shown)).toBe(true);
  });

  it("names the command that CI runs", () => {
    expect(read(".ci/run")).toContain("npm test");
  });
});

describe("CONTRIBUTING", () => {
  it("names commands that exist", () => {
    const named = [...read("CONTRIBUTING.md").matchAll(/`npm (?:run )?([a-z:]+)`/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => name !== "ci" && !(name in scripts))).toEqual([]);
    expect(named).toContain("check");
  });
});
