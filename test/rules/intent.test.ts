/** What is wrong with a request is said in sentences, all at once; a sound one is taken apart completely. */
import { describe, expect, it } from "vitest";
import { expand } from "../../src/rules/target/atoms.ts";
import { type Flow, type Intent, problemsOf } from "../../src/rules/target/intent.ts";
import { icmpTypes, portions, type Service, serviceProblems, showService, tidyPorts } from "../../src/rules/target/service.ts";
import { addresses, broad, flow, pair, port, unknown } from "./intents.ts";

const tcp = (...ports: { lo: number; hi: number }[]): Service => ({ kind: "tcp", ports });
const between = (a: string[], b: string[], more: Partial<Flow> = {}): Intent => ({
  title: "t",
  endpoints: [
    { id: "peer-a", addresses: addresses(...a) },
    { id: "peer-b", addresses: addresses(...b) },
  ],
  flows: [flow("f", tcp(port(22)), more)],
});
const [A, B] = [["192.0.2.10"], ["192.0.2.20"]];

it.each([pair, broad, unknown])("a sound request has no problem (%#)", (intent) => expect(problemsOf(intent)).toEqual([]));

it.each<[Service, RegExp]>([
  [tcp(port(0)), /ports are 1 to 65535/],
  [tcp(port(1, 65536)), /ports are 1 to 65535/],
  [tcp(port(22.5)), /ports are 1 to 65535/],
  [tcp(port(Number.NaN)), /ports are 1 to 65535/],
  [tcp(port(11105, 11104)), /ends before it begins/],
  [tcp(), /without a port/],
  [{ kind: "ip", protocol: 256 }, /0 to 255/],
  [{ kind: "ip", protocol: -1 }, /0 to 255/],
  [{ kind: "ip", protocol: 6 }, /is tcp/],
  [{ kind: "ip", protocol: 58 }, /is icmp/],
  [{ kind: "icmp", message: { v4: [], v6: [] } }, /at least one/],
  [{ kind: "icmp", message: { v4: [256], v6: [] } }, /0 to 255/],
  [{ kind: "ethernet", etherType: 0x05ff }, /0x0600 to 0xffff/],
  [{ kind: "ethernet", etherType: 0x0800 }, /all of IP/],
])("%j is refused", (service, why) => expect(serviceProblems(service).join()).toMatch(why));

it.each<[Service]>([[tcp(port(1), port(65535))], [{ kind: "ip", protocol: 0 }], [{ kind: "ip", protocol: 255 }], [{ kind: "ethernet", etherType: 0xffff }]])(
  "%j is fine",
  (service) => expect(serviceProblems(service)).toEqual([]),
);

describe("problems", () => {
  it.each<[string, Intent, RegExp]>([
    ["no flow", { ...pair, flows: [] }, /no flow/],
    ["an unknown end", between(A, B, { to: "nobody" }), /no end nobody/],
    ["one end twice", between(A, B, { to: "peer-a" }), /both ends are peer-a/],
    ["two flows of one id", { ...pair, flows: [...pair.flows, ...pair.flows] }, /gate\/control is given twice/],
    ["two ends of one id", { ...pair, endpoints: [...pair.endpoints, ...pair.endpoints] }, /peer-a is given twice/],
    ["no IP version in common", between(A, ["2001:db8::1"]), /no IP version in common/],
    ["ICMP types of another IP version", between(A, B, { service: { kind: "icmp", message: { v4: [], v6: [128] } } }), /no IP version in common/],
    ["everything to everything", between(["0.0.0.0/0"], ["0.0.0.0/0"]), /everywhere to everywhere/],
    ["the same address at both ends", between(A, A), /are both 192\.0\.2\.10/],
    ["an address inside a network of the same end", between(["192.0.2.0/24", "192.0.2.10"], ["198.51.100.1"]), /overlap/],
    ["an address twice", between([...A, ...A], B), /overlap/],
  ])("%s", (_, intent, why) => expect(problemsOf(intent).join("\n")).toMatch(why));

  it("an address made by hand is not believed", () => {
    for (const ip of ["192.0.2.10; reboot", "192.0.2.010", "any", "2001:db8::1"]) {
      const [first, second] = pair.endpoints;
      const endpoints = first && second ? [{ ...first, addresses: [{ kind: "host" as const, family: 4 as const, ip }] }, second] : [];
      expect(problemsOf({ ...pair, endpoints }).join("\n")).toContain("is no address");
    }
  });

  it("are told all at once", () => {
    expect(problemsOf({ ...between(A, A), flows: [flow("f", tcp(port(0))), flow("f", tcp(port(70000)))] }).length).toBeGreaterThanOrEqual(4);
  });
});

