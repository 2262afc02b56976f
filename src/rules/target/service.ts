/** What a flow carries: ports of a transport, ICMP messages, another IP protocol, or frames below IP. Ports belong to one transport, always. */
import type { Family } from "./ip.ts";

export interface PortRange {
  lo: number;
  hi: number;
}

export type Transport = "tcp" | "udp" | "sctp";

export type Service =
  | { kind: Transport; ports: readonly PortRange[] }
  /** ICMP between IPv4 addresses, ICMPv6 between IPv6 addresses; types per family where the source names some. */
  | { kind: "icmp"; message: "any" | "echo" | { v4: readonly number[]; v6: readonly number[] } }
  | { kind: "ip"; protocol: number }
  | { kind: "ethernet"; etherType: number };

/** Protocols that have a kind of their own: as a number they would open all of their ports. */
const OWN_KIND: Readonly<Record<number, string>> = { 1: "icmp", 6: "tcp", 17: "udp", 58: "icmp", 132: "sctp" };
/** EtherTypes that would open all of IP, or the resolution of its addresses. */
const BELOW_ALL: readonly number[] = [0x0800, 0x0806, 0x86dd];

const whole = (value: number, lo: number, hi: number): boolean => Number.isInteger(value) && value >= lo && value <= hi;

const portProblems = (kind: Transport, { lo, hi }: PortRange): string[] => {
  if (!whole(lo, 1, 65535) || !whole(hi, 1, 65535)) return [`${kind} ${lo === hi ? lo : `${lo}-${hi}`}: ports are 1 to 65535`];
  return lo > hi ? [`${kind} ${lo}-${hi}: the range ends before it begins`] : [];
};

/** The grammars of several devices accept protocol 300 and port 99999, so it is checked here. */
export function serviceProblems(service: Service): string[] {
  switch (service.kind) {
    case "tcp":
    case "udp":
    case "sctp":
      return service.ports.length ? service.ports.flatMap((range) => portProblems(service.kind, range)) : [`${service.kind} without a port`];
    case "icmp": {
      if (typeof service.message === "string") return [];
      const types = [...service.message.v4, ...service.message.v6];
      return types.length && types.every((type) => whole(type, 0, 255)) ? [] : ["ICMP types are 0 to 255, at least one"];
    }
    case "ip":
      if (!whole(service.protocol, 0, 255)) return [`IP protocol ${service.protocol}: protocols are 0 to 255`];
      return OWN_KIND[service.protocol] ? [`IP protocol ${service.protocol} is ${OWN_KIND[service.protocol]}: say which of its ports or messages`] : [];
    case "ethernet":
      if (!whole(service.etherType, 0x0600, 0xffff)) return [`EtherType ${service.etherType}: EtherTypes are 0x0600 to 0xffff`];
      return BELOW_ALL.includes(service.etherType) ? [`EtherType ${etherType(service.etherType)} carries all of IP: say which protocol in it`] : [];
    default:
      return service satisfies never;
  }
}

export const etherType = (number: number): string => `0x${number.toString(16).padStart(4, "0")}`;

/** Sorted, overlapping ranges made one; what merely touches stays as stated. */
export function tidyPorts(ports: readonly PortRange[]): PortRange[] {
  const tidy: PortRange[] = [];
  for (const range of [...ports].sort((a, b) => a.lo - b.lo || a.hi - b.hi)) {
    const last = tidy.at(-1);
    if (last && range.lo <= last.hi) last.hi = Math.max(last.hi, range.hi);
    else tidy.push({ lo: range.lo, hi: range.hi });
  }
  return tidy;
}

export const showPort = ({ lo, hi }: PortRange, between: string): string => (lo === hi ? `${lo}` : `${lo}${between}${hi}`);

/** The ports in portions of what one rule takes: `max` slots, of which a range costs `range`. */
export function portions(ports: readonly PortRange[], slots: { max: number; range: 1 | 2 }): PortRange[][] {
  const all: PortRange[][] = [];
  let left = 0;
  for (const port of ports) {
    const cost = port.lo === port.hi ? 1 : slots.range;
    if (cost > left) {
      all.push([]);
      left = slots.max;
    }
    all.at(-1)?.push(port);
    left -= cost;
  }
  return all;
}

const ECHO: Readonly<Record<Family, number>> = { 4: 8, 6: 128 };

/** Message types of a family; an empty list: the source names none for it. */
export function icmpTypes(service: Extract<Service, { kind: "icmp" }>, family: Family): readonly number[] | "any" {
  if (service.message === "any") return "any";
  if (service.message === "echo") return [ECHO[family]];
  return [...new Set(family === 4 ? service.message.v4 : service.message.v6)].sort((a, b) => a - b);
}

/** `TCP 28, 443`, `ICMP echo`, `IP protocol 99`, `EtherType 0x7261` */
export function showService(service: Service): string {
  switch (service.kind) {
    case "tcp":
    case "udp":
    case "sctp":
      return `${service.kind.toUpperCase()} ${service.ports.map((range) => showPort(range, "-")).join(", ")}`;
    case "icmp":
      if (typeof service.message === "string") return service.message === "echo" ? "ICMP echo" : "ICMP";
      return `ICMP types ${[...service.message.v4, ...service.message.v6.map((type) => `v6:${type}`)].join(", ")}`;
    case "ip":
      return `IP protocol ${service.protocol}`;
    case "ethernet":
      return `EtherType ${etherType(service.etherType)}`;
    default:
      return service satisfies never;
  }
}
