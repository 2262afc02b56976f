/** The rows of one product that answer a question, or the reason why there are none. */
import type { Fact } from "../knowledge/fact.ts";
import type { Note, Reason } from "./finding.ts";
import { matchesAsk, rowsOfPort } from "./index/ports.ts";
import { rowsWithin, type SearchIndex } from "./index/search-index.ts";
import { isEmptyWord } from "./lexicon/empty.ts";
import { byDirection, byFacet, byNeed, byNewest, byProtocol, byRelease, viewpoint } from "./narrow.ts";
import type { Ask, FacetAsk, Query } from "./query.ts";
import { askIn, levelOf, type ProductAsk, selectRows } from "./select.ts";

export type ProductFinding = { rows: Fact[]; related: Fact[]; notes: Note[]; covered: Ask[] } | { reason: Reason; related: Fact[] };

const RELATED_LIMIT = 8;
/** Side facts shown beside rows. */
const BESIDE_LIMIT = 4;

/** Stands for the ports asked for among the asks. */
const PORT_ASK: Ask = { text: "", topics: [], words: [], weak: true, firm: "never", joined: false, excluded: false, clause: 0 };

/** Enough is understood that a word of the sentence around it may be passed over. */
export const isSure = (query: Query): boolean => query.ports.length > 0 || query.asks.some((ask) => ask.topics.length > 0 && !ask.weak && !ask.excluded);

interface Scope {
  index: SearchIndex;
  product: number;
  query: Query;
  asks: ProductAsk[];
  /** Asks that this product does not have. */
  missing: Ask[];
}

/** Sorts the asks into those the product has, those that say nothing here, and those that are missing. */
function scopeOf(index: SearchIndex, product: number, query: Query): Scope {
  const context = index.contexts[product] ?? new Set<string>();
  const scope: Scope = { index, product, query, asks: [], missing: [] };
  const productNames = new Set(query.products.filter((named) => named.product === product).map(({ text }) => text));
  for (const ask of query.asks) {
    const here = askIn(index, product, ask);
    if (here.strong.size > 0) scope.asks.push(here);
    else if (ask.weak || context.has(ask.text) || productNames.has(ask.text) || ask.words.every((word) => isEmptyWord(word) || context.has(word))) continue;
    else if (query.ports.length > 0 && ask.topics.length === 0 && ask.firm !== "always") continue;
    else if (here.weak.size > 0) scope.asks.push(here);
    else if (ask.firm !== "never" || !isSure(query)) scope.missing.push(ask);
  }
  return scope;
}

const all = ({ index, product }: Scope): number[] =>
  Array.from({ length: (index.starts[product + 1] ?? 0) - (index.starts[product] ?? 0) }, (_, n) => (index.starts[product] ?? 0) + n);

/** True when an ask is the name of a row, not a property of some rows. */
const names = ({ index, product }: Scope, ask: Ask): boolean => {
  const facts = index.facts.slice(index.starts[product] ?? 0, index.starts[product + 1] ?? 0);
  return facts.some((fact) => fact.kind === "flow" && ask.topics.some((topic) => index.topics[topic]?.id === fact.about[0]));
};

const hasFlow = ({ index }: Scope, rows: ReadonlySet<number>): boolean => [...rows].some((row) => index.facts[row]?.kind === "flow");

/** Rows about what is asked: flows first; side facts where the flows leave an ask open. */
function relevant(scope: Scope): { rows: number[]; related: number[]; uncovered: Ask[] } {
  const { index, query } = scope;
  const asks = scope.asks.filter(({ ask }) => !ask.excluded);
  const leftOut = scope.asks.filter(
    ({ ask, strong }) => ask.excluded && query.ports.length === 0 && hasFlow(scope, strong) && asks.length + Number(query.all || query.asksPort) > 0,
  );
  const wanted = query.ports.length > 0 ? asks : scope.asks.filter((ask) => !leftOut.includes(ask));
  const candidates = all(scope).filter((row) => !leftOut.some(({ strong }) => strong.has(row)));
  const flows = candidates.filter((row) => index.facts[row]?.kind !== "side" && index.facts[row]?.kind !== "negative");
  const sides = candidates.filter((row) => !flows.includes(row));
  const ported = query.ports.length > 0 ? flows.filter((row) => index.facts[row]?.match.some((match) => query.ports.some((ask) => matchesAsk(match, ask)))) : flows;
  if (wanted.length === 0) return { rows: ported.length > 0 || query.ports.length > 0 ? ported : sides, related: [], uncovered: [] };
  const port: ProductAsk = { ask: PORT_ASK, strong: new Set(query.ports.length > 0 ? ported : []), weak: new Set() };
  const picked = selectRows(ported, [...wanted, port]);
  const reach = (rows: readonly number[], ask: ProductAsk): number => Math.max(0, ...rows.map((row) => levelOf(ask, row)));
  if (query.ports.length > 0) {
    const strange = wanted.filter((ask) => reach(picked, ask) === 0 && ask.strong.size > 0 && (ask.ask.firm === "always" || names(scope, ask.ask)));
    return { rows: strange.length > 0 ? [] : picked, related: [], uncovered: [] };
  }
  const open = wanted.filter((ask) => reach(picked, ask) < 2 && reach(sides, ask) > reach(picked, ask));
  const facts = selectRows(sides, wanted).filter((row) => open.some((ask) => levelOf(ask, row) === 2));
  const beaten = (row: number): boolean => !query.asksPort && facts.some((fact) => wanted.every((ask) => levelOf(ask, fact) >= levelOf(ask, row)));
  const keptFlows = picked.filter((row) => !beaten(row));
  const rows = keptFlows.length === 0 ? facts : [...keptFlows, ...facts];
  const uncovered = wanted.filter((ask) => reach(rows, ask) === 0).map(({ ask }) => ask);
  const related = selectRows(sides, wanted)
    .filter((row) => !rows.includes(row))
    .slice(0, BESIDE_LIMIT);
  return { rows, related: [...picked.filter((row) => !rows.includes(row)), ...related], uncovered };
}

