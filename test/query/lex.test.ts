/** Every way in which the questions write ports, protocols, releases and what only looks like them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aliasTokens, lex, type Token } from "../../src/query/lex.ts";
import { normalise } from "../../src/query/normalise.ts";

function brief(token: Token): string {
  switch (token.kind) {
    case "number":
      return String(token.value);
    case "range":
      return `${token.lo}..${token.hi}`;
    case "protocol":
      return token.protocols.join("+").toUpperCase();
    case "ip-protocol":
      return `ip:${token.number}`;
    case "ethertype":
      return `eth:${token.type}`;
    case "icmp":
      return `icmp${token.version}`;
    case "release":
      return `release ${token.release.join(".")}`;
    case "quantity":
      return `<${token.text}>`;
    case "address":
      return `@${token.text}`;
    default:
      return token.text;
  }
}
const read = (text: string): string => lex(normalise(text)).map(brief).join(" ");

describe("ports and their transport", () => {
  it.each([
    ["28769", "28769"],
    ["tcp/28769", "TCP 28769"],
    ["28769/tcp", "28769 TCP"],
    ["28769/TCP", "28769 TCP"],
    ["tcp 28769", "TCP 28769"],
    ["TCP-28769", "TCP 28769"],
    ["tcp28769", "TCP 28769"],
    ["tcp:28769", "TCP : 28769"],
    ["udp 137", "UDP 137"],
    ["udp137", "UDP 137"],
    ["port28769", "port 28769"],
    ["ports80,443", "port 80 , 443"],
    ["port #28769", "port 28769"],
    ["80/443", "80 443"],
    ["137-139", "137..139"],
    ["139 - 137", "137..139"],
    ["137–139", "137..139"],
    ["tcp/udp 53", "TCP+UDP 53"],
    ["53 tcp+udp", "53 TCP+UDP"],
    ["tcp & udp", "TCP+UDP"],
    ["tcp or udp", "TCP+UDP"],
    ["sctp 36412", "SCTP 36412"],
    ["443.", "443 ."],
    ["(443)?", "( 443 ) ?"],
    ["99999", "99999"],
    ["icmp", "icmp4"],
    ["ICMPv6", "icmp6"],
    ["icmp6", "icmp6"],
  ])("%s", (text, tokens) => {
    expect(read(text)).toBe(tokens);
  });
});

describe("what is no port", () => {
  it.each([
    ["0x7261", "eth:0x7261"],
    ["0X88fa", "eth:0x88FA"],
    ["0x 7261", "eth:0x7261"],
    ["ethertype 7261", "eth:0x7261"],
    ["ether-type 0x7261", "eth:0x7261"],
    ["EtherType: 7261", "eth:0x7261"],
    ["ethertype 88fa", "eth:0x88FA"],
    ["7261", "7261"],
    ["ip proto 99", "ip:99"],
    ["ip-proto 99", "ip:99"],
    ["protocol number 99", "ip:99"],
    ["ip protocol no. 99", "ip:99"],
    ["proto:99", "ip:99"],
    ["ip/99", "ip:99"],
    ["99/ip", "ip:99"],
    ["protocol 28769", "protocol 28769"],
    ["protocol 17/udp", "protocol 17 UDP"],
    ["5.1", "release 5.1"],
    ["v5", "release 5"],
    ["v 5.1", "release 5.1"],
    ["version 11", "release 11"],
    ["rel. 10.2", "release 10.2"],
    ["6.x", "release 6"],
    ["10.2.x", "release 10.2"],
    ["10.2.7-h3", "release 10.2.7"],
    ["11.1+", "release 11.1 +"],
    ["20 ms", "<20 ms>"],
    ["20ms", "<20ms>"],
    ["10 gbps", "<10 gbps>"],
    ["9100 bytes", "<9100 bytes>"],
    ["2026-11-21", "<2026-11-21>"],
    ["10:24:10", "<10:24:10>"],
    ["10.1.2.3", "@10.1.2.3"],
    ["10.1.2.3/24", "@10.1.2.3/24"],
    ["10.1.2.3:443", "@10.1.2.3:443"],
    ["ha1-backup", "ha1 backup"],
    ["ha9", "ha9"],
  ])("%s", (text, tokens) => {
    expect(read(text)).toBe(tokens);
  });

  it("passes over signs that say nothing", () => {
    expect(read("🔥 443 ™ <> {} 🔥")).toBe("443 tm");
    expect(read("")).toBe("");
  });

  it("never takes digits out of a longer word", () => {
    expect(read("28769tcp")).toBe("28769tcp");
    expect(read("443443443443443")).toBe("443443443443443");
  });
});

it("reads any text into a bounded number of tokens", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 700 }), fc.stringMatching(/^[0-9a-z./: -]{0,300}$/)), (text) => {
      expect(lex(normalise(text)).length).toBeLessThanOrEqual(120);
    }),
  );
});

it("finds each port that is written out, whatever surrounds it", () => {
  const port = fc.integer({ min: 0, max: 65535 });
  const forms = [(p: number) => `tcp/${p}`, (p: number) => `${p}/tcp`, (p: number) => `tcp ${p}`, (p: number) => `tcp${p}`, (p: number) => `${p} tcp`];
  fc.assert(
    fc.property(port, fc.constantFrom(...forms), fc.constantFrom("", "what is ", "is it (", "…"), (p, form, before) => {
      const tokens = lex(normalise(`${before}${form(p)}`));
      expect(tokens.filter(({ kind }) => kind === "number").map(brief)).toEqual([String(p)]);
      expect(tokens.filter(({ kind }) => kind === "protocol").map(brief)).toEqual(["TCP"]);
    }),
  );
});

it("cuts aliases at the same places as questions", () => {
  expect(aliasTokens("Panzura's Object-Store (S3)")).toEqual(["panzuras", "object", "store", "s3"]);
  expect(aliasTokens("ＨＡ１")).toEqual(["ha1"]);
  expect(aliasTokens("--")).toEqual([]);
});
