/** Checks of what stands in `port`: each with a file that fails and one that passes. */
import { describe, expect, it } from "vitest";
import { brief, flow, flows, HEAD, run } from "../mini.ts";

describe("port-syntax", () => {
  it("reports every unreadable port, wherever it stands", () => {
    const text = `${flow('port: [443/tcp, "80"], tls: 99999/tcp')}not-needed: [{port: 67/dhcp, because: x}]\nask: [{q: api, has: [api]}]\n`;
    expect(brief(run("port-syntax", text))).toEqual([
      'error 7: "80" names no protocol',
      'error 7: "99999/tcp" goes beyond port 65535',
      'error 8: "dhcp" in "67/dhcp" is no transport',
      'error 9: "api" is no port',
    ]);
  });
  it("reads ports per release and any-of", () => {
    expect(run("port-syntax", flows('from: gw, to: store, for: a, port: {"5.0": 22/tcp, "6.0": [22/tcp, icmp]}', "from: gw, to: store, for: b, any: [22/tcp, 443/tcp]"))).toEqual(
      [],
    );
    expect(run("port-syntax", flow('port: {"5.0": "22"}'))).toHaveLength(1);
  });
});

describe("protocol-as-port", () => {
  it.each([
    ["VRRP between nodes", "112/tcp"],
    ["keepalived", "112/tcp"],
    ["GRE tunnel", "47/udp"],
    ["IPsec (ESP)", "50/tcp"],
    ["OSPF", "89/tcp"],
    ["IP protocol 4", "4/tcp"],
  ])("finds %s on %s", (purpose, port) => {
    const found = run("protocol-as-port", flows(`from: gw, to: store, for: ${purpose}, port: ${port}`));
    expect(found).toMatchObject([{ level: "error", line: 7, fix: expect.stringContaining(`"proto:${Number.parseInt(port, 10)}"`) }]);
  });
  it.each([
    ["VRRP", '"proto:112"'],
    ["tunnel set-up for IPsec", "500/udp"],
    ["SFTP (simple)", "115/tcp"],
    ["ports of VRRP tools", "100-120/tcp"],
  ])("leaves %s on %s alone", (purpose, port) => {
    expect(run("protocol-as-port", flows(`from: gw, to: store, for: ${purpose}, port: ${port}`))).toEqual([]);
  });
});

describe("odd-pairing", () => {
  it.each(["139/udp", "137-139/udp", "1812/tcp", "67/tcp", "69/tcp+udp"])("warns of %s without a note", (port) => {
    expect(run("odd-pairing", flow(`port: ${port}`))).toMatchObject([{ level: "warning", line: 7 }]);
    expect(run("odd-pairing", flow(`port: ${port}, note: printed so`))).toEqual([]);
    expect(run("odd-pairing", flow(`port: ${port}, erratum: {src: docs, prints: x, because: y}`))).toEqual([]);
  });
  it.each(["139/tcp", "1812/udp", "1024-65535/tcp", "389/udp", "icmp"])("leaves %s alone", (port) => {
    expect(run("odd-pairing", flow(`port: ${port}`))).toEqual([]);
  });
});

describe("footnote-digits", () => {
  const two = (a: string, b: string, more = "") => flows(`from: gw, to: store, for: a, port: ${a}`, `from: store, to: gw, for: b, port: ${b}${more}`);
  it("warns of a port that is another one with a digit behind it", () => {
    expect(brief(run("footnote-digits", two("22/tcp", "221/tcp")))).toEqual(["warning 8: 221/tcp looks like 22/tcp with a footnote digit behind it"]);
    expect(run("footnote-digits", two("5432/tcp", "54321/tcp"))).toHaveLength(1);
  });
  it.each([
    ["22/tcp", "221/udp"],
    ["800/tcp", "8000/tcp"],
    ["443/tcp", "8443/tcp"],
    ["22/tcp", "220-221/tcp"],
  ])("leaves %s beside %s alone", (a, b) => expect(run("footnote-digits", two(a, b))).toEqual([]));
  it("believes a note", () => expect(run("footnote-digits", two("443/tcp", "4433/tcp", ", note: the second portal"))).toEqual([]));
});

describe("golden-ports", () => {
  const asking = (port: string, has: string) => `${flow(`port: ${port}`)}ask: [{q: api, has: [${has}]}]\n`;
  it("reports a port that no flow has", () => {
    expect(brief(run("golden-ports", asking("443/tcp", "443/tcp, 443/udp")))).toEqual(['error 8: the question "api" expects 443/udp, which no flow has']);
    expect(run("golden-ports", asking('"icmp:0"', '"icmp:8"'))).toHaveLength(1);
  });
  it.each([
    ["8000-8010/tcp", "8005/tcp"],
    ["7788+/tcp", "7790/tcp"],
    ["icmp", '"icmp:8"'],
    ['"eth:0x88fa"', '"eth:0x88FA"'],
    ["5672/tcp, tls: 5671/tcp", "5671/tcp"],
    ['{"5.0": 22/tcp}', "22/tcp"],
  ])("finds in %s what a question expects: %s", (port, has) => expect(run("golden-ports", asking(port, has))).toEqual([]));
});

describe("duplicate-flow", () => {
  const twice = (a: string, b: string) => flows(`from: gw, to: store, for: a, ${a}`, `from: gw, to: store, for: b, ${b}`);
  it("warns of the same port between the same ends", () => {
    expect(brief(run("duplicate-flow", twice("port: 443/tcp", 'port: "80,443/tcp"')))).toEqual(['warning 8: row "row-2" has the same ends and a port of "row-1"']);
    expect(run("duplicate-flow", `${HEAD}flows:\n  - {between: gw, port: l2, for: a}\n  - {between: gw, port: l2, for: b}\n`)).toHaveLength(1);
  });
  it.each([
    ["port: 443/tcp", "port: 443/udp"],
    ['port: 443/tcp, if: {tls: "on"}', 'port: 443/tcp, if: {tls: "off"}'],
    ['port: 443/tcp, versions: "5.0"', 'port: 443/tcp, versions: "6.0"'],
    ["port: 443/tcp", "port: 443/tcp, when: the store is remote"],
    ['port: {"5.0": 443/tcp}', 'port: {"6.0": 443/tcp}'],
  ])("leaves {%s} beside {%s} alone", (a, b) => expect(run("duplicate-flow", twice(a, b))).toEqual([]));
});

describe("version-range", () => {
  it("reports every range that cannot be read", () => {
    const text = flows('from: gw, to: store, for: a, port: {"latest": 22/tcp}', 'from: gw, to: store, for: b, port: 22/tcp, versions: "6.1 - 5.0"').replace(
      "read: 2026-11-01}}",
      'read: 2026-11-01, version: "5.0 – 5.1"}}',
    );
    expect(run("version-range", `${text}also: [{fact: x, versions: since 3}]\n`).map(({ line, wrong }) => `${line} ${wrong.split(" is")[0]}`)).toEqual([
      '2 "5.0 – 5.1"',
      '7 "latest"',
      '8 "6.1 - 5.0"',
      '9 "since 3"',
    ]);
  });
  it("reads the four ways of writing one", () => {
    for (const range of ["5.1", "5.0 - 5.1", ">=11.1", "6.0 - 6.x, >=11"]) expect(run("version-range", flow(`port: {"${range}": 22/tcp}`))).toEqual([]);
  });
});