/** Ports asked for that the product does not have, with the rows that have the number under another protocol. */
function missingPorts({ index, product, query }: Scope): { reason: Reason; related: Fact[] } | null {
  const absent = query.ports.filter((ask) => rowsWithin(index, product, rowsOfPort(index.ports, ask)).length === 0);
  if (absent.length === 0) return null;
  const other = absent.flatMap((ask) => (ask.kind === "port" ? rowsWithin(index, product, rowsOfPort(index.ports, { ...ask, protocols: [] })) : []));
  const related = other.flatMap((row) => index.facts[row] ?? []);
  return { reason: { why: "no-port", ports: absent, products: [product], other: related }, related };
}

/** Every topic asked for that knows the condition must have a row left under it: HA1-Backup has none with encryption. */
function isMetForAll({ index, asks }: Scope, { facet, value }: FacetAsk, kept: readonly Fact[]): boolean {
  const knows = (fact: Fact | undefined): boolean => fact?.conditions.some((condition) => condition.switch === facet) === true;
  return (
    value === null ||
    asks.every(
      ({ strong }) => ![...strong].some((row) => knows(index.facts[row])) || [...strong].some((row) => knows(index.facts[row]) && kept.some((fact) => fact === index.facts[row])),
    )
  );
}

/** Applies every facet; one that no row knows must at least be spoken of by a side fact. */
function applyFacets(scope: Scope, rows: Fact[]): { rows: Fact[]; aside: Fact[]; unmet: string[] } {
  const { index, product, query, asks } = scope;
  const aside: Fact[] = [];
  const unmet: string[] = [];
  let kept = rows;
  for (const facet of query.facets) {
    const narrowed = byFacet(kept, facet);
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
      return fact && fact.kind === "side" && fact.about.includes(facet.facet) && asks.some((ask) => levelOf(ask, row) === 2) ? [fact] : [];
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

/** Answers a question for one product. */
export function findInProduct(index: SearchIndex, product: number, query: Query): ProductFinding {
  const scope = scopeOf(index, product, query);
  const facts = (rows: readonly number[]): Fact[] => rows.flatMap((row) => index.facts[row] ?? []);
  const strongWords = scope.missing.map(({ text }) => text);
  if (strongWords.length > 0) return { reason: { why: "not-in-product", words: strongWords, products: [product] }, related: facts(relevant(scope).rows).slice(0, RELATED_LIMIT) };
  const noPort = missingPorts(scope);
  if (noPort) return noPort;
  const passedOver = query.asks
    .filter((ask) => !ask.weak && !ask.excluded)
    .map(({ text }) => text)
    .concat(query.unknown.map(({ word }) => word));
  if (scope.asks.every(({ ask }) => ask.excluded) && passedOver.length > 0 && query.ports.length === 0 && query.facets.length === 0)
    return { reason: { why: "not-in-product", words: passedOver, products: [product] }, related: [] };
  const found = relevant(scope);
  if (found.rows.length === 0) {
    const words = scope.asks.map(({ ask }) => ask.text);
    const near = query.ports.length > 0 ? facts(query.ports.flatMap((ask) => rowsWithin(index, product, rowsOfPort(index.ports, ask)))) : [];
    return {
      reason: query.ports.length > 0 ? { why: "no-port", ports: query.ports, products: [product], other: [] } : { why: "not-in-product", words, products: [product] },
      related: near,
    };
  }
  const unspoken = found.uncovered.filter((ask) => ask.topics.length > 0 && !ask.weak);
  if (unspoken.length > 0)
    return { reason: { why: "not-in-product", words: unspoken.map(({ text }) => text), products: [product] }, related: facts(found.rows).slice(0, RELATED_LIMIT) };
  return narrowed(scope, facts(found.rows), facts(found.related));
}

function narrowed(scope: Scope, found: Fact[], beside: Fact[]): ProductFinding {
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
    if (unstated) notes.push({ note: "release-unstated", asked: release.text, products: [product] });
    const gone = aside.filter((fact) => !kept.some((other) => other.family === fact.family));
    if (gone.length > 0) notes.push({ note: "release-partly", asked: release.text });
    rows = kept;
    related.push(...aside);
  } else if (query.ports.length === 0) {
    const { kept, aside } = byNewest(rows);
    rows = kept;
    related.unshift(...aside);
  }
  const [protocol, second] = query.protocols;
  if (protocol && !second && query.ports.length === 0) {
    const { kept, aside } = byProtocol(rows, protocol);
    if (kept.length === 0 && rows.some((fact) => fact.kind === "flow")) return { reason: { why: "protocol", asked: protocol.toUpperCase(), products: [product] }, related: rows };
    if (kept.length > 0) rows = kept;
    related.push(...aside);
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
  if (query.need && asks.length === 0 && query.ports.length === 0) {
    const { kept } = byNeed(rows, query.need);
    if (kept.length > 0) rows = kept;
  }
  return { rows, related: related.filter((fact) => !rows.includes(fact)).slice(0, RELATED_LIMIT), notes, covered: asks.map(({ ask }) => ask) };
}
