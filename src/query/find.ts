/** From a Query to a Finding. The rule above all others: what is not understood is never answered. */
import type { Fact } from "../knowledge/fact.ts";
import { differences, productsByRelease } from "./difference.ts";
import { findInProduct } from "./find-in-product.ts";
import type { Finding, Note } from "./finding.ts";
import { rowsOfPort, union } from "./index/ports.ts";
import type { SearchIndex } from "./index/search-index.ts";
import { lowerBound, rowsWithin } from "./index/search-index.ts";
import { hasOneTopic, meantProducts, onlyWider } from "./products.ts";
import type { Query } from "./query.ts";
import { isSure, type ProductFinding, RELATED_LIMIT } from "./scope.ts";
import { examples, questionsFor, questionsOf } from "./suggest.ts";

/** More rows than this are a question back, not an answer. */
const ROWS_LIMIT = 80;
/** Topics of one phrase that are looked at where no product is named; they are in the order of the products. */
const TOPIC_LIMIT = 20;

const productIndex = (index: SearchIndex, fact: Fact): number => index.productOf.get(fact.product) ?? -1;

/** Products that some facts belong to, at most `limit`. */
function productsOfRows(index: SearchIndex, rows: readonly number[], limit: number): number[] {
  const out: number[] = [];
  for (let at = 0; at < rows.length && out.length < limit; ) {
    const fact = index.facts[rows[at] ?? -1];
    if (!fact) break;
    const product = productIndex(index, fact);
    out.push(product);
    at = lowerBound(rows, index.starts[product + 1] ?? 0);
  }
  return out;
}

/** Everything of a product that is asked for without a name: “ntp”. Which product is asked back. */
function withoutProduct(index: SearchIndex, query: Query): Finding {
  const asks = query.asks.filter((ask) => ask.topics.length > 0 && !ask.weak);
  if (asks.length === 0) return { kind: "none", reason: { why: "no-product", words: query.asks.map(({ text }) => text) }, related: [], suggestions: examples(index) };
  const rows = [...new Set(asks.flatMap((ask) => ask.topics.slice(0, TOPIC_LIMIT).flatMap((topic) => (index.topics[topic]?.rows ?? []).slice(0, ROWS_LIMIT))))].sort(
    (a, b) => a - b,
  );
  const products = productsOfRows(index, rows, 5);
  const words = asks.map(({ text }) => text);
  const answered = products.filter((product) => {
    const found = findInProduct(index, product, query);
    return "rows" in found && (query.leftover < 2 || found.rows.some((fact) => fact.kind === "flow"));
  });
  const [only, second] = answered;
  const own = asks.length > 1 && asks.every((ask) => ask.topics.every((topic) => index.topics[topic]?.shared === false));
  if (only !== undefined && second === undefined && own) return inProducts(index, query, [only], "lookup");
  const suggestions = answered.map((product) => [index.products[product]?.short ?? "", ...words, ...query.facets.map(({ text }) => text)].join(" "));
  if (suggestions.length === 0) return { kind: "none", reason: { why: "no-product", words }, related: [], suggestions: examples(index) };
  return { kind: "choose", about: "product", products: answered, words, related: [], suggestions };
}

/** Ports without a product: every row of every product that has them. */
function reverse(index: SearchIndex, query: Query): Finding {
  const lists = query.ports.map((ask) => rowsOfPort(index.ports, ask));
  const absent = query.ports.filter((_, i) => lists[i]?.length === 0);
  if (absent.length > 0) {
    const other = absent
      .flatMap((ask) => (ask.kind === "port" ? rowsOfPort(index.ports, { ...ask, protocols: [] }).slice(0, ROWS_LIMIT) : []))
      .flatMap((row) => index.facts[row] ?? []);
    const namesake = absent.flatMap((ask) => (ask.kind === "port" && ask.lo < 256 ? (index.ports.exact.get(`ip:${ask.lo}`) ?? []) : [])).flatMap((row) => index.facts[row] ?? []);
    const hex = absent.flatMap((ask) => (ask.kind === "port" ? (index.ports.exact.get(`eth:0x${ask.lo}`) ?? []) : [])).flatMap((row) => index.facts[row] ?? []);
    const related = [...other, ...namesake, ...hex].slice(0, RELATED_LIMIT);
    return { kind: "none", reason: { why: "no-port", ports: absent, products: [], other }, related, suggestions: questionsFor(index, related) };
  }
  const rows = union(lists);
  const some = productsOfRows(index, rows, 40);
  const every = some.filter((product) => lists.every((list) => rowsWithin(index, product, list).length > 0));
  const products = every.length > 0 ? every : some;
  if (rows.length > ROWS_LIMIT) {
    const five = products.slice(0, 5);
    return {
      kind: "choose",
      about: "port",
      products: five,
      words: query.ports.map(({ text }) => text),
      related: [],
      suggestions: five.map((product) => `${index.products[product]?.short} ${query.ports[0]?.text}`),
    };
  }
  return inProducts(index, query, products, "reverse");
}

/** With several products, each answers for the asks it has; an ask that none has stays with all. */
function restricted(index: SearchIndex, query: Query, product: number, products: readonly number[]): Query {
  if (products.length < 2) return query;
  const has = (one: number, topics: readonly number[]): boolean => topics.some((topic) => index.productTopics[one]?.has(topic));
  return { ...query, asks: query.asks.filter(({ topics }) => has(product, topics) || !products.some((one) => has(one, topics))) };
}

