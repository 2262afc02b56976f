/** Ports, protocols and releases out of the items: exact, and bound to the protocol they stand beside. */
import type { Release } from "../knowledge/versions.ts";
import type { PortAsk } from "./index/ports.ts";
import type { Protocol } from "./lex.ts";
import { isEmptyWord } from "./lexicon/empty.ts";
import { NEGATORS } from "./lexicon/grammar.ts";
import type { Item } from "./recognise.ts";

export interface Numbers {
  ports: PortAsk[];
  protocols: Protocol[];
  notProtocols: Protocol[];
  releases: { text: string; release: Release }[];
}

/** Numbers below this that follow a product's name are a release (`panos 11`), not a port. */
const RELEASE_BELOW = 20;
/** Numbers up to this in front of a noun count it (`2 firewalls`). */
const COUNT_UP_TO = 10;
const MEASURED = new Set([
  "ticket",
  "case",
  "incident",
  "rack",
  "room",
  "floor",
  "year",
  "page",
  "chapter",
  "step",
  "line",
  "row",
  "mtu",
  "vlan",
  "vlans",
  "byte",
  "bytes",
  "ms",
  "metro",
  "vnic",
  "vnics",
  "frames",
  "id",
  "percent",
  "hours",
  "minutes",
  "seconds",
  "days",
  "years",
  "times",
]);

const portText = (protocols: readonly Protocol[], lo: number, hi: number): string =>
  `${protocols.length > 0 ? `${protocols.map((p) => p.toUpperCase()).join("/")} ` : "port "}${lo === hi ? lo : `${lo}-${hi}`}`;

/** `a TCP port or just ping`, `tcp or udp`: the transport is asked for, not given. */
function isAlternative(items: readonly Item[]): boolean {
  return items.some(({ token }, i) => token.kind === "protocol" && items.slice(Math.max(0, i - 2), i + 4).some(({ text, clause }) => text === "or" && clause === items[i]?.clause));
}

/** Things that people number: `node 3`, `rack 12`. */
const NUMBERED = new Set(
  "node cluster site firewall fw peer member unit dc rack floor building room host server line step phase day week page row option case switch router device box pair group zone area number no nr".split(
    " ",
  ),
);

/** A plain noun in the plural: `40 people`, `200 users`. */
const isNoun = (word: string): boolean =>
  isEmptyWord(word) &&
  (word === "people" ||
    (/s$/.test(word) && word.length > 4 && !["always", "perhaps", "needs", "means", "shows", "opens", "across", "listens", "ports", "blocks", "drops"].includes(word)));

/** A number that counts or measures something is no port. */
function isCount(items: readonly Item[], i: number, taken: ReadonlySet<number>, isPort: (port: number) => boolean): boolean {
  const item = items[i];
  const [prev, next] = [items[i - 1], items[i + 1]];
  if (item?.token.kind !== "number") return false;
  if (prev?.text === "than" || prev?.text === "layer" || prev?.text === "exceed") return true;
  if (item.token.value >= 1990 && item.token.value <= 2035 && !isPort(item.token.value) && ["since", "in", "from", "until", "of", "by", "year"].includes(prev?.text ?? ""))
    return true;
  if (MEASURED.has(next?.text ?? "") || MEASURED.has(prev?.text ?? "")) return true;
  if (prev?.text === "port" || prev?.text === "ports" || prev?.token.kind === "protocol" || next?.token.kind === "protocol") return false;
  if (!isPort(item.token.value) && (NUMBERED.has(prev?.text ?? "") || (next?.token.kind === "word" && isNoun(next.text)))) return true;
  return item.token.value <= COUNT_UP_TO && next?.token.kind === "word" && (taken.has(i + 1) || next.known !== "unknown") && !taken.has(i - 1);
}

/**
 * @param taken positions that belong to a phrase
 * @param afterProduct positions right behind a product's name
 * @param isPort tells whether the knowledge has a port: other numbers beside a noun count things
 */
export function readNumbers(items: readonly Item[], taken: ReadonlySet<number>, afterProduct: ReadonlySet<number>, isPort: (port: number) => boolean): Numbers {
  const out: Numbers = { ports: [], protocols: [], notProtocols: [], releases: [] };
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
        if (isCount(items, i, taken, isPort) || (token.kind === "number" && NEGATORS.has(items[i - 1]?.text ?? ""))) return;
        if (token.kind === "number" && afterProduct.has(i) && token.value < RELEASE_BELOW && items[i + 1]?.token.kind !== "protocol") {
          out.releases.push({ text: token.text, release: [token.value] });
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
        out.releases.push({ text: token.text.replace(/^\D+/, ""), release: token.release });
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
  for (const { lo, hi, protocols } of open) out.ports.push({ kind: "port", protocols, lo, hi, text: portText(protocols, lo, hi) });
  return out;
}
