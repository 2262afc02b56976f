/** The law of the room catches what a target does wrong, and the verdicts follow from what it says it can. */
import { describe, expect, it } from "vitest";
import { iptables } from "../../src/rules/iptables.ts";
import { nftables } from "../../src/rules/nftables.ts";
import { expand } from "../../src/rules/target/atoms.ts";
import { bundlesOf } from "../../src/rules/target/bundles.ts";
import { type Capabilities, judge, type Placement } from "../../src/rules/target/capabilities.ts";
import type { Flow } from "../../src/rules/target/intent.ts";
import { LawBroken } from "../../src/rules/target/outcome.ts";
import type { Target, Written } from "../../src/rules/target.ts";
import { broad, flow, onHost, pair, port, rulesFor, TRANSIT } from "./intents.ts";

const CHOSEN = { "one-of:sync": "gate/sync-ip" };
const spoiled = (spoil: (written: Written) => Written): Target => ({ ...nftables, write: (atoms, job) => spoil(nftables.write(atoms, job)) });
const spoiledLines = (spoil: (lines: Written["sections"][number]["lines"]) => Written["sections"][number]["lines"]): Target =>
  spoiled((written) => ({ ...written, sections: written.sections.map((section) => (section.purpose === "rules" ? { ...section, lines: spoil(section.lines) } : section)) }));

describe("the law", () => {
  it.each<[string, Target, RegExp]>([
    ["a line left out", spoiledLines((lines) => lines.slice(1)), /is exact, but no line covers it/],
    ["a line nobody asked for", spoiledLines((lines) => [...lines, { text: "accept", covers: [] }]), /a rule nobody asked for: accept/],
    ["a line for an atom that is not asked for", spoiledLines((lines) => [...lines, { text: "accept", covers: ["x"] }]), /a line covers x, which is not asked for/],
    ["a line that is two", spoiledLines((lines) => lines.map((line) => ({ ...line, text: `${line.text}\nflush ruleset` }))), /a line that is two/],
    [
      "implicit, yet written",
      spoiled((written) => ({ ...written, outcomes: new Map(expand(pair).atoms.map(({ id }) => [id, { status: "implicit", by: "x" }])) })),
      /is implicit, but a line covers it/,
    ],
  ])("%s", (_, target, says) => {
    expect(() => rulesFor(target, pair, TRANSIT, CHOSEN)).toThrow(LawBroken);
    expect(() => rulesFor(target, pair, TRANSIT, CHOSEN)).toThrow(says);
  });
});

describe("verdicts", () => {
  const weak: Capabilities = {
    ...nftables.capabilities,
    transports: ["tcp", "udp"],
    icmp: { 4: "all", 6: "none" },
    protocols: { only: [50], not: [] },
    addressRanges: false,
    answers: { tcp: "flags", udp: "addresses", sctp: "addresses", icmp: "addresses", ip: "addresses" },
  };
  const verdicts = (service: Flow["service"], can: Capabilities, placement: Placement = TRANSIT.placement, endpoints = pair.endpoints): string[] => [
    ...new Set(
      expand({ ...pair, endpoints, flows: [flow("f", service)] }).atoms.map((atom) =>
        [
          atom.family,
          atom.leg,
          Object.values(judge(atom, placement, can))
            .slice(0, 2)
            .join(" "),
        ].join(" "),
      ),
    ),
  ];

  it.each<[string, Flow["service"], string[]]>([
    ["TCP by its flags", { kind: "tcp", ports: [port(22)] }, ["4 open exact", "4 return exact", "6 open exact", "6 return exact"]],
    [
      "UDP answers by where they come from",
      { kind: "udp", ports: [port(53)] },
      ["4 open exact", "4 return wider stateless-return-too-wide", "6 open exact", "6 return wider stateless-return-too-wide"],
    ],
    [
      "SCTP not at all",
      { kind: "sctp", ports: [port(9)] },
      ["4 open not transport-not-known", "4 return not transport-not-known", "6 open not transport-not-known", "6 return not transport-not-known"],
    ],
    [
      "ICMP without types",
      { kind: "icmp", message: "echo" },
      ["4 open wider icmp-type-not-matchable", "4 return wider icmp-type-not-matchable", "6 open not icmp-not-matchable", "6 return not icmp-not-matchable"],
    ],
    [
      "a protocol not in the list",
      { kind: "ip", protocol: 99 },
      ["4 open not ip-protocol-not-matchable", "4 return not ip-protocol-not-matchable", "6 open not ip-protocol-not-matchable", "6 return not ip-protocol-not-matchable"],
    ],
    ["frames", { kind: "ethernet", etherType: 0x7261 }, ["l2 open not l2-ethertype-below-ip"]],
  ])("a weak platform: %s", (_, service, is) => expect(verdicts(service, weak)).toEqual(is));

  it("places, IP versions and ranges", () => {
    const tcp = { kind: "tcp" as const, ports: [port(22)] };
    expect(verdicts(tcp, { ...weak, placements: ["host"] })).toContain("4 open not placement-not-supported");
    expect(verdicts(tcp, { ...weak, families: [4] })).toContain("6 open not family-not-supported");
    expect(verdicts(tcp, weak, { at: "host", end: "witness" })).toContain("4 open not not-on-this-host");
    expect(verdicts(tcp, weak, TRANSIT.placement, broad.endpoints)).toContain("4 open not address-range-not-supported");
  });

  it("numbers that mean something else are no protocol: 0 to iptables, extension headers in IPv6", () => {
    for (const target of [iptables, nftables]) {
      for (const number of [43, 44, 51, 60]) expect(verdicts({ kind: "ip", protocol: number }, target.capabilities)).toContain("6 open not ip-protocol-not-matchable");
      expect(verdicts({ kind: "ip", protocol: 51 }, target.capabilities)).toContain("4 open exact");
    }
    expect(verdicts({ kind: "ip", protocol: 0 }, iptables.capabilities)).toContain("4 open not ip-protocol-not-matchable");
  });

  it("a host gets only what passes it", () => {
    const { outcomes, paste } = rulesFor(nftables, broad, onHost("witness"));
    expect([...outcomes].filter(([id]) => id.startsWith("gate/many")).every(([, { status }]) => status === "cannot")).toBe(true);
    expect(paste).toContain("udp dport { 53, 123 }");
    expect(paste).not.toContain("tcp dport");
  });
});

describe("bundles", () => {
  const pairsOf = (atoms: ReturnType<typeof expand>["atoms"]): string[] =>
    bundlesOf(atoms, ({ flow, srcEnd, leg, family }) => [flow, srcEnd, leg, family].join())
      .flatMap(({ atoms: [{ flow, leg }], sources, destinations }) => sources.flatMap((src) => destinations.map((dst) => JSON.stringify([flow, leg, src, dst]))))
      .sort();
  const asked = (atoms: ReturnType<typeof expand>["atoms"]): string[] => atoms.map(({ flow, leg, src, dst }) => JSON.stringify([flow, leg, src, dst])).sort();

  it("say exactly the pairs of their atoms, also when some are missing", () => {
    const { atoms } = expand(broad);
    expect(pairsOf(atoms)).toEqual(asked(atoms));
    for (let n = 2; n < 6; n++) {
      const some = atoms.filter((_, at) => at % n !== 0);
      expect(pairsOf(some)).toEqual(asked(some));
    }
  });
});
