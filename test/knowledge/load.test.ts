/** Whole folders: every problem of every file at once, overlays, and files somebody made to hurt. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { flow, TODAY } from "./mini.ts";

const made: string[] = [];
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

function folder(files: Record<string, string | Uint8Array>): string {
  const dir = mkdtempSync(join(tmpdir(), "knowledge-"));
  made.push(dir);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
  return dir;
}
const load = (...folders: Record<string, string | Uint8Array>[]) => loadKnowledge(folders.map(folder), TODAY);
const errors = (...folders: Record<string, string | Uint8Array>[]) =>
  load(...folders)
    .problems.filter((problem) => problem.level === "error")
    .map(({ file, line, check }) => `${file}:${line} ${check}`);

const good = flow("port: 443/tcp");

describe("a folder", () => {
  it("loads into products and facts", () => {
    const { base, problems } = load({ "acme.yaml": good });
    expect(problems).toEqual([]);
    expect(base?.products.map((product) => product.id)).toEqual(["acme"]);
    expect(base?.facts).toMatchObject([{ id: "acme/row-1", from: "gateway", to: "store", match: [{ lo: 443 }], confidence: "high" }]);
  });

  it("reports every problem of every file at once, and loads none of them", () => {
    const files = {
      "a-syntax.yaml": "product: [\n",
      "b-schema.yaml": `${good}oops: 1\n`,
      "c-port.yaml": flow('port: ["80", "99999/tcp"]'),
      "d-cite.yaml": flow("port: 1/tcp, src: nobody"),
      "e-good.yaml": good,
      "f.yml": good,
    };
    expect(load(files).base).toBeNull();
    expect(errors(files)).toEqual([
      "a-syntax.yaml:2 yaml",
      "b-schema.yaml:8 schema",
      "c-port.yaml:7 port-syntax",
      "c-port.yaml:7 port-syntax",
      "d-cite.yaml:7 references",
      "f.yml:null folder",
    ]);
  });

  it("says when there is nothing to load", () => {
    expect(load({}).problems).toMatchObject([{ wrong: "there is no product file here" }]);
    expect(loadKnowledge(["/does/not/exist"], TODAY)).toMatchObject({ base: null, problems: [{ check: "folder", wrong: expect.stringContaining("cannot be read") }] });
  });

  it("reads the common files, and refuses others beside them", () => {
    const common = { "_common/roles.yaml": "store2: shared store\n", "acme.yaml": good.replace("flows:", "flows:\n  - {from: gw, to: store2, port: 1/tcp, for: x}") };
    expect(load(common).problems).toEqual([]);
    expect(errors({ ...common, "_common/extra.yaml": "a: b\n" })).toEqual(["_common/extra.yaml:null folder"]);
    expect(errors({ ...common, "_common/topics.yaml": "ssh: {nme: SSH}\n" })).toEqual(["_common/topics.yaml:1 schema", "_common/topics.yaml:1 schema"]);
  });
});

describe("an overlay", () => {
  it("replaces files of the same name, and adds others", () => {
    const { base } = load({ "acme.yaml": good, "shop.yaml": good.replace("Acme", "Shop") }, { "acme.yaml": good.replace("443", "8443"), "own.yaml": good.replace("Acme", "Own") });
    expect(base?.products.map(({ id }) => id).sort()).toEqual(["acme", "own", "shop"]);
    expect(base?.facts.find((fact) => fact.product === "acme")?.match).toMatchObject([{ lo: 8443 }]);
  });
  it("is not loaded when one of its files is broken", () => expect(load({ "acme.yaml": good }, { "own.yaml": "product: 1" }).base).toBeNull());
});

describe("hostile files end in a report", () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${["b", "c", "d", "e", "f", "g", "h"].map((key, n) => `${key}: &${key} [${Array(9).fill(`*${"abcdefg"[n]}`).join(", ")}]\n`).join("")}`;
  it.each<[string, string | Uint8Array, string]>([
    ["an alias bomb", bomb, "yaml"],
    ["binary", Uint8Array.from({ length: 2000 }, (_, n) => (n * 7919) % 256), "yaml|schema"],
    ["nothing", "", "schema"],
    ["a comment only", "# later\n", "schema"],
    ["a list", "- a\n- b\n", "schema"],
    ["a word", "hello\n", "schema"],
    ["two documents", `${good}---\n${good}`, "yaml"],
    ["deep nesting", "[".repeat(3000), "yaml"],
    ["a key named __proto__", `${good}__proto__: {polluted: true}\n`, "schema"],
    ["a merge key", `${good}<<: {polluted: true}\n`, "schema"],
    ["an unknown tag", "product: !!js/function 'return 1'\nsources: {}\nflows: []\n", "yaml"],
    ["a null where a list stands", good.replace(/flows:[\s\S]*/, "flows:\n"), "schema"],
  ])("%s", (_, content, check) => {
    const { base, problems } = load({ "acme.yaml": content });
    expect(base).toBeNull();
    expect(problems[0]).toMatchObject({ level: "error", file: "acme.yaml", check: expect.stringMatching(check) });
    expect({}).not.toHaveProperty("polluted");
  });
});
