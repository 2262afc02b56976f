/** Ports, protocols and releases out of the items: exact, and bound to the protocol they stand beside. */
import type { Release } from "../knowledge/versions.ts";
import { isCount, RELEASE_BELOW } from "./counts.ts";
import type { PortAsk } from "./index/ports.ts";
import type { Protocol } from "./lex.ts";
import { NEGATORS } from "./lexicon/grammar.ts";
import type { Item } from "./recognise.ts";

export interface Numbers {
  ports: PortAsk[];
  /** Positions of ports written as numbers. */
  places: number[];
  protocols: Protocol[];
  notProtocols: Protocol[];
  /** `at`: position among the items. */
  releases: { text: string; release: Release; at: number }[];
}

const portText = (protocols: readonly Protocol[], lo: number, hi: number): string =>
  `${protocols.length > 0 ? `${protocols.map((p) => p.toUpperCase()).join("/")} ` : "port "}${lo === hi ? lo : `${lo}-${hi}`}`;

/** `a TCP port or just ping`, `tcp or udp`: the transport is asked for, not given. */
function isAlternative(items: readonly Item[]): boolean {
  return items.some(({ token }, i) => token.kind === "protocol" && items.slice(Math.max(0, i - 2), i + 4).some(({ text, clause }) => text === "or" && clause === items[i]?.clause));
}

const FINE = new Set(["works", "worked", "fine", "ok", "okay", "good", "working"]);

/** `443 works`, `443 is fine`: told of one port beside others that are asked about. */
function isFine(items: readonly Item[], i: number): boolean {
  const next = ["is", "was", "still"].includes(items[i + 1]?.text ?? "") ? i + 2 : i + 1;
  return FINE.has(items[next]?.text ?? "") && items[next]?.clause === items[i]?.clause && !items.some(({ text, clause }) => text === "?" && clause === (items[i]?.clause ?? 0) + 1);
}

/**
 * @param taken positions that belong to a phrase
 * @param named positions of the words of products' names
 * @param isPort tells whether the knowledge has a port: other numbers beside a noun count things
 */
export function readNumbers(items: readonly Item[], taken: ReadonlySet<number>, named: ReadonlySet<number>, isPort: (port: number) => boolean): Numbers {
  const out: Numbers = { ports: [], places: [], protocols: [], notProtocols: [], releases: [] };
  /** Ports as read so far, with the position, to let a protocol behind them claim them. */
  const open: { i: number; lo: number; hi: number; protocols: Protocol[] }[] = [];
  let current: Protocol[] = [];
  let since = -10;
  items.forEach((item, i) => {
    const { token } = item;
    if (taken.has(i)) return;
    switch (token.kind) {
      case "protocol": {
        const last = open.at(-1);
        const run = open.filter((port) => port.protocols.length === 0);
        const adjacent = last !== undefined && i - last.i === 1 && last.protocols.length === 0;
        if (
          [items[i - 1], items[i + 1]].some((one) => one !== undefined && NEGATORS.has(one.text)) ||
          (["use", "using", "want", "have", "run", "need", "needs", "require", "be"].includes(items[i - 1]?.text ?? "") && NEGATORS.has(items[i - 2]?.text ?? ""))
        )
          out.notProtocols.push(...token.protocols);
        else if (adjacent) for (const port of run) port.protocols = token.protocols;
        else {
          current = token.protocols;
          since = i;
          out.protocols.push(...token.protocols);
        }
        return;
      }
      case "number":
      case "range": {
        const [lo, hi] = token.kind === "range" ? [token.lo, token.hi] : [token.value, token.value];
        if (isCount(items, i, taken, (at) => named.has(at), isPort) || (token.kind === "number" && NEGATORS.has(items[i - 1]?.text ?? ""))) return;
        if (token.kind === "number" && named.has(i - 1) && token.value < RELEASE_BELOW && items[i + 1]?.token.kind !== "protocol") {
          out.releases.push({ text: token.text, release: [token.value], at: i });
          return;
        }
        const near = i - since <= 2;
        if (near && current.length > 0) {
          since = i;
          out.protocols = out.protocols.filter((protocol) => !current.includes(protocol));
        }
        open.push({ i, lo, hi, protocols: near ? current : [] });
        return;
      }
      case "ip-protocol":
        out.ports.push({ kind: "ip", number: token.number, text: `IP protocol ${token.number}` });
        return;
      case "ethertype":
        out.ports.push({ kind: "ethertype", type: token.type, text: `EtherType ${token.type}` });
        return;
      case "icmp":
        out.ports.push({ kind: "icmp", version: token.version, text: token.version === 6 ? "ICMPv6" : "ICMP" });
        return;
      case "release":
        if (NEGATORS.has(items[i - 1]?.text ?? "")) return;
        out.releases.push({ text: token.text.replace(/^\D+/, ""), release: token.release, at: i });
        return;
      default:
        if (token.kind === "join" || ["port", "ports", "and", "or"].includes(item.text)) {
          if (i - since <= 1) since = i;
        }
    }
  });
  out.protocols = isAlternative(items) ? [] : [...new Set(out.protocols)];
  const [lone, second] = out.protocols;
  if (lone && !second && open.every((port) => port.protocols.length === 0)) {
    for (const port of open) port.protocols = [lone];
    if (open.length > 0) out.protocols = [];
  }
  const asked = open.filter(({ i }) => !isFine(items, i));
  for (const { i, lo, hi, protocols } of asked.length > 0 ? asked : open) {
    out.places.push(i);
    out.ports.push({ kind: "port", protocols, lo, hi, text: portText(protocols, lo, hi) });
  }
  return out;
}
