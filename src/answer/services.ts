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
 * `TCP 28769, 28260`, `TCP+UDP 53`, `TCP 28, ICMP`; `TCP 9100 or UDP 9100` between alternatives.
 * @param joiner between ports of one protocol and between protocols
 */
export function portsText(matches: readonly Match[], joiner: ", " | " or " = ", "): string {
  const each = matches.map(parts);
  const has = (proto: string, text: string): boolean => each.some((one) => one.proto === proto && one.text === text);
  const groups = new Map<string, string[]>();
  for (const { proto, text } of each) {
    const both = joiner === ", " && text !== "" && (proto === "TCP" || proto === "UDP") && has("TCP", text) && has("UDP", text);
    const label = both ? "TCP+UDP" : proto;
    const texts = groups.get(label) ?? [];
    if (!texts.includes(text)) groups.set(label, [...texts, text]);
  }
  return [...groups].map(([label, texts]) => [label, texts.filter(Boolean).join(joiner)].filter(Boolean).join(" ")).join(joiner);
}
