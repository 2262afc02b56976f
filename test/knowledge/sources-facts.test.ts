/** Every fact without a port of the five documents is in the knowledge. Typed from the pages: words that one fact has to have together. */
import { describe, expect, it } from "vitest";
import { citing, words } from "./shipped.ts";

function holds(product: string, source: string, facts: string[][]): void {
  const have = [...citing(product, source, "side"), ...citing(product, source, "flow"), ...citing(product, source, "negative")].map(words);
  it.each(facts.map((fact) => [fact.join(" … "), fact] as const))("%s", (_, fact) => {
    expect(have.some((text) => fact.every((word) => text.includes(word.toLowerCase())))).toBe(true);
  });
}

describe("PAN-OS KB article", () => {
  holds("panorama-ha", "kb", [["M-100", "Panorama", "appliance"]]);
  holds("pan-os-ha", "kb", [
    ["filtering device", "between"],
    ["encryption is not supported", "HA2", "tunnel", "confidentiality", "integrity"],
    ["dedicated HA3 ports", "connected directly"],
    ["HA3 has no IP port"],
  ]);
});

describe("PAN-OS 11.1 guide", () => {
  holds("pan-os-ha", "docs", [
    ["dedicated HA1 and HA2 ports", "in-band", "management port"],
    ["PA-220", "PA-220R", "best practice", "HA1 on the management port", "HA1 backup", "dataplane"],
    ["Permitted IP list", "peer's HA1 IP address", "Without such a list"],
    ["data ports", "dedicated HA interfaces", "backup"],
    ["PA-200", "PA-400", "data port", "HA interface"],
    ["HA1, HA2 or HA3", "directly", "layer 2 switch"],
    ["HA3", "jumbo frames", "1,500 bytes"],
    ["cluster", "standalone", "HA pairs", "session state", "HA4 backup"],
    ["HA1, HA2 and HA3", "not supported", "cluster members", "not an HA pair"],
    ["hellos", "heartbeats", "HA state", "User-ID", "routing", "configuration"],
    ["HA1", "layer 3", "IP address"],
    ["heartbeats", "ICMP"],
    ["SSH", "TCP port 28", "SSH keys"],
    ["sessions", "forwarding tables", "IPSec security associations", "ARP tables"],
    ["one way", "active-primary", "active-secondary", "keep-alive"],
    ["0x7261", "default", "99", "29281", "span subnets"],
    ["redundancy", "in-band ports", "backup links", "dedicated"],
    ["recommends heartbeat backup", "28771", "management interface", "in-band", "HA1 backup"],
    ["without a protocol", "TCP"],
    ["HA2 backup", "unknown"],
    ["active/active", "dedicated HA3 link"],
    ["HA3", "session", "asymmetric"],
    ["MAC-in-MAC", "layer 3 addressing", "layer 2"],
    ["HA3 does not support encryption"],
    ["PA-7000", "NPCs", "one for one"],
    ["aggregate", "PA-800", "PA-3200", "PA-3400", "PA-5200", "PA-5400", "redundancy"],
    ["no backup link", "HA3"],
    ["HSCI", "PA-3200", "PA-3400", "PA-5200", "PA-5400", "PA-7000"],
    ["proprietary header", "MTU", "exceed"],
    ["same cluster ID", "layer 2 keep-alives", "session cache"],
    ["dashboard", "status", "HA4", "backup"],
  ]);
});

describe("Megaport MVE guide", () => {
  holds("megaport-mve-panos-ha", "guide", [
    ["no port number"],
    ["three dedicated HA interfaces", "5 vNICs", "management", "data plane"],
    ["vNIC 1 is management", "vNIC 2 data plane", "vNIC 3 HA1", "vNIC 4 HA2", "vNIC 5 HA3", "vNIC0"],
    ["ethernet1/2", "ethernet1/3", "ethernet1/4", "same interface of the other", "type HA", "ethernet1/1", "Layer 3"],
    ["same size"],
    ["same version"],
    ["20 ms"],
    ["same metro", "another data center"],
    ["three private VXCs", "HA1", "HA2", "HA3"],
    ["untagged", "both ends"],
    ["1 Gbps", "HA1", "HA2"],
    ["HA3", "all traffic", "10 Gbps", "outage"],
    ["MAC addresses", "hypervisor assigned", "same ones"],
    ["static IP address", "DHCP", "management interface"],
    ["static DNS servers"],
    ["persistent", "DHCP", "Details"],
    ["IPv6", "optional"],
    ["recommended design", "management interface for HA1"],
    ["HA3", "above 1500", "jumbo frames globally"],
    ["higher MTU", "data plane interfaces at 1500", "each"],
    ["management interface", "1500"],
    ["9100"],
    ["Megaport Internet connection", "private VXC", "management"],
    ["web interface", "management vNIC"],
    ["virtual router", "one route table"],
    ["Layer 3 interface", "zone"],
    ["tagged VLAN", "same VLAN", "VLAN 100", "AWS", "VLAN 200", "Azure"],
    ["BGP", "routes", "load", "sessions"],
    ["Virtual Router settings", "not synchronised", "both"],
    ["BFD", "recommended"],
    ["path monitoring", "HA3"],
    ["firewall fails", "monitored path", "HA links"],
    ["active/passive", "all interfaces disabled", "active/active", "shares the sessions", "route-based redundancy"],
    ["ECMP", "own interfaces and BGP sessions"],
    ["green", "VXCs", "Megaport Portal"],
    ["HA widget", "green", "Dashboard"],
    ["BGP sessions", "Established", "More Runtime Stats"],
    ["Local RIB", "both peers", "Route Table"],
    ["BFD", "up", "BFD Summary Information"],
    ["Session Browser", "Session From HA: True", "Monitor"],
    ["Tentative (Path down)", "High Availability widget"],
  ]);
});

describe("Panzura page", () => {
  holds("panzura", "main", [
    ["One-Arm", "LAN port", "WAN port", "unconnected"],
    ["Inline", "both the LAN and the WAN"],
    ["In means", "Out that the node", "Both"],
    ["Support Assistance", "optional but recommended", "22, 80 or 443", "at least one"],
    ["Diagnostic logs", "uploaded"],
    ["token licenses", "license server"],
    ["Kerberos", "SMB", "NFSv4", "optional", "NFS settings"],
    ["Panzura Data Services", "addresses"],
  ]);
});

describe("NetApp KB article", () => {
  holds("snapmirror-active-sync", "kb", [["quorum", "essential"], ["listed for active sync without a condition"], ["Active IQ"]]);
});