/** Remarks of several products as one list: a port is missing where all of them lack it. */
function togetherNotes(found: readonly { notes: readonly Note[] }[]): Note[] {
  const all = found.flatMap(({ notes }) => notes);
  const lacking = all.flatMap((note) => (note.note === "no-port" ? [note] : []));
  const ports = [...new Set(lacking.flatMap((note) => note.ports))].filter((port) => lacking.filter((note) => note.ports.includes(port)).length === found.length);
  const missing: Note[] = ports.length > 0 ? [{ note: "no-port", ports, other: [...new Set(lacking.flatMap((note) => note.other))] }] : [];
  return [...missing, ...all.filter((note) => note.note !== "no-port")];
}

/** Runs the products one by one; all of what is asked has to be found in one of them. */
function inProducts(index: SearchIndex, query: Query, products: readonly number[], mode: "lookup" | "reverse" | "catalogue"): Finding {
  const found = products.map((product) => findInProduct(index, product, restricted(index, query, product, products)));
  const good = found.filter((one): one is Extract<ProductFinding, { rows: Fact[] }> => "rows" in one);
  const first = found[0];
  const coveredAll = query.asks.every((ask) => ask.weak || ask.topics.length === 0 || good.length === found.length || good.some((one) => one.covered.includes(ask)));
  if (good.length > 0 && (mode === "reverse" || good.length === found.length) && coveredAll) {
    const rows = good.flatMap((one) => one.rows);
    const notes = togetherNotes(good);
    return {
      kind: "rows",
      mode,
      rows,
      related: good
        .flatMap((one) => one.related)
        .filter((fact) => !rows.includes(fact))
        .slice(0, RELATED_LIMIT),
      notes,
    };
  }
  const bad = found.find((one) => "reason" in one) ?? first;
  if (!bad || "rows" in bad) return { kind: "none", reason: { why: "no-product", words: [] }, related: [], suggestions: examples(index) };
  const related = bad.related.slice(0, RELATED_LIMIT);
  const suggestions = related.length > 0 ? questionsFor(index, related) : products.flatMap((product) => questionsOf(index, product)).slice(0, 5);
  return { kind: "none", reason: bad.reason, related, suggestions };
}

/** Finds what answers a query. Pure; never throws. */
export function find(index: SearchIndex, query: Query): Finding {
  const none = (reason: Extract<Finding, { kind: "none" }>["reason"], related: Fact[] = []): Finding => ({
    kind: "none",
    reason,
    related,
    suggestions: related.length > 0 ? questionsFor(index, related) : examples(index),
  });
  if (query.intent === "empty") return none({ why: "empty" });
  if (query.intent === "greeting") return none({ why: "greeting" });
  if (query.intent === "command") return none({ why: "command" });
  const products = meantProducts(index, query);
  const [meant] = products;
  const sure = isSure(query) || (meant !== undefined && query.facets.length + query.releases.length > 0 && hasOneTopic(index, meant));
  const fatal = query.unknown.filter(
    (one) =>
      one.firm === "always" ||
      !sure ||
      (one.firm === "alone" && query.asks.filter((ask) => ask.topics.length > 0 && !ask.weak).length < 2) ||
      (products.length === 0 && query.ports.length === 0),
  );
  if (fatal.length > 0) {
    const [product] = products;
    const near = product === undefined ? null : findInProduct(index, product, { ...query, unknown: [] });
    const related = near && "rows" in near && (query.asks.length > 0 || query.ports.length > 0) ? near.rows.slice(0, RELATED_LIMIT) : [];
    const suggestions = related.length > 0 ? questionsFor(index, related) : product === undefined ? examples(index) : questionsOf(index, product);
    return { kind: "none", reason: { why: "unknown-words", words: fatal.map(({ word }) => word) }, related, suggestions };
  }
  if (query.intent === "difference") {
    const found = differences(index, query, products.length > 0 ? products : productsByRelease(index, query));
    if (found) return found;
  }
  const [product] = products;
  if (product === undefined) return query.ports.length > 0 ? reverse(index, query) : withoutProduct(index, query);
  const conditioned = (query.facets.length > 0 || query.releases.length > 0 || !onlyWider(query, product)) && hasOneTopic(index, product);
  const asked =
    conditioned || query.asks.some((ask) => !ask.excluded && (!ask.weak || ask.topics.some((topic) => index.productTopics[product]?.has(topic)))) || query.ports.length > 0;
  const whole = query.asksPort || query.all || query.direction !== null || query.need !== null || query.protocols.length > 0;
  if (!asked && products.length === 1 && (onlyWider(query, product) || !whole)) {
    if (query.leftover > 1) return { kind: "none", reason: { why: "not-in-product", words: [], products }, related: [], suggestions: questionsOf(index, product) };
    return { kind: "choose", about: "topic", products, words: [], related: [], suggestions: choices(index, product, onlyWider(query, product)) };
  }
  return inProducts(index, query, products, asked ? "lookup" : "catalogue");
}

/** The choices for a bare product name: all of it (unless only a part is covered), or one of its first topics. */
function choices(index: SearchIndex, product: number, wider: boolean): string[] {
  const questions = questionsOf(index, product);
  return wider ? questions : [`all ports of ${index.products[product]?.short}`, ...questions.slice(0, 4)];
}
