/** Filters that keep what fits the conditions of a question and set aside, not away, what does not. */
import type { Fact, Product } from "../knowledge/fact.ts";
import { compareReleases, covers, distance, newest } from "../knowledge/versions.ts";
import type { FacetAsk, Query } from "./query.ts";

export interface Narrowed {
  kept: Fact[];
  aside: Fact[];
}

const split = (facts: readonly Fact[], keep: (fact: Fact) => boolean): Narrowed => ({ kept: facts.filter(keep), aside: facts.filter((fact) => !keep(fact)) });

/** Rows that hold under a facet's value; rows without that switch are not touched by it. */
export function byFacet(facts: readonly Fact[], { facet, value }: FacetAsk): Narrowed & { met: boolean } {
  const has = (fact: Fact): boolean => fact.conditions.some((condition) => condition.switch === facet);
  const { kept, aside } = split(facts, (fact) => value === null || !has(fact) || fact.conditions.some((condition) => condition.switch === facet && condition.value === value));
  return { kept, aside, met: kept.some(has) };
}

/** Rows that name a transport. */
export function byProtocol(facts: readonly Fact[], protocol: string): Narrowed {
  return split(facts, (fact) => fact.match.some((match) => (match.t === "l4" || match.t === "open" || match.t === "any") && match.proto === protocol));
}

/** Rows of the release asked for; a row whose sources name no release is kept (`unstated`). */
export function byRelease(facts: readonly Fact[], release: readonly number[]): Narrowed & { unstated: boolean } {
  const { kept, aside } = split(facts, ({ spans }) => spans === null || covers(spans, release));
  aside.sort((a, b) => distance(a.spans ?? [], release) - distance(b.spans ?? [], release));
  return { kept, aside, unstated: kept.some(({ spans }) => spans === null) };
}

/** Of rows that replace each other over releases, the newest. */
export function byNewest(facts: readonly Fact[]): Narrowed {
  const latest = new Map<string, Fact>();
  for (const fact of facts) {
    const other = latest.get(fact.family);
    if (!other || compareReleases(newest(fact.spans ?? []), newest(other.spans ?? [])) > 0) latest.set(fact.family, fact);
  }
  return split(facts, (fact) => latest.get(fact.family) === fact);
}

/** Roles from which inbound and outbound are seen: those the question names, otherwise the product itself. */
export function viewpoint(product: Product, topicIds: readonly string[]): ReadonlySet<string> {
  const roles = Object.entries(product.roles);
  const asked = roles.filter(([, role]) => role.topic !== null && topicIds.includes(role.topic));
  return new Set((asked.length > 0 ? asked : roles.filter(([, role]) => role.self)).map(([id]) => id));
}

/** Rows that run in a direction as seen from some roles; both directions fit a row that either side may open. */
export function byDirection(facts: readonly Fact[], direction: "in" | "out", self: ReadonlySet<string>): Narrowed {
  const opener = (fact: Fact): string[] => (fact.opens === "to" ? fact.toRoles : fact.opens === "from" ? fact.fromRoles : [...fact.fromRoles, ...fact.toRoles]);
  const listener = (fact: Fact): string[] => (fact.opens === "to" ? fact.fromRoles : fact.opens === "from" ? fact.toRoles : [...fact.fromRoles, ...fact.toRoles]);
  return split(facts, (fact) => fact.opens !== "unknown" && (direction === "out" ? opener(fact) : listener(fact)).some((role) => self.has(role)));
}

/** Rows as necessary as asked; “optional” takes in what is merely recommended. */
export function byNeed(facts: readonly Fact[], need: NonNullable<Query["need"]>): Narrowed {
  return split(facts, (fact) => fact.need === need || (need === "optional" && fact.need === "recommended"));
}
