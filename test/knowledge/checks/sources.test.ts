/** Checks of citations, disputes and days. */
import { describe, expect, it } from "vitest";
import { brief, flow, flows, HEAD, run } from "../mini.ts";

describe("citation", () => {
  const noDefault = (text: string) => text.replace("src: docs\n", "\n");
  it("reports a row that cites nothing", () => {
    expect(brief(run("citation", noDefault(flow("port: 1/tcp"))))).toEqual(['error 7: row "row-1" cites no source']);
    expect(run("citation", noDefault(`${HEAD}flows: []\nalso: [{fact: x}]\nnot-needed: [{port: any, because: y}]\n`))).toHaveLength(2);
    expect(run("citation", flow("port: 1/tcp, src: {}"))).toHaveLength(1);
  });
  it("does not let a disputed row inherit", () => {
    const disputed = "port: 1/tcp, disputed: [{src: docs, says: a}, {src: kb, says: b}], ruling: {keep: docs, because: newer, on: 2026-11-01}";
    expect(brief(run("citation", flow(disputed)))).toEqual(['error 7: row "row-1" is disputed and names no source of its own']);
    expect(run("citation", flow(`${disputed}, src: docs`))).toEqual([]);
  });
  it("takes the three ways of citing", () => {
    for (const src of ["docs", "[docs, kb]", "{docs: row 1}"]) expect(run("citation", noDefault(flow(`port: 1/tcp, src: ${src}`)))).toEqual([]);
    expect(run("citation", flow("port: 1/tcp"))).toEqual([]);
  });
});

describe("dispute", () => {
  const claims = "disputed: [{src: docs, says: a}, {src: {kb: table}, says: b}]";
  const ruling = (keep: string) => `ruling: {keep: ${keep}, because: newer, on: 2026-11-01}`;
  const wrongs = (row: string) => brief(run("dispute", flow(`port: 1/tcp, src: docs, ${row}`)));
  it("wants two claims and a ruling that keeps one of them", () => {
    expect(wrongs(claims)).toEqual(['error 7: row "row-1" has a dispute without a ruling']);
    expect(wrongs(ruling("docs"))).toEqual(['error 7: row "row-1" has a ruling and no dispute']);
    expect(wrongs(`disputed: [{src: docs, says: a}], ${ruling("docs")}`)).toEqual(['error 7: row "row-1" lists one claim only']);
    expect(wrongs(`${claims}, ${ruling("other")}`)).toEqual(['error 7: row "row-1" keeps "other", which claims nothing']);
  });
  it("accepts a ruling, an undecided one, and one page in two places", () => {
    expect(wrongs(`${claims}, ${ruling("kb")}`)).toEqual([]);
    expect(wrongs(`${claims}, ${ruling("undecided")}`)).toEqual([]);
    expect(wrongs(`disputed: [{src: {docs: table}, says: a}, {src: {docs: text}, says: b}], ${ruling("docs")}`)).toEqual([]);
  });
  it("looks at facts without a port, too", () => {
    expect(run("dispute", `${HEAD}flows: []\nalso:\n  - {fact: x, src: docs, ${claims}}\n`)).toMatchObject([{ line: 8 }]);
  });
});

