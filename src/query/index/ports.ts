/** Exact port look-up: single ports by key, ranges by search; nothing here is ever approximate. */
import type { Fact } from "../../knowledge/fact.ts";
import type { Match } from "../../knowledge/ports.ts";
import type { Protocol } from "../lex.ts";

export type PortAsk =
  | { kind: "port"; protocols: Protocol[]; lo: number; hi: number; text: string }
  | { kind: "ip"; number: number; text: string }
  | { kind: "ethertype"; type: string; text: string }
  | { kind: "icmp"; version: 4 | 6; text: string };

export interface PortIndex {
  /** `tcp:443`, `ip:99`, `eth:0x7261`, `icmp` -> facts. */
  exact: Map<string, number[]>;
  /** Single ports of each transport, ascending, for questions about a range. */
  sorted: Map<Protocol, number[]>;
  /** Ranges of more than one port, by lower end. */
  ranges: { proto: Protocol; lo: number; hi: number; row: number }[];
}

const PROTOCOLS: readonly Protocol[] = ["tcp", "udp", "sctp"];

/** Longest range that is written out port by port. */
const SPELL_OUT = 32;

/** Indexes what the rows (not the side facts) name. */
export function indexPorts(facts: readonly Fact[]): PortIndex {
  const index: PortIndex = { exact: new Map(), sorted: new Map(), ranges: [] };
  const add = (key: string, row: number): void => {
    const rows = index.exact.get(key);
    if (!rows) index.exact.set(key, [row]);
    else if (rows.at(-1) !== row) rows.push(row);
  };
  facts.forEach((fact, row) => {
    if (fact.kind !== "flow") return;
    for (const match of fact.match) {
      if (match.t === "l4" && match.hi - match.lo < SPELL_OUT) for (let port = match.lo; port <= match.hi; port++) add(`${match.proto}:${port}`, row);
      else if (match.t === "l4") index.ranges.push({ proto: match.proto, lo: match.lo, hi: match.hi, row });
      else if (match.t === "open") index.ranges.push({ proto: match.proto, lo: match.lo, hi: 65535, row });
      else if (match.t === "ip") add(`ip:${match.number}`, row);
      else if (match.t === "eth") add(`eth:${match.type}`, row);
      else if (match.t === "icmp") add(`icmp${match.v}`, row);
    }
  });
  index.ranges.sort((a, b) => a.lo - b.lo);
  for (const proto of PROTOCOLS) {
    const ports = [...index.exact.keys()].flatMap((key) => (key.startsWith(`${proto}:`) ? [Number(key.slice(proto.length + 1))] : []));
    index.sorted.set(
      proto,
      ports.sort((a, b) => a - b),
    );
  }
  return index;
}

function merge(a: readonly number[], b: readonly number[]): number[] {
  const out: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    out.push(Math.min(x, y));
    if (x <= y) i++;
    if (y <= x) j++;
  }
  while (i < a.length) out.push(a[i++] ?? 0);
  while (j < b.length) out.push(b[j++] ?? 0);
  return out;
}

/** A range that meets more rows than this is answered by asking back; the rest need not be collected. */
const TOO_MANY = 4000;

/** Lists up to this many are merged; more are sorted. */
const FEW_LISTS = 8;

/** Ascending lists as one, without repeats. */
export const union = (lists: readonly number[][]): number[] => lists.reduce((all, list) => (all.length === 0 ? list : list.length === 0 ? all : merge(all, list)), []);

/** Facts that name what is asked, ascending; a port without a protocol is looked up in all of them. */
export function rowsOfPort(index: PortIndex, ask: PortAsk): number[] {
  if (ask.kind === "ip") return index.exact.get(`ip:${ask.number}`) ?? [];
  if (ask.kind === "ethertype") return index.exact.get(`eth:${ask.type}`) ?? [];
  if (ask.kind === "icmp") return index.exact.get(`icmp${ask.version}`) ?? [];
  const protocols = ask.protocols.length > 0 ? ask.protocols : PROTOCOLS;
  const lists: number[][] = [];
  let found = 0;
  for (const proto of protocols)
    for (const port of ask.lo === ask.hi ? [ask.lo] : (index.sorted.get(proto) ?? []).filter((one) => one >= ask.lo && one <= ask.hi)) {
      const rows = index.exact.get(`${proto}:${port}`);
      if (rows) {
        lists.push(rows);
        found += rows.length;
      }
      if (found > TOO_MANY) break;
    }
  const wide: number[] = [];
  for (const range of index.ranges) {
    if (range.lo > ask.hi) break;
    if (range.hi >= ask.lo && protocols.includes(range.proto)) wide.push(range.row);
  }
  if (lists.length > FEW_LISTS) return [...new Set([...lists.flat(), ...wide])].sort((a, b) => a - b);
  return union([...lists, wide.sort((a, b) => a - b)]);
}

/** True when some row has the number, whatever the transport. */
export const hasPort = (index: PortIndex, port: number): boolean => PROTOCOLS.some((proto) => index.exact.has(`${proto}:${port}`));

/** True when a match is (part of) what was asked. */
export function matchesAsk(match: Match, ask: PortAsk): boolean {
  switch (ask.kind) {
    case "ip":
      return match.t === "ip" && match.number === ask.number;
    case "ethertype":
      return match.t === "eth" && match.type === ask.type;
    case "icmp":
      return match.t === "icmp" && match.v === ask.version;
    case "port": {
      if (match.t !== "l4" && match.t !== "open") return false;
      const hi = match.t === "open" ? 65535 : match.hi;
      return match.lo <= ask.hi && hi >= ask.lo && (ask.protocols.length === 0 || ask.protocols.includes(match.proto));
    }
  }
}
