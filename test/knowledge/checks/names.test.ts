/** Checks of names: aliases, ids, references, and the shape of rows. */
import { describe, expect, it } from "vitest";
import { brief, flow, flows, HEAD, run } from "../mini.ts";

describe("aliases", () => {
  const aka = (list: string) => `${flow("port: 1/tcp")}aka: [${list}]\n`;
  it("refuses empty aliases, bare numbers and transports", () => {
    expect(brief(run("aliases", aka('" ", "443", "5.1", tcp, Ports')))).toEqual([
      'error 8: the alias " " is empty',
      'error 8: the alias "443" is a bare number, which a question means as a port or a release',
      'error 8: the alias "5.1" is a bare number, which a question means as a port or a release',
      'error 8: the alias "tcp" is a word of every port question',
      'error 8: the alias "Ports" is a word of every port question',
    ]);
    expect(run("aliases", flow("port: 1/tcp").replace("{name: API}", '{name: API, aka: ["80"]}'))).toMatchObject([{ line: 5 }]);
  });
  it("warns when two files have the same product alias", () => {
    const found = run("aliases", { one: aka("big box"), two: aka("Big-Box").replace("product: Acme", "product: Other") });
    expect(found).toMatchObject([{ level: "warning", file: "two.yaml", wrong: '"Big-Box" names one as well' }]);
  });
  it("accepts words, numbers beside words, and one file's own repetitions", () => {
    expect(run("aliases", { one: aka("acme, m 100, tcp proxy"), two: aka("box").replace("product: Acme", "product: Other") })).toEqual([]);
  });
});

describe("file-name", () => {
  it.each(["Acme", "acme_gw", "acme--gw", "-acme", "acme.gw"])("refuses %s", (id) =>
    expect(run("file-name", { [id]: flow("port: 1/tcp") })).toMatchObject([{ level: "error", line: 1 }]),
  );
  it("wants an earlier id to lead to one file", () => {
    const was = (id: string) => `${flow("port: 1/tcp")}was: [${id}]\n`;
    expect(brief(run("file-name", { "acme-gw": was("store"), store: flow("port: 1/tcp") }))).toEqual(['error 8: the earlier id "store" belongs to store.yaml']);
    expect(run("file-name", { one: was("old"), two: was("old") })).toHaveLength(1);
    expect(run("file-name", { one: was("one"), two: was("older") })).toHaveLength(1);
    expect(run("file-name", { "acme-gw": was("old"), store2: was("older") })).toEqual([]);
  });
});

describe("row-ids", () => {
  it("wants every id once, over flows and facts", () => {
    const text = `${flows("id: a, from: gw, to: store, for: x, port: 1/tcp", "id: a, from: gw, to: store, for: x, port: 2/tcp")}also: [{id: a, fact: x}, {id: row-1, fact: y}]\n`;
    expect(brief(run("row-ids", text))).toEqual(['error 8: the id "a" stands twice', 'error 9: the id "a" stands twice', 'error 9: the id "row-1" is kept for rows without one']);
    expect(run("row-ids", `${flow("id: a, port: 1/tcp")}also: [{id: b, fact: x}, {fact: y}]\n`)).toEqual([]);
  });
});

