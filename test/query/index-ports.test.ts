/** Exact look-up of ports: singles, ranges short and long, open ends; agreement with the facts for every number. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/knowledge/fact.ts";
import { formatPort } from "../../src/knowledge/format-port.ts";
import { type Match, parsePort } from "../../src/knowledge/ports.ts";
import { indexPorts, matchesAsk, type PortAsk, rowsOfPort } from "../../src/query/index/ports.ts";
import type { Protocol } from "../../src/query/lex.ts";
import { shippedBase } from "./ask.ts";
import { invented } from "./invented.ts";

const [template] = shippedBase.facts;
if (!template) throw new Error("no fact");
const factOf = (spec: string): Fact => {
  const parsed = parsePort(spec);
  if (!parsed.ok) throw new Error(parsed.wrong);
  return { ...template, kind: "flow", match: parsed.match };
};
const port = (lo: number, hi = lo, ...protocols: Protocol[]): PortAsk => ({ kind: "port", protocols, lo, hi, text: "" });

describe("a row is found", () => {
  const specs = [
    "443/tcp",
    "8000-8010/udp",
    "20000-30000/tcp",
    "50000+/udp",
    "53/tcp+udp",
    "proto:99",
    "eth:0x7261",
    "icmp",
    "icmpv6:128",
    "any/tcp",
    "@user/tcp",
    "?",
    "l2",
    "36412/sctp",
  ];
  const index = indexPorts(specs.map(factOf));
  const rows = (ask: PortAsk): string[] => rowsOfPort(index, ask).map((row) => specs[row] ?? "");
  it.each<[string, PortAsk, string[]]>([
    ["by its number", port(443), ["443/tcp"]],
    ["by a number in a short range", port(8005), ["8000-8010/udp"]],
    ["by the ends of a range", port(8010), ["8000-8010/udp"]],
    ["not behind a range", port(8011), []],
    ["by a number in a long range", port(25000), ["20000-30000/tcp"]],
    ["not under another protocol", port(25000, 25000, "udp"), []],
    ["above an open end", port(65535, 65535, "udp"), ["50000+/udp"]],
    ["once for two protocols", port(53, 53, "tcp", "udp"), ["53/tcp+udp"]],
    ["by a range that overlaps", port(8009, 8020), ["8000-8010/udp"]],
    ["by a range that meets a long one and a single port", port(30000, 40000), ["20000-30000/tcp", "36412/sctp"]],
    ["by its SCTP port", port(36412), ["36412/sctp"]],
    ["by its IP protocol", { kind: "ip", number: 99, text: "" }, ["proto:99"]],
    ["by its EtherType", { kind: "ethertype", type: "0x7261", text: "" }, ["eth:0x7261"]],
    ["as ICMP of one version only", { kind: "icmp", version: 6, text: "" }, ["icmpv6:128"]],
  ])("%s", (_, ask, expected) => {
    expect(rows(ask)).toEqual(expected);
  });

  it("with every port of a wide question", () => {
    expect(rows(port(8000, 8100))).toEqual(["8000-8010/udp"]);
    expect(rows(port(400, 500))).toEqual(["443/tcp"]);
  });
});

const within = (match: Match, proto: Protocol, n: number): boolean =>
  (match.t === "l4" && match.proto === proto && match.lo <= n && n <= match.hi) || (match.t === "open" && match.proto === proto && n >= match.lo);

it.each([
  ["the shipped facts", shippedBase.facts],
  ["the invented ones", invented.engine.index.facts],
] as const)("agrees with %s for every port and protocol", (_, facts) => {
  const index = indexPorts(facts);
  const protocols: Protocol[] = ["tcp", "udp", "sctp"];
  const flows = facts.flatMap((fact, row) => (fact.kind === "flow" ? [{ fact, row }] : []));
  for (let n = 0; n <= 65535; n++) {
    const each = protocols.map((proto) => rowsOfPort(index, port(n, n, proto)));
    const expected = protocols.map((proto) => flows.filter(({ fact }) => fact.match.some((match) => within(match, proto, n))).map(({ row }) => row));
    if (JSON.stringify(each) !== JSON.stringify(expected)) expect({ n, each }).toEqual({ n, each: expected });
    const all = rowsOfPort(index, port(n));
    if (all.length !== new Set(expected.flat()).size) expect({ n, all }).toEqual({ n, all: [...new Set(expected.flat())].sort((a, b) => a - b) });
  }
});

it("tells the same about a single match as the index does", () => {
  const proto = fc.constantFrom<Protocol>("tcp", "udp", "sctp");
  const spec = fc.tuple(fc.nat({ max: 70 }), fc.nat({ max: 70 }), proto).map(([a, b, p]) => `${Math.min(a, b)}-${Math.max(a, b)}/${p}`);
  fc.assert(
    fc.property(spec, fc.nat({ max: 70 }), fc.nat({ max: 20 }), fc.subarray<Protocol>(["tcp", "udp", "sctp"]), (text, lo, more, protocols) => {
      const fact = factOf(text);
      const ask = port(lo, lo + more, ...protocols);
      expect(rowsOfPort(indexPorts([fact]), ask).length > 0).toBe(fact.match.some((match) => matchesAsk(match, ask)));
    }),
  );
});

it("writes every match so that it reads back as itself", () => {
  for (const fact of [...shippedBase.facts, ...invented.engine.index.facts])
    for (const match of fact.match) expect(parsePort(formatPort(match))).toEqual({ ok: true, match: [match] });
});