describe("atoms", () => {
  it("one way, one IP version, one pair and one leg each", () => {
    const { atoms } = expand(between([...A, "2001:db8::1"], [...B, "192.0.2.21", "2001:db8::2"], { initiator: "either" }));
    expect(atoms.length).toBe(2 * (2 + 1) * 2);
    expect(atoms[0]).toMatchObject({ id: "f|peer-a>peer-b|192.0.2.10|192.0.2.20|4|open", leg: "open", srcEnd: "peer-a", dstEnd: "peer-b" });
    expect(atoms[1]).toMatchObject({ leg: "return", srcEnd: "peer-b", dstEnd: "peer-a", src: { ip: "192.0.2.20" } });
  });

  it("frames have no answers and go between MAC addresses", () => {
    const { atoms } = expand(between([...A, "02:00:00:00:00:10"], B, { service: { kind: "ethernet", etherType: 0x7261 }, initiator: "either" }));
    expect(atoms.map(({ id }) => id)).toEqual(["f|peer-a>peer-b|02:00:00:00:00:10|<PEER-B-MAC>|l2|open", "f|peer-b>peer-a|<PEER-B-MAC>|02:00:00:00:00:10|l2|open"]);
  });

  it("an address without a partner is told, not dropped", () => {
    expect(expand(between([...A, "2001:db8::1"], B)).unpaired).toEqual([expect.stringContaining("No rule for 2001:db8::1 (peer-a) in f")]);
    expect(expand(between(A, B)).unpaired).toEqual([]);
  });

  it("a missing end takes the IP versions of the other", () => {
    expect(expand(between([...A, "2001:db8::1"], [])).atoms.map(({ dst }) => dst)).toEqual(
      expect.arrayContaining([expect.objectContaining({ token: "<PEER-B>" }), expect.objectContaining({ token: "<PEER-B-V6>" })]),
    );
    expect(new Set(expand(unknown).atoms.map(({ family }) => family))).toEqual(new Set([4, "l2"]));
  });
});

describe("services", () => {
  it("overlapping ports become one range, touching ones stay as stated", () => {
    expect(tidyPorts([port(440, 450), port(443), port(28), port(451), port(445, 460), port(28)])).toEqual([port(28), port(440, 460)]);
    expect(tidyPorts([port(28261), port(28260)])).toEqual([port(28260), port(28261)]);
  });

  it("portions hold all ports, and none holds too many", () => {
    const ports = Array.from({ length: 20 }, (_, n) => port(100 * n + 1, n % 3 ? 100 * n + 1 : 100 * n + 5));
    const all = portions(ports, { max: 15, range: 2 });
    expect(all.flat()).toEqual(ports);
    for (const portion of all) expect(portion.reduce((sum, { lo, hi }) => sum + (lo === hi ? 1 : 2), 0)).toBeLessThanOrEqual(15);
    expect(all.length).toBe(2);
  });

  it("are shown in words", () => {
    expect(
      [
        tcp(port(443), port(11104, 11105)),
        { kind: "icmp" as const, message: "echo" as const },
        { kind: "ip" as const, protocol: 99 },
        { kind: "ethernet" as const, etherType: 0x7261 },
      ].map(showService),
    ).toEqual(["TCP 443, 11104-11105", "ICMP echo", "IP protocol 99", "EtherType 0x7261"]);
    expect(showService({ kind: "icmp", message: { v4: [8], v6: [128] } })).toBe("ICMP types 8, v6:128");
    expect(icmpTypes({ kind: "icmp", message: "echo" }, 6)).toEqual([128]);
  });
});
