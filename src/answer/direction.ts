/** Who opens the connection, in words; what the source does not say is said to be unknown. */
import type { Fact, Product } from "../knowledge/fact.ts";

const isSelf = (product: Product, roles: readonly string[]): boolean => roles.some((role) => product.roles[role]?.self === true);

/** A sentence such as “outbound, opened by Panzura node towards NTP server”; null where a fact has no ends. */
export function directionOf(fact: Fact, product: Product): string | null {
  if (fact.kind !== "flow") return null;
  const from = fact.from ?? "an end that the source does not name";
  const to = fact.to ?? "an end that the source does not name";
  const [selfFrom, selfTo] = [isSelf(product, fact.fromRoles), isSelf(product, fact.toRoles)];
  switch (fact.opens) {
    case "from":
      if (selfFrom && !selfTo) return `outbound, opened by ${from} towards ${to}`;
      if (selfTo && !selfFrom) return `inbound, opened by ${from} towards ${to}`;
      return `opened by ${from}, inbound to ${to}`;
    case "to":
      return selfFrom && !selfTo ? `inbound, opened by ${to} towards ${from}` : `opened by ${to} towards ${from}`;
    case "either":
      return fact.from === fact.to ? "both directions, opened by either end" : `both directions, opened by ${from} or by ${to}`;
    case "unknown":
      return fact.match.every((match) => match.t === "l2") ? null : "unknown; the sources do not say which end opens the connection";
    default:
      return fact.opens satisfies never;
  }
}

/** The ends in one cell of a table: `A → B`, `A ↔ B` (either opens), `A – B` (not stated), `between both peers`. */
export function endsText({ from, to, opens }: Pick<Fact, "from" | "to" | "opens">): string {
  const [a, b] = [from ?? "(not stated)", to ?? "(not stated)"];
  if (a === b && /\b(?:both|all)\b/.test(a)) return `between ${a}`;
  switch (opens) {
    case "from":
      return `${a} → ${b}`;
    case "to":
      return `${b} → ${a}`;
    case "either":
      return `${a} ↔ ${b}`;
    case "unknown":
      return `${a} – ${b}`;
    default:
      return opens satisfies never;
  }
}
