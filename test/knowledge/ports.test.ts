import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPort } from "../../src/knowledge/format-port.ts";
import { type Match, parsePort } from "../../src/knowledge/ports.ts";

const matches = (spec: string): Match[] => {
  const parsed = parsePort(spec);
  if (!parsed.ok) throw new Error(parsed.wrong);
  return parsed.match;
};
const wrong = (spec: string): string => {
  const parsed = parsePort(spec);
  return parsed.ok ? "" : `${parsed.wrong} / ${parsed.fix}`;
};

describe("the notation of ports", () => {
  it("reads ports with their transport", () => {
    expect(matches("443/tcp")).toEqual([{ t: "l4", proto: "tcp", lo: 443, hi: 443 }]);
    expect(matches("53/tcp+udp").map(formatPort)).toEqual(["53/tcp", "53/udp"]);
    expect(matches("28769, 28260/tcp").map(formatPort)).toEqual(["28769/tcp", "28260/tcp"]);
    expect(matches("8000-8010/udp")).toEqual([{ t: "l4", proto: "udp", lo: 8000, hi: 8010 }]);
    expect(matches("7788+/tcp")).toEqual([{ t: "open", proto: "tcp", lo: 7788 }]);
    expect(matches("3{instance}13/tcp")).toEqual([{ t: "template", proto: "tcp", text: "3{instance}13" }]);
  });

  it("reads what is no port", () => {
    expect(matches("icmp")).toEqual([{ t: "icmp", v: 4, types: [] }]);
    expect(matches("icmp:0,8")).toEqual([{ t: "icmp", v: 4, types: [0, 8] }]);
    expect(matches("icmpv6:128")).toEqual([{ t: "icmp", v: 6, types: [128] }]);
    expect(matches("proto:99")).toEqual([{ t: "ip", number: 99 }]);
    expect(matches("eth:0x88fa")).toEqual([{ t: "eth", type: "0x88FA" }]);
    expect(["l2", "any", "any/tcp", "?", "@user", "@user/tcp"].flatMap((spec) => matches(spec).map(formatPort))).toEqual(["l2", "any", "any/tcp", "?", "@user", "@user/tcp"]);
  });

  it.each([
    ["443", "names no protocol / write 443/tcp, 443/udp or 443/tcp+udp"],
    ["9443-9433/tcp", "runs backwards / write 9433-9443/tcp"],
    ["80921/tcp", "beyond port 65535 / check for a footnote digit"],
    ["67/dhcp", "no transport / use tcp, udp"],
    ["icmp:300", "ICMP type that is no number from 0 to 255"],
    ["proto:256", "IP protocol 256 does not exist"],
    ["eth:7261", "is no port"],
    ["", "is no port"],
    ["http", "is no port"],
    ["80 443/tcp", "is no port"],
  ])("refuses %j and says what to write", (spec, part) => {
    for (const piece of part.split(" / ")) expect(wrong(spec)).toContain(piece);
  });

  it("never throws, and says a fix whenever it refuses", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parsePort(text);
        return parsed.ok ? parsed.match.length > 0 : parsed.wrong.length > 0 && parsed.fix.length > 0;
      }),
    );
  });

  it("reads back every match it can write", () => {
    const port = fc.integer({ min: 0, max: 65535 });
    const proto = fc.constantFrom("tcp" as const, "udp" as const, "sctp" as const);
    const any: fc.Arbitrary<Match> = fc.oneof(
      fc.tuple(port, port, proto).map(([a, b, p]): Match => ({ t: "l4", proto: p, lo: Math.min(a, b), hi: Math.max(a, b) })),
      fc.tuple(port, proto).map(([lo, p]): Match => ({ t: "open", proto: p, lo })),
      fc.uniqueArray(fc.integer({ min: 0, max: 255 })).map((types): Match => ({ t: "icmp", v: 6, types })),
      fc.integer({ min: 0, max: 255 }).map((number): Match => ({ t: "ip", number })),
      fc.integer({ min: 0, max: 65535 }).map((n): Match => ({ t: "eth", type: `0x${n.toString(16).toUpperCase().padStart(4, "0")}` })),
      proto.map((p): Match => ({ t: "any", proto: p })),
      fc.constantFrom<Match>({ t: "l2" }, { t: "any" }, { t: "unknown" }, { t: "named", name: "user" }, { t: "named", name: "user", proto: "udp" }),
    );
    fc.assert(
      fc.property(any, (match) => {
        expect(matches(formatPort(match))).toEqual([match]);
      }),
    );
  });
});
