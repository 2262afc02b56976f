/** What has to be opened, as data and as text. */
import type { Match } from "../knowledge/ports.ts";
import type { Service } from "./answer.ts";

/** Services of some matches; what is no concrete service (layer 2, computed, chosen) is left to the text. */
export function servicesOf(matches: readonly Match[]): Service[] {
  return matches.flatMap((match): Service[] => {
    switch (match.t) {
      case "l4":
        return [{ protocol: match.proto, from: match.lo, to: match.hi }];
      case "open":
        return [{ protocol: match.proto, from: match.lo, to: 65535 }];
      case "icmp": {
        const protocol = match.v === 6 ? ("icmpv6" as const) : ("icmp" as const);
        return [match.types.length > 0 ? { protocol, types: match.types } : { protocol }];
      }
      case "ip":
        return [{ protocol: "ip", number: match.number }];
      case "eth":
        return [{ protocol: "ethertype", number: `0x${match.type.slice(2).toLowerCase()}` }];
      case "named":
      case "template":
      case "l2":
      case "any":
      case "unknown":
        return [];
      default:
        return match satisfies never;
    }
  });
}

const span = (lo: number, hi: number): string => (lo === hi ? String(lo) : `${lo}-${hi}`);

/** Text of a match without its transport, and the transport. */
function parts(match: Match): { proto: string; text: string } {
  switch (match.t) {
    case "l4":
      return { proto: match.proto.toUpperCase(), text: span(match.lo, match.hi) };
    case "open":
      return { proto: match.proto.toUpperCase(), text: `${match.lo} and up` };
    case "named":
      return { proto: match.proto?.toUpperCase() ?? "", text: match.name === "user" ? "a port chosen by the operator" : match.name };
    case "template":
      return { proto: match.proto.toUpperCase(), text: match.text };
    case "icmp":
      return { proto: match.v === 6 ? "ICMPv6" : "ICMP", text: match.types.length > 0 ? `type ${match.types.join(", ")}` : "" };
    case "ip":
      return { proto: "IP protocol", text: String(match.number) };
    case "eth":
      return { proto: "EtherType", text: `0x${match.type.slice(2).toLowerCase()}` };
    case "l2":
      return { proto: "", text: "no port (layer 2)" };
    case "any":
      return { proto: match.proto?.toUpperCase() ?? "", text: match.proto ? "every port" : "no port" };
    case "unknown":
      return { proto: "", text: "port unknown" };
    default:
      return match satisfies never;
  }
}

/**
 * `TCP 28769, 28260`, `TCP+UDP 53`, `TCP 28, ICMP`; `or` between alternatives.
 * @param joiner between ports of one protocol and between protocols
 */
export function portsText(matches: readonly Match[], joiner: ", " | " or " = ", "): string {
  const byPorts = new Map<string, string[]>();
  const groups = new Map<string, string[]>();
  for (const match of matches) {
    const { proto, text } = parts(match);
    const protos = byPorts.get(text);
    if (protos && joiner === ", " && (proto === "TCP" || proto === "UDP") && text !== "") protos.push(proto);
    else byPorts.set(text === "" || joiner === " or " ? `${proto} ${text}`.trim() : text, [proto]);
  }
  for (const [key, protos] of byPorts) {
    const proto = protos.join("+");
    const text = key.startsWith(`${proto} `) ? key.slice(proto.length + 1) : key;
    groups.set(proto, [...(groups.get(proto) ?? []), text === proto ? "" : text]);
  }
  return [...groups].map(([proto, texts]) => [proto, texts.filter(Boolean).join(joiner)].filter(Boolean).join(" ")).join(joiner);
}
