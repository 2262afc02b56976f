/** Conditions, release, transport and direction of a question, applied to the rows that are about it. */
import type { Fact } from "../knowledge/fact.ts";
import type { Note } from "./finding.ts";
import { byDirection, byFacet, byNeed, byNewest, byProtocol, byRelease, viewpoint } from "./narrow.ts";
import type { FacetAsk } from "./query.ts";
import { all, type ProductFinding, RELATED_LIMIT, type Scope } from "./scope.ts";
import { levelOf } from "./select.ts";

/** Every topic asked for that knows the condition must have a row left under it: HA1-Backup has none with encryption. */
function isMetForAll({ index, asks }: Scope, { facet, value }: FacetAsk, kept: readonly Fact[]): boolean {
  const knows = (fact: Fact | undefined): boolean => fact?.conditions.some((condition) => condition.switch === facet) === true;
  return (
    value === null ||
    asks.every(
      ({ ask, strong }) =>
        ask.excluded || ![...strong].some((row) => knows(index.facts[row])) || [...strong].some((row) => knows(index.facts[row]) && kept.some((fact) => fact === index.facts[row])),
    )
  );
}

/** Applies every facet; one that no row knows must at least be spoken of by a side fact. */
function applyFacets(scope: Scope, rows: Fact[]): { rows: Fact[]; aside: Fact[]; unmet: string[] } {
  const { index, product, query, asks } = scope;
  const direct = asks.filter(({ ask }) => !ask.aside);
  const speaking = direct.length > 0 ? direct : asks;
  const aside: Fact[] = [];
  const unmet: string[] = [];
  let kept = rows;
  for (const facet of query.facets) {
    const narrowed = byFacet(kept, facet);
    // Rows of the port asked for that hold under any value of the condition.
    if (query.ports.length > 0 && narrowed.kept.length > 0 && narrowed.aside.length === 0) continue;
    if (narrowed.met && !isMetForAll(scope, facet, narrowed.kept)) {
      unmet.push(facet.text);
      continue;
    }
    if (narrowed.met) {
      kept = narrowed.kept;
      aside.push(...narrowed.aside);
      continue;
    }
    const about = all(scope).flatMap((row) => {
      const fact = index.facts[row];
      return query.ports.length === 0 && fact?.kind === "side" && fact.about.includes(facet.facet) && speaking.some((ask) => levelOf(ask, row) === 2) ? [fact] : [];
    });
    const unheardOf = !all(scope).some((row) => index.facts[row]?.conditions.some((condition) => condition.switch === facet.facet));
    if (about.length === 0 && facet.value === "off" && unheardOf) continue;
    if (about.length === 0) {
      unmet.push(facet.text);
      aside.push(...narrowed.aside);
    } else kept = [...about, ...narrowed.kept.filter((fact) => !about.includes(fact))];
  }
  return { rows: kept, aside, unmet: index.products[product] ? unmet : [] };
}

/** `ethertype or udp`: the transport names another way of a link of which one way is among the rows. */
function namedAlternatives(scope: Scope, rows: readonly Fact[], protocol: string): Fact[] {
  const { index, product } = scope;
  const ways = (fact: Fact): string | undefined =>
    fact.conditions.find((one) => one.switch !== null && index.products[product]?.switches[one.switch]?.alternatives)?.switch ?? undefined;
  if (byProtocol(rows, protocol).kept.length > 0) return [];
  const links = new Set(rows.flatMap((fact) => (ways(fact) ? [fact.about[0]] : [])));
  const others = all(scope).flatMap((row) => {
    const fact = index.facts[row];
    return fact && ways(fact) && links.has(fact.about[0]) && !rows.includes(fact) ? [fact] : [];
  });
  return byProtocol(others, protocol).kept;
}

const holds = (index: Scope["index"], rows: ReadonlySet<number>, fact: Fact): boolean => [...rows].some((row) => index.facts[row] === fact);

/** The rows that hold under everything that was said; what does not fit stands beside, with a note or a reason. */
export function applyConditions(scope: Scope, found: Fact[], beside: Fact[]): ProductFinding {
  const { index, product, query, asks } = scope;
  const notes: Note[] = [];
  const related = [...beside];
  const conditioned = applyFacets(scope, found);
  if (conditioned.unmet.length > 0)
    return { reason: { why: "condition", asked: conditioned.unmet, products: [product] }, related: [...new Set([...conditioned.rows, ...conditioned.aside])] };
  let rows = conditioned.rows;
  const release = query.releases[0];
  if (release) {
    const { kept, aside, unstated } = byRelease(rows, release.release);
    if (kept.length === 0) return { reason: { why: "release", asked: release.text, products: [product] }, related: aside };
    if (unstated) notes.push({ note: "release-unstated", asked: query.releases.map(({ text }) => text).join(", "), products: [product] });
    const gone = aside.filter((fact) => !kept.some((other) => other.family === fact.family));
    if (gone.length > 0) notes.push({ note: "release-partly", asked: release.text });
    rows = kept;
    related.push(...aside);
  } else if (query.ports.length === 0 && !query.everyRelease) {
    const { kept, aside } = byNewest(rows);
    rows = kept;
    related.unshift(...aside);
  }
  const [protocol, second] = query.protocols;
  const portless = rows.every((fact) => fact.match.every(({ t }) => t === "l2" || t === "unknown"));
  if (protocol && !second && query.ports.length === 0 && !portless) {
    const alternatives = namedAlternatives(scope, rows, protocol);
    const named = alternatives.length > 0;
    rows = [...rows, ...alternatives];
    const { kept, aside } = byProtocol(rows, protocol);
    if (kept.length === 0 && rows.some((fact) => fact.kind === "flow")) return { reason: { why: "protocol", asked: protocol.toUpperCase(), products: [product] }, related: rows };
    const meantElsewhere = asks.filter(
      ({ ask, strong }) => ask.topics.length > 0 && rows.some((fact) => holds(index, strong, fact)) && !kept.some((fact) => holds(index, strong, fact)),
    );
    const others = kept.length > 0 ? aside.filter((fact) => meantElsewhere.some(({ strong }) => holds(index, strong, fact))) : [];
    if (kept.length > 0 && kept.length < rows.length && !named) rows = [...others, ...kept];
    related.push(...aside.filter((fact) => !others.includes(fact)));
  }
  if (query.notProtocols.length > 0) {
    const other = rows.filter((fact) => !fact.match.some((match) => match.t === "l4" && query.notProtocols.includes(match.proto)));
    if (other.length > 0) rows = other;
  }
  if (query.direction && rows.some((fact) => fact.kind === "flow")) {
    const topicIds = asks.flatMap(({ ask }) => ask.topics.map((topic) => index.topics[topic]?.id ?? ""));
    const here = index.products[product];
    const { kept, aside } = here ? byDirection(rows, query.direction, viewpoint(here, topicIds)) : { kept: rows, aside: [] };
    if (kept.length > 0) rows = kept;
    else notes.push({ note: "direction-differs", asked: query.direction });
    if (asks.length > 0 && kept.length > 0) related.push(...aside);
  }
  if (query.need && (asks.length === 0 || query.need !== "required") && query.ports.length === 0) {
    const { kept } = byNeed(rows, query.need);
    if (kept.length > 0) rows = kept;
  }
  return { rows, related: related.filter((fact) => !rows.includes(fact)).slice(0, RELATED_LIMIT), notes, covered: asks.map(({ ask }) => ask) };
}