describe("references", () => {
  const rest = 'switches: {tls: {ask: TLS?, values: ["on", "off"]}}\nprofiles: {inline: {}}\n';
  const wrongs = (row: string, more = rest) => run("references", `${flow(row)}${more}`).map(({ line, wrong, fix }) => `${line} ${wrong}: ${fix}`);
  it.each([
    ["port: 1/tcp, from: gx", '7 role "gx" is not declared: did you mean "gw"?'],
    ["port: 1/tcp, about: [apx]", '7 topic "apx" is not declared: did you mean "api"?'],
    ["port: 1/tcp, src: dosc", '7 source "dosc" is not declared: did you mean "docs"?'],
    ["port: 1/tcp, if: {tsl: x}", '7 switch "tsl" is not declared: did you mean "tls"?'],
    ['port: 1/tcp, if: {tls: "onn"}', '7 value "onn" is not declared: did you mean "on"?'],
    ["port: 1/tcp, on: {inlin: LAN}", '7 profile "inlin" is not declared: did you mean "inline"?'],
    ["port: 1/tcp, erratum: {src: x, prints: y, because: z}", '7 source "x" is not declared: declare it under sources, or use one of: docs, kb'],
    ['port: "@uesr/tcp"', '7 range "uesr" is not declared: did you mean "user"?'],
    [
      "port: 1/tcp, disputed: [{src: nn, says: a}], ruling: {keep: mm, because: none, on: 2026-11-01}",
      '7 source "mm" is not declared: declare it under sources, or use one of: docs, kb',
    ],
  ])("finds what {%s} names", (row, wrong) => {
    const text = row.includes("from:") ? flows(`to: store, for: api, ${row}`, "from: gw, to: gw, for: x, port: 1/tcp") : flow(row);
    const found = run("references", `${text}${rest}`).map(({ line, wrong: what, fix }) => `${line} ${what}: ${fix}`);
    expect(found).toContain(wrong);
  });
  it("finds a default that is no value, and warns of a role nothing uses", () => {
    expect(wrongs("port: 1/tcp", 'switches: {tls: {ask: TLS?, values: ["on", "off"], default: maybe}}\n')).toEqual([
      '8 value "maybe" is not declared: declare it under values, or use one of: on, off',
    ]);
    expect(brief(run("references", `${HEAD}flows: [{between: gw, port: l2, for: x}]\n`))).toEqual(['warning 4: role "store" is never used']);
  });
  it("knows what the file and the common files declare", () => {
    expect(wrongs('port: "@user/tcp", to: dhcp, about: [ssh, api], if: {tls: ["on", "off"]}, on: {inline: "?"}, src: [docs, kb]'.replace("to: dhcp, ", ""))).toEqual([]);
    expect(run("references", flows("from: gw, to: dhcp, port: 67/udp, for: x", "from: gw, to: store, port: 1/tcp, for: y"))).toEqual([]);
  });
});

describe("product-links", () => {
  const link = (see: string) => flows(`from: gw, to: store, for: data, see: ${see}`);
  it("warns of a product without a file", () => {
    expect(run("product-links", { acme: link("etdc"), etcd: flow("port: 1/tcp") })).toMatchObject([{ level: "warning", line: 7, fix: 'did you mean "etcd"?' }]);
    expect(run("product-links", { acme: link("old"), etcd: `${flow("port: 1/tcp")}was: [old]\n` })).toMatchObject([{ fix: 'did you mean "etcd"?' }]);
    expect(run("product-links", `${link("acme")}companions: [nobody]\n`)).toHaveLength(1);
    expect(run("product-links", flow("port: 1/tcp").replace("{name: store}", "{name: store, of: nobody}"))).toMatchObject([{ line: 4 }]);
  });
  it("accepts those that have one", () => expect(run("product-links", { acme: link("etcd"), etcd: flow("port: 1/tcp") })).toEqual([]));
});

describe("row-shape", () => {
  const wrongs = (row: string) => run("row-shape", flows(`for: api, ${row}`)).map(({ wrong }) => wrong.slice('row "row-1" '.length));
  it.each([
    ["from: gw, port: 1/tcp", "lacks an end"],
    ["port: 1/tcp", "lacks an end"],
    ["between: gw, to: store, port: 1/tcp", "has between as well as from or to"],
    ["between: gw", "has no port"],
    ["between: gw, port: {}", "has no port"],
    ["between: gw, port: 1/tcp, any: [1/tcp, 2/tcp]", "has more than one of port, any and see"],
  ])("refuses {%s}", (row, wrong) => expect(wrongs(row)).toEqual([wrong]));
  it.each(["from: gw, to: store, port: 1/tcp", "between: gw, any: [1/tcp, 2/tcp]", "from: gw, to: store, see: etcd", 'between: gw, port: "?"'])("accepts {%s}", (row) =>
    expect(wrongs(row)).toEqual([]),
  );
});
