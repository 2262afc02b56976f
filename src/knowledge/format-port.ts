/** A match back into the notation of ports.ts, one protocol each. */
import type { Match } from "./ports.ts";

/** @returns text that `parsePort` reads as exactly this match */
export function formatPort(match: Match): string {
  switch (match.t) {
    case "l4":
      return `${match.lo === match.hi ? match.lo : `${match.lo}-${match.hi}`}/${match.proto}`;
    case "open":
      return `${match.lo}+/${match.proto}`;
    case "named":
      return match.proto ? `@${match.name}/${match.proto}` : `@${match.name}`;
    case "template":
      return `${match.text}/${match.proto}`;
    case "icmp":
      return `icmp${match.v === 6 ? "v6" : ""}${match.types.length > 0 ? `:${match.types.join(",")}` : ""}`;
    case "ip":
      return `proto:${match.number}`;
    case "eth":
      return `eth:${match.type}`;
    case "any":
      return match.proto ? `any/${match.proto}` : "any";
    case "l2":
      return "l2";
    case "unknown":
      return "?";
    default:
      return match satisfies never;
  }
}
