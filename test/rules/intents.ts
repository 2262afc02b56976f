/** Requests for rules that the tests of the room share. */

import { type Address, readAddress } from "../../src/rules/target/address.ts";
import type { Flow, Intent } from "../../src/rules/target/intent.ts";
import { type Reply, type Rules, renderRules } from "../../src/rules/target/render.ts";
import type { Site } from "../../src/rules/target.ts";

export function address(text: string): Address {
  const read = readAddress(text);
  if ("problem" in read) throw new Error(read.problem);
  return read.address;
}

export const addresses = (...texts: string[]): Address[] => texts.map(address);

/** A flow of which only what matters to a test is said. */
export const flow = (id: string, service: Flow["service"], more: Partial<Flow> = {}): Flow => ({
  id,
  label: id,
  service,
  from: "peer-a",
  to: "peer-b",
  initiator: "from",
  need: "required",
  oneOf: null,
  condition: null,
  dispute: [],
  source: { title: "Ports of Quorvex Gate", date: "2026-03-01" },
  ...more,
});

export const port = (lo: number, hi = lo): { lo: number; hi: number } => ({ lo, hi });
export const TRANSIT: Site = { placement: { at: "transit" }, names: {} };
export const onHost = (end: string): Site => ({ placement: { at: "host", end }, names: {} });

const both = { initiator: "either" } as const;

/** The worked example of a pair that keeps itself in step: ports, a list, ping, and three ways of which one is used. */
export const pair: Intent = {
  title: "Quorvex Gate pair",
  endpoints: [
    { id: "peer-a", addresses: addresses("192.0.2.10", "2001:db8:a::10") },
    { id: "peer-b", addresses: addresses("192.0.2.20", "2001:db8:b::20") },
  ],
  flows: [
    flow("gate/control", { kind: "tcp", ports: [port(28)] }, { ...both, label: "Control link, encrypted" }),
    flow("gate/heartbeat", { kind: "icmp", message: "echo" }, { ...both, label: "Heartbeat" }),
    flow("gate/copy", { kind: "tcp", ports: [port(443), port(3260), port(11104, 11105)] }, { label: "Copy" }),
    flow("gate/sync-frames", { kind: "ethernet", etherType: 0x7261 }, { ...both, label: "Sync in frames", oneOf: "sync" }),
    flow("gate/sync-ip", { kind: "ip", protocol: 99 }, { ...both, label: "Sync over IP", oneOf: "sync" }),
    flow("gate/sync-udp", { kind: "udp", ports: [port(29281)] }, { ...both, label: "Sync over UDP", oneOf: "sync" }),
  ],
};

/** All that the first two targets write differently: lists of addresses, ranges, networks, many ports, ICMP by type and whole. */
export const broad: Intent = {
  title: "Quorvex Gate fabric",
  endpoints: [
    { id: "peer-a", addresses: addresses("192.0.2.10", "192.0.2.32/28", "2001:db8:a::10") },
    { id: "peer-b", addresses: addresses("198.51.100.5-198.51.100.9", "198.51.100.20", "2001:db8:b::/64") },
    { id: "witness", addresses: addresses("203.0.113.7") },
  ],
  flows: [
    flow("gate/many", {
      kind: "tcp",
      ports: Array.from({ length: 9 }, (_, n) => port(1000 + 10 * n, n % 2 ? 1000 + 10 * n : 1004 + 10 * n)).concat(port(7, 9), port(22), port(8, 12), port(65535)),
    }),
    flow("gate/probe", { kind: "icmp", message: { v4: [13, 8], v6: [128] } }),
    flow("gate/errors", { kind: "icmp", message: "any" }, { to: "witness" }),
    flow("gate/sctp", { kind: "sctp", ports: [port(2905)] }, { initiator: "either" }),
    flow("gate/witness", { kind: "udp", ports: [port(53), port(123)] }, { from: "peer-b", to: "witness" }),
    flow("gate/tunnel", { kind: "ip", protocol: 47 }, { to: "witness" }),
  ],
};

/** Nobody has said where the peers are. */
export const unknown: Intent = { ...pair, endpoints: pair.endpoints.map(({ id }) => ({ id, addresses: [] })) };

export const rulesOf = (reply: Reply): Rules => {
  if (reply.status !== "rules") throw new Error(JSON.stringify(reply));
  return reply.rules;
};

export const rulesFor = (...args: Parameters<typeof renderRules>): Rules => rulesOf(renderRules(...args));
