/** The rows of one product that answer a question, or the reason why there are none. */
import type { Fact } from "../knowledge/fact.ts";
import { applyConditions } from "./apply-conditions.ts";
import type { Reason } from "./finding.ts";
import { rowsOfPort } from "./index/ports.ts";
import { rowsWithin, type SearchIndex } from "./index/search-index.ts";
import type { Query } from "./query.ts";
import { relevant } from "./relevant.ts";
import { type ProductFinding, RELATED_LIMIT, type Scope, scopeOf } from "./scope.ts";

/** Ports asked for that the product does not have, with the rows that have the number under another protocol. */
function missingPorts({ index, product, query }: Scope): { reason: Reason; related: Fact[] } | null {
  const absent = query.ports.filter((ask) => rowsWithin(index, product, rowsOfPort(index.ports, ask)).length === 0);
  if (absent.length === 0) return null;
  const other = absent.flatMap((ask) => (ask.kind === "port" ? rowsWithin(index, product, rowsOfPort(index.ports, { ...ask, protocols: [] })) : []));
  const related = other.flatMap((row) => index.facts[row] ?? []);
  return { reason: { why: "no-port", ports: absent, products: [product], other: related }, related };
}

/** Where a product has no port at all, a bare number beside a topic measures something (`MTU at 1500`). */
function withoutMeasures(index: SearchIndex, product: number, query: Query): Query {
  if (query.ports.length === 0 || query.asks.length === 0) return query;
  const facts = index.facts.slice(index.starts[product] ?? 0, index.starts[product + 1] ?? 0);
  const bare = query.ports.every((port) => port.kind === "port" && port.protocols.length === 0);
  return bare && !query.asksPort && facts.every(({ kind }) => kind !== "flow") ? { ...query, ports: [] } : query;
}

/** Answers a question for one product. */
export function findInProduct(index: SearchIndex, product: number, asked: Query): ProductFinding {
  const query = withoutMeasures(index, product, asked);
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
  const unspoken = found.uncovered.filter((ask) => !ask.weak && (ask.topics.length > 0 || ask.firm() === "always"));
  if (unspoken.length > 0)
    return { reason: { why: "not-in-product", words: unspoken.map(({ text }) => text), products: [product] }, related: facts(found.rows).slice(0, RELATED_LIMIT) };
  return applyConditions(scope, facts(found.rows), facts(found.related));
}