describe("dates", () => {
  const read = (source: string) => `product: Acme\nsources:\n  docs:\n    {title: T, url: null, ${source}}\nsrc: docs\nflows: []\n`;
  it.each([
    ["kind: vendor-docs, read: 2026-11-22", "error", "is in the future"],
    ["kind: vendor-docs, read: 2026-11-01, dated: 2026-11-02", "error", "before its own date"],
    ["kind: vendor-docs, read: 2025-11-20", "warning", "over 12 months ago"],
    ["kind: vendor-kb, read: 2025-11-20", "warning", "over 12 months ago"],
    ["kind: program, read: 2025-05-20", "warning", "over 18 months ago"],
    ["kind: vendor-community, read: 2026-02-20", "warning", "over 9 months ago"],
    ["kind: third-party, read: 2026-05-20", "warning", "over 6 months ago"],
  ])("finds {%s}", (source, level, wrong) => {
    expect(run("dates", read(source))).toMatchObject([{ level, line: 4, wrong: expect.stringContaining(wrong) }]);
  });
  it.each([
    "kind: vendor-docs, read: 2025-11-21",
    "kind: vendor-docs, read: 2026-11-21, dated: 2026-11-21",
    "kind: vendor-docs, read: 2019-01-01, frozen: true",
    "kind: program, read: 2025-05-21",
    "kind: third-party, read: 2026-05-21",
  ])("accepts {%s}", (source) => expect(run("dates", read(source))).toEqual([]));
  it("looks at the days of rows and rulings", () => {
    expect(run("dates", flow("port: 1/tcp, read: 2027-01-01"))).toMatchObject([{ level: "error", line: 7 }]);
    expect(run("dates", flow("port: 1/tcp, ruling: {keep: docs, because: newer, on: 2027-01-01}"))).toHaveLength(1);
  });
});

describe("edit-guard", () => {
  const guard = (before: string | null, after: string, today = "2026-11-21") => run("edit-guard", after, { today, before: new Map(before === null ? [] : [["acme", before]]) });
  const old = flows("id: api, from: gw, to: store, for: api, port: 443/tcp");
  const changed = old.replace("443/tcp", "8443/tcp");
  it("reports a changed or new port while no source was read again", () => {
    expect(brief(guard(old, changed))).toEqual(['error 7: row "api" has another port, and no source of it was read again']);
    expect(brief(guard(old, `${old}  - {from: gw, to: store, for: log, port: 514/udp}\n`))).toEqual(['error 8: row "row-2" is new, and no source of it was read again']);
    expect(guard(old, changed.replace("id: api, ", ""))).toHaveLength(1);
    expect(guard(null, changed.replace("product:", "was: [acme-old]\nproduct:"))).toEqual([]);
  });
  it("follows a renamed file", () => {
    expect(run("edit-guard", { acme2: `was: [acme]\n${changed}` }, { before: new Map([["acme", old]]) })).toHaveLength(1);
  });
  it("accepts a port whose source, or which itself, was read again", () => {
    expect(guard(old, changed.replace("read: 2026-11-01", "read: 2026-11-20"))).toEqual([]);
    expect(guard(old, changed.replace("8443/tcp", "8443/tcp, read: 2026-11-20"))).toEqual([]);
    expect(guard(old, changed, "2026-11-01")).toEqual([]);
  });
  it("has nothing to say of words, new files, files that were broken, and without an earlier state", () => {
    expect(guard(old, old.replace("for: api", "for: the API"))).toEqual([]);
    expect(guard(null, old)).toEqual([]);
    expect(guard("flows: [", changed)).toEqual([]);
    expect(run("edit-guard", changed)).toEqual([]);
  });
});

describe("copy-check", () => {
  const captured = ["Note: The gateway sends\nits health reports to the store, every five minutes."];
  it("finds eight words in a row from a captured page", () => {
    const text = flows("from: gw, to: store, port: 1/tcp, for: reports, note: the gateway sends its health reports to the store");
    expect(run("copy-check", text, { captured })).toMatchObject([{ level: "warning", line: 7, wrong: expect.stringContaining("the gateway sends its health reports to the") }]);
    expect(run("copy-check", text)).toEqual([]);
  });
  it("accepts seven, and own words", () => {
    expect(run("copy-check", flow('port: 1/tcp, note: "sends its health reports to the store"'), { captured })).toEqual([]);
    expect(run("copy-check", flow("port: 1/tcp, note: health goes to the store each five minutes"), { captured })).toEqual([]);
  });
});

describe("sure-needs-note", () => {
  it("wants the doubt explained", () => {
    expect(brief(run("sure-needs-note", flow("port: 1/tcp, sure: low")))).toEqual(['error 7: row "row-1" is doubtful and does not say why']);
    expect(run("sure-needs-note", flow("port: 1/tcp, sure: low, note: the cell is smudged"))).toEqual([]);
  });
});
