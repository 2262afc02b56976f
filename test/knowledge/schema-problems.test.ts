import { describe, expect, it } from "vitest";
import { productFile } from "../../src/knowledge/schema/product.ts";
import { schemaProblems } from "../../src/knowledge/schema-problems.ts";
import { readYaml } from "../../src/knowledge/yaml.ts";
import { flow, HEAD } from "./mini.ts";

const problems = (text: string) => schemaProblems(readYaml("acme.yaml", text).file, productFile);
const first = (text: string) => problems(text)[0];

describe("what a file's shape lacks, with line and fix", () => {
  it("finds nothing in a good file", () => expect(problems(flow("port: 443/tcp"))).toEqual([]));

  it("suggests the nearest key, at the line of the wrong one", () => {
    expect(first(`${HEAD}flows:\n  - from: gw\n    to: store\n    prot: 443/tcp\n    for: api\n`)).toMatchObject({
      line: 9,
      wrong: 'unknown key "prot"',
      fix: 'did you mean "port"?',
    });
    expect(first(`prodct: x\n${HEAD}flows: []\n`)).toMatchObject({ line: 1, fix: 'did you mean "product"?' });
  });

  it("lists the keys when none is near", () => {
    expect(first(flow("port: 443/tcp, protocolnumber: 6"))?.fix).toMatch(/^known keys here: .*between.*opens/);
  });

  it("asks for quotes around a version and a switch value", () => {
    expect(first(flow("port: 443/tcp, versions: 11.10"))).toMatchObject({
      line: 7,
      wrong: expect.stringContaining('put the version in quotes: "11.10" unquoted is read as the number 11.1'),
    });
    expect(first(flow("port: 443/tcp, if: {tls: true}"))?.wrong).toContain('quote the value: "on", "off"');
    expect(first(`${HEAD}flows: []\nswitches: {tls: {ask: TLS?, values: [true, false]}}\n`)).toMatchObject({ line: 7, wrong: expect.stringContaining("quote the value") });
  });

  it("takes on and off unquoted for words, as YAML 1.2 has it", () => {
    expect(problems(flow("port: 443/tcp, if: {tls: on}"))).toEqual([]);
  });

  it.each([
    ["port: 443", "a port is text with its protocol"],
    ["port: [443/tcp, 80]", "a port is text with its protocol"],
    ["port: 443/tcp, need: maybe", 'need is "maybe"'],
    ["port: 443/tcp, read: 21.11.2026", "YYYY-MM-DD"],
    ["port: 443/tcp, read: 2026-02-31", "this day does not exist"],
    ["any: [443/tcp]", "flows.0.any"],
    ["port: 443/tcp, id: Web UI", "lower-case letters"],
  ])("refuses {%s}", (row, wrong) => {
    const found = problems(flow(row));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ level: "error", line: 7, check: "schema", wrong: expect.stringContaining(wrong) });
    expect(found[0]?.fix).not.toBe("");
  });

  it("names what is missing, and reports all at once", () => {
    const found = problems("flows:\n  - {from: gw}\nunknown: 1\n");
    expect(found.map(({ wrong }) => wrong).sort()).toEqual(["flows.0.for is missing", "product is missing", "sources is missing", 'unknown key "unknown"']);
  });
});
