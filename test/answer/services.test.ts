/** Ports as data and as text; `or` never glues two ports to one protocol that is named once. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { portsText, servicesOf } from "../../src/answer/services.ts";
import { type Match, parsePort } from "../../src/knowledge/ports.ts";

const matches = (...specs: string[]): Match[] =>
  specs.flatMap((spec) => {
    const parsed = parsePort(spec);
    if (!parsed.ok) throw new Error(parsed.wrong);
    return parsed.match;
  });

describe("ports as text", () => {
  it.each([
    [["443/tcp"], "TCP 443"],
    [["28769,28260/tcp"], "TCP 28769, 28260"],
    [["53/tcp+udp"], "TCP+UDP 53"],
    [["111/tcp+udp", "2049/tcp+udp"], "TCP+UDP 111, 2049"],
    [["137-139/udp"], "UDP 137-139"],
    [["28/tcp", "icmp"], "TCP 28, ICMP"],
    [["icmp:0,8"], "ICMP type 0, 8"],
    [["icmpv6:128"], "ICMPv6 type 128"],
    [["proto:99"], "IP protocol 99"],
    [["eth:0x7261"], "EtherType 0x7261"],
    [["eth:0x88fa"], "EtherType 0x88fa"],
    [["7788+/tcp"], "TCP 7788 and up"],
    [["36412/sctp"], "SCTP 36412"],
    [["@user/tcp"], "TCP a port chosen by the operator"],
    [["@rpc-dynamic"], "rpc-dynamic"],
    [["3{instance}13/tcp"], "TCP 3{instance}13"],
    [["l2"], "no port (layer 2)"],
    [["any/udp"], "UDP every port"],
    [["any"], "no port"],
    [["?"], "port unknown"],
    [["443/tcp", "443/udp", "80/tcp"], "TCP+UDP 443, TCP 80"],
    [[], ""],
  ])("%j is %s", (specs, text) => {
    expect(portsText(matches(...specs))).toBe(text);
  });

  it("names alternatives with their numbers", () => {
    expect(portsText(matches("22/tcp", "80/tcp", "443/tcp"), " or ")).toBe("TCP 22 or 80 or 443");
    expect(portsText(matches("80/tcp", "53/udp"), " or ")).toBe("TCP 80 or UDP 53");
  });

  it("does not join alternatives with a plus, which means both", () => {
    expect(portsText(matches("9100/tcp", "9100/udp"), " or ")).toBe("TCP 9100 or UDP 9100");
  });

  const spec = fc.oneof(
    fc.tuple(fc.integer({ min: 0, max: 65535 }), fc.constantFrom("tcp", "udp", "sctp", "tcp+udp")).map(([port, proto]) => `${port}/${proto}`),
    fc.constantFrom("icmp", "icmpv6", "proto:99", "eth:0x7261", "icmp:8"),
  );

  it("never leaves a protocol without its number before “or”, a comma or the end", () => {
    fc.assert(
      fc.property(fc.uniqueArray(spec, { minLength: 1, maxLength: 6 }), fc.constantFrom<", " | " or ">(", ", " or "), (specs, joiner) => {
        const text = portsText(matches(...specs), joiner);
        expect(text).not.toMatch(/\b(?:TCP|UDP|SCTP)(?:\+UDP)?(?: or|,|$)/);
        expect(text).not.toMatch(/(?:^|, | or )(?:,| or|$)|undefined/);
      }),
    );
  });

  it("has every port that is given, under its protocol", () => {
    const single = fc.tuple(fc.integer({ min: 1, max: 65535 }), fc.constantFrom("tcp", "udp", "sctp"));
    fc.assert(
      fc.property(fc.uniqueArray(single, { minLength: 1, maxLength: 6, selector: String }), (ports) => {
        const text = portsText(matches(...ports.map(([port, proto]) => `${port}/${proto}`)));
        const shown = [...text.matchAll(/((?:TCP|UDP|SCTP)(?:\+(?:TCP|UDP|SCTP))*) ([\d, ]+)/g)].flatMap(([, protos = "", numbers = ""]) =>
          protos.split("+").flatMap((proto) =>
            numbers
              .split(",")
              .filter((one) => one.trim() !== "")
              .map((one) => `${one.trim()}/${proto.toLowerCase()}`),
          ),
        );
        expect(shown.sort()).toEqual(ports.map(([port, proto]) => `${port}/${proto}`).sort());
      }),
    );
  });
});

describe("ports as data", () => {
  it("are concrete services only", () => {
    expect(servicesOf(matches("53/tcp+udp", "7788+/tcp", "icmp:0,8", "icmpv6", "proto:99", "eth:0x88FA", "l2", "any", "any/tcp", "?", "@user/tcp", "3{i}13/tcp"))).toEqual([
      { protocol: "tcp", from: 53, to: 53 },
      { protocol: "udp", from: 53, to: 53 },
      { protocol: "tcp", from: 7788, to: 65535 },
      { protocol: "icmp", types: [0, 8] },
      { protocol: "icmpv6" },
      { protocol: "ip", number: 99 },
      { protocol: "ethertype", number: "0x88fa" },
    ]);
  });
});
