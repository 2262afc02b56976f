/** An address as a rule needs it: host, network, range or MAC, read strictly; or a placeholder where none was given. Never “any”. */
import { BITS, type Family, type Ip, readIp, showIp } from "./ip.ts";

export type Address =
  | { kind: "host"; family: Family; ip: string }
  | { kind: "cidr"; family: Family; net: string; bits: number }
  | { kind: "range"; family: Family; lo: string; hi: string }
  | { kind: "mac"; mac: string }
  /** No device accepts the token, so a rule with it does nothing until somebody replaces it. */
  | { kind: "missing"; token: string };

export type AddressReading = { address: Address } | { problem: string };

const MAC = /^(?:[0-9a-f]{2}(?::[0-9a-f]{2}){5}|[0-9a-f]{2}(?:-[0-9a-f]{2}){5}|[0-9a-f]{4}(?:\.[0-9a-f]{4}){2})$/i;
const LENGTH = /^(?:0|[1-9]\d{0,2})$/;

/** Addresses that are no machine's own, or that name another one than they seem to. */
const REFUSED: readonly { family: Family; net: string; length: number; why: string }[] = [
  { family: 4, net: "0.0.0.0", length: 32, why: "stands for any address on many devices" },
  { family: 4, net: "127.0.0.0", length: 8, why: "is each machine itself" },
  { family: 4, net: "255.255.255.255", length: 32, why: "is everyone on a link" },
  { family: 6, net: "::", length: 128, why: "stands for any address on many devices" },
  { family: 6, net: "::1", length: 128, why: "is each machine itself" },
  { family: 6, net: "::ffff:0:0", length: 96, why: "is an IPv4 address in IPv6 clothes; give the IPv4 address" },
];

const hostBits = (family: Family, length: number): bigint => (1n << BigInt(BITS[family] - length)) - 1n;

/** Why this address, or the network of this length that begins with it, is refused. */
function refusal(ip: Ip, within: number = BITS[ip.family]): string | null {
  const inside = (net: string, bits: bigint): boolean => (ip.value | bits) === ((readIp(net)?.value ?? 0n) | bits);
  const row = REFUSED.find(({ family, net, length }) => family === ip.family && length <= within && inside(net, hostBits(family, length)));
  return row ? `${showIp(ip)} ${row.why}` : null;
}

const shown = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;

function readNetwork(ip: Ip, length: number): AddressReading {
  const { family } = ip;
  if (length === BITS[family]) return readHost(ip);
  const host = ip.value & hostBits(family, length);
  const net = showIp({ family, value: ip.value - host });
  if (host !== 0n) return { problem: `${showIp(ip)}/${length} is an address inside a network: is ${net}/${length} meant, or ${showIp(ip)} alone?` };
  const problem = refusal(ip, length);
  return problem ? { problem } : { address: { kind: "cidr", family, net, bits: length } };
}

function readHost(ip: Ip): AddressReading {
  const problem = refusal(ip);
  return problem ? { problem } : { address: { kind: "host", family: ip.family, ip: showIp(ip) } };
}

function readRange(lo: Ip, hi: Ip): AddressReading {
  if (lo.family !== hi.family) return { problem: `${showIp(lo)} and ${showIp(hi)} are not of one family` };
  if (lo.value > hi.value) return { problem: `the range ends before it begins: ${showIp(lo)}-${showIp(hi)}` };
  const problem = refusal(lo) ?? refusal(hi);
  if (problem) return { problem };
  return lo.value === hi.value ? readHost(lo) : { address: { kind: "range", family: lo.family, lo: showIp(lo), hi: showIp(hi) } };
}

/** Reads `192.0.2.10`, `2001:db8::/32`, `192.0.2.10-192.0.2.20` or `00:1b:17:00:01:02`; nothing else, no names. */
export function readAddress(text: string): AddressReading {
  if (MAC.test(text)) {
    const mac = (text.toLowerCase().match(/[0-9a-f]{2}/g) ?? []).join(":");
    // The lowest bit of the first byte marks a group; such an address is no interface's own.
    return Number.parseInt(mac, 16) % 2 === 1 || /^[0:]+$/.test(mac) ? { problem: `${mac} is no interface's own address` } : { address: { kind: "mac", mac } };
  }
  const [first = "", length, ...rest] = text.split("/");
  const [lo, hi, ...more] = first.split("-").map(readIp);
  if (rest.length || more.length || !lo || hi === null || (hi && length !== undefined)) return { problem: `${shown(text)} is no IP address, network, range or MAC address` };
  if (hi) return readRange(lo, hi);
  if (length === undefined) return readHost(lo);
  if (!LENGTH.test(length) || Number(length) > BITS[lo.family]) return { problem: `${shown(text)}: the length of the network is 0 to ${BITS[lo.family]}` };
  return readNetwork(lo, Number(length));
}

export function showAddress(address: Address): string {
  switch (address.kind) {
    case "host":
      return address.ip;
    case "cidr":
      return `${address.net}/${address.bits}`;
    case "range":
      return `${address.lo}-${address.hi}`;
    case "mac":
      return address.mac;
    case "missing":
      return address.token;
    default:
      return address satisfies never;
  }
}

export const familyOf = (address: Address): Family | null => ("family" in address ? address.family : null);

/** First and last address as numbers; null for a MAC address and for a placeholder. */
export function boundsOf(address: Address): { lo: bigint; hi: bigint } | null {
  const value = (text: string): bigint => readIp(text)?.value ?? 0n;
  if (address.kind === "host") return { lo: value(address.ip), hi: value(address.ip) };
  if (address.kind === "cidr") return { lo: value(address.net), hi: value(address.net) | hostBits(address.family, address.bits) };
  return address.kind === "range" ? { lo: value(address.lo), hi: value(address.hi) } : null;
}

/** `<HA1-PEER-A>`, with the family where it is not IPv4, so that each token stands for one kind of address. */
export function placeholder(end: string, family: Family | "l2"): Address {
  const name = end
    .normalize("NFKD")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  return { kind: "missing", token: `<${name || "ADDRESS"}${family === 4 ? "" : family === 6 ? "-V6" : "-MAC"}>` };
}
