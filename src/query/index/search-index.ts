/** Everything a question is looked up in, built once from a knowledge base. */
import type { Fact, KnowledgeBase, Product } from "../../knowledge/fact.ts";
import type { Span } from "../../knowledge/versions.ts";
import { aliasTokens } from "../lex.ts";
import { indexMentions, type Mentions } from "./mentions.ts";
import { indexPhrases, type Phrases } from "./phrases.ts";
import { indexPorts, type PortIndex } from "./ports.ts";
import { indexTopics, type TopicEntry } from "./topics.ts";

/** A version range that facts name, and the products they belong to, ascending. */
export interface ReleaseRange {
  spans: readonly Span[];
  products: number[];
}

export interface SearchIndex {
  products: Product[];
  /** Index of a product by its id. */
  productOf: ReadonlyMap<string, number>;
  /** Grouped by product. */
  facts: Fact[];
  /** First fact of each product, and one past the last of all: product n has starts[n] … starts[n + 1] - 1. */
  starts: Int32Array;
  releases: ReleaseRange[];
  topics: TopicEntry[];
  /** Per product: its topics by number. */
  productTopics: ReadonlySet<number>[];
  /** Per product: phrases that say nothing once it is meant. */
  contexts: ReadonlySet<string>[];
  phrases: Phrases;
  mentions: Mentions;
  ports: PortIndex;
}

function releasesOf(productOf: ReadonlyMap<string, number>, facts: readonly Fact[]): ReleaseRange[] {
  const ranges = new Map<string, ReleaseRange>();
  for (const { versions, spans, product } of facts) {
    if (versions === null || spans === null) continue;
    const n = productOf.get(product) ?? -1;
    const known = ranges.get(versions);
    if (!known) ranges.set(versions, { spans, products: [n] });
    else if (known.products.at(-1) !== n) known.products.push(n);
  }
  return [...ranges.values()];
}

/** Builds the index; about two seconds for 100,000 facts. */
export function buildIndex(base: KnowledgeBase): SearchIndex {
  const productOf = new Map(base.products.map((product, n) => [product.id, n]));
  const grouped = base.facts.filter((fact) => productOf.has(fact.product)).sort((a, b) => (productOf.get(a.product) ?? 0) - (productOf.get(b.product) ?? 0));
  const starts = new Int32Array(base.products.length + 1);
  for (const fact of grouped) starts[(productOf.get(fact.product) ?? 0) + 1] = (starts[(productOf.get(fact.product) ?? 0) + 1] ?? 0) + 1;
  for (let n = 1; n < starts.length; n++) starts[n] = (starts[n] ?? 0) + (starts[n - 1] ?? 0);
  const topics = indexTopics({ ...base, facts: grouped }, productOf);
  const productTopics = base.products.map(() => new Set<number>());
  topics.forEach((topic, n) => {
    if (topic.owner >= 0) productTopics[topic.owner]?.add(n);
    else for (const row of topic.rows) productTopics[productOf.get(grouped[row]?.product ?? "") ?? -1]?.add(n);
  });
  return {
    products: base.products,
    productOf,
    facts: grouped,
    starts,
    releases: releasesOf(productOf, grouped),
    topics,
    productTopics,
    contexts: base.products.map(({ context }) => new Set(context.map((word) => aliasTokens(word).join(" ")))),
    phrases: indexPhrases(base, topics),
    mentions: indexMentions(grouped),
    ports: indexPorts(grouped),
  };
}

/** First position in an ascending list whose value is at least x. */
export function lowerBound(list: readonly number[], x: number): number {
  let lo = 0;
  let hi = list.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((list[mid] ?? 0) < x) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

/** The part of an ascending list of facts that belongs to one product. */
export function rowsWithin(index: SearchIndex, product: number, rows: readonly number[]): number[] {
  return rows.slice(lowerBound(rows, index.starts[product] ?? 0), lowerBound(rows, index.starts[product + 1] ?? 0));
}
