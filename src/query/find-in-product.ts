/** The rows of one product that answer a question, or the reason why there are none. */
import type { Fact } from "../knowledge/fact.ts";
import { applyConditions } from "./apply-conditions.ts";
import type { Note, Reason } from "./finding.ts";
import { rowsOfPort } from "./index/ports.ts";
import { rowsWithin, type SearchIndex } from "./index/search-index.ts";
import { withOwnReleases } from "./products.ts";
import type { Query } from "./query.ts";
import { relevant } from "./relevant.ts";
import { type ProductFinding, RELATED_LIMIT, scopeOf } from "./scope.ts";

type NoPort = Extract<Reason, { why: "no-port" }>;

/** Ports asked for that the product does not have, with the rows that have the number under another protocol. */
function missingPorts(index: SearchIndex, product: number, query: Query): { reason: NoPort; related: Fact[] } | null {
  const absent = query.ports.filter((ask) => rowsWithin(index, product, rowsOfPort(index.ports, ask)).length === 0);
  if (absent.length === 0) return null;
  const other = absent.flatMap((ask) => (ask.kind === "port" ? rowsWithin(index, product, rowsOfPort(index.ports, { ...ask, protocols: [] })) : []));
  const related = other.flatMap((row) => index.facts[row] ?? []);
  return { reason: { why: "no-port", ports: absent, products: [product], other: related }, related };
}

/**
 * The query without the ports that the product does not have, where it has others; with what is to be told of them. Ports that
 * somebody only guesses (`I think 31874 or 31784`) do not narrow down what another sentence asks about once one of them is wrong.
 */
function withoutMissing(index: SearchIndex, product: number, query: Query): { query: Query; notes: Note[] } {
  const missing = missingPorts(index, product, query)?.reason;
  const known = query.ports.filter((ask) => missing?.ports.includes(ask) === false);
  if (!missing || known.length === 0) return { query, notes: [] };
  const guessed = query.portsAside && query.asks.some((ask) => !ask.weak && !ask.excluded && !ask.aside && ask.topics.some((topic) => index.productTopics[product]?.has(topic)));
  return { query: { ...query, ports: guessed ? [] : known }, notes: [{ note: "no-port", ports: missing.ports, other: missing.other }] };
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
  const { query, notes } = withoutMissing(index, product, withoutMeasures(index, product, withOwnReleases(index, asked, product)));
  const scope = scopeOf(index, product, query);
  const facts = (rows: readonly number[]): Fact[] => rows.flatMap((row) => index.facts[row] ?? []);
  const strongWords = scope.missing.map(({ text }) => text);
  if (strongWords.length > 0) return { reason: { why: "not-in-product", words: strongWords, products: [product] }, related: facts(relevant(scope).rows).slice(0, RELATED_LIMIT) };
  const noPort = missingPorts(index, product, query);
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
  const finding = applyConditions(scope, facts(found.rows), facts(found.related));
  return "rows" in finding ? { ...finding, notes: [...notes, ...finding.notes] } : finding;
}
