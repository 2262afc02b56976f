/** Numbers out of a question: which transport they stand with, which are counts, which are releases. */
import { describe, expect, it } from "vitest";
import { shipped } from "./ask.ts";

const ports = (text: string): string =>
  shipped
    .query(text)
    .ports.map((port) => port.text)
    .join(", ");
const releases = (text: string): string =>
  shipped
    .query(text)
    .releases.map((one) => one.text)
    .join(", ");

describe("ports", () => {
  it.each([
    ["28769", "port 28769"],
    ["tcp 53 and 80", "TCP 53, TCP 80"],
    ["tcp/53, 80", "TCP 53, TCP 80"],
    ["udp 53 or 80", "UDP 53, UDP 80"],
    ["80,443/tcp", "TCP 80, TCP 443"],
    ["80 443 tcp", "TCP 80, TCP 443"],
    ["80 and 443", "port 80, port 443"],
    ["22/tcp 123/udp", "TCP 22, UDP 123"],
    ["80/tcp, 123/udp", "TCP 80, UDP 123"],
    ["tcp 80 and udp 123", "TCP 80, UDP 123"],
    ["53 tcp and 123 udp", "TCP 53, UDP 123"],
    ["tcp/udp 53", "TCP/UDP 53"],
    ["panzura tcp ports 80 443", "TCP 80, TCP 443"],
    ["tcp:28769", "TCP 28769"],
    ["udp 137-139", "UDP 137-139"],
    ["tcp 28 and icmp", "ICMP, TCP 28"],
    ["ip proto 99", "IP protocol 99"],
    ["ethertype 7261", "EtherType 0x7261"],
    ["is tcp needed for 445", "TCP 445"],
    ["panos ha1 28", "port 28"],
  ])("%s", (text, read) => {
    expect(ports(text)).toBe(read);
  });

  it.each([
    "2 firewalls ha1",
    "ha1 between 2 palo alto firewalls",
    "ticket 4711 panos ha1",
    "mtu 1500 for ha3",
    "vlan 100 megaport",
    "two nodes",
    "panzura in 3 steps",
    "rack 12 panzura ntp",
    "20 ms",
  ])("no port in: %s", (text) => {
    expect(ports(text)).toBe("");
  });
});

describe("a transport without a number", () => {
  it("is a filter", () => {
    expect(shipped.query("panos ha2 udp").protocols).toEqual(["udp"]);
    expect(shipped.ids("panos ha2 udp")).toEqual(["ha2-udp"]);
  });

  it("is a question when both are named", () => {
    expect(shipped.query("panzura ntp tcp or udp").protocols).not.toHaveLength(1);
    expect(shipped.query("is panzura ntp a udp port or what").protocols).toEqual([]);
    expect(shipped.ids("panzura ntp tcp or udp")).toEqual(["ntp"]);
  });

  it("is ruled out behind a negation", () => {
    expect(shipped.query("panos ha2 no udp")).toMatchObject({ protocols: [], notProtocols: ["udp"] });
    expect(shipped.answer("panos ha2 no udp").answers[0]?.services.map(({ protocol }) => protocol)).toEqual(["ethertype", "ip"]);
  });
});

describe("releases", () => {
  it.each([
    ["panos 5.1 ha1", "5.1"],
    ["panos v5 ha1", "5"],
    ["panos 11 ha1", "11"],
    ["panos 11.1 ha1", "11.1"],
    ["ha1 on 6.x", "6.x"],
    ["panos 10.2.7-h3 ha1", "10.2.7-h3"],
    ["ha ports 5.1 vs 6.0", "5.1, 6.0"],
    ["palo alto 9 ha2", "9"],
  ])("%s", (text, read) => {
    expect(releases(text)).toBe(read);
    expect(ports(text)).toBe("");
  });

  it.each(["panzura 443", "panzura 22 tcp", "panos 28 tcp", "10.1.2.3", "2026-11-21", "panzura port 9"])("none in: %s", (text) => {
    expect(releases(text)).toBe("");
  });
});
