/** Which products a question speaks of. */

import type { SearchIndex } from "./index/search-index.ts";
import type { Query } from "./query.ts";

/** The part of a query that tells which product is meant. */
export type Named = Pick<Query, "products" | "asks">;

/** True when a product can live with a phrase: its own name or topic, a word of its context, or a companion's name. */
export function lives(index: SearchIndex, query: Named, product: number, text: string): boolean {
  const here = index.products[product];
  if (!here) return false;
  const named = query.products.filter((one) => one.text === text);
  if (named.some((one) => one.product === product || here.companions.includes(index.products[one.product]?.id ?? ""))) return true;
  if (index.contexts[product]?.has(text)) return true;
  return query.asks.some((ask) => ask.text === text && ask.topics.some((topic) => index.productTopics[product]?.has(topic)));
}

/**
 * @returns products meant, most specific reading first; empty when none is named
 */
export function meantProducts(index: SearchIndex, query: Named): number[] {
  const candidates = [...new Set(query.products.map(({ product }) => product))];
  if (candidates.length <= 1) return candidates;
  const phrases = [...new Set(query.products.map(({ text }) => text))];
  const all = candidates.filter((product) => phrases.every((text) => lives(index, query, product, text)));
  if (all.length > 0) return all;
  const owns = (product: number): boolean => query.asks.some((ask) => !ask.weak && ask.topics.some((topic) => index.productTopics[product]?.has(topic)));
  const whole = (product: number): boolean => hasOneTopic(index, product) && query.products.some((one) => one.product === product && one.by === "name");
  if (candidates.every((product) => owns(product) || whole(product))) return candidates;
  const byName = [...new Set(query.products.filter(({ by }) => by !== "topic").map(({ product }) => product))];
  const beside = (product: number): boolean => query.products.every((one) => one.product !== product || one.by === "wider") && !owns(product);
  const owners = byName.filter((product) => !beside(product));
  return owners.length > 0 ? owners : byName.length > 0 ? byName : candidates;
}

/** A query with the releases that are this product's: `PAN-OS 11.1 and Panzura 8.1` names one of each. */
export const withOwnReleases = <Q extends Named & Pick<Query, "releases">>(index: SearchIndex, query: Q, product: number): Q => ({
  ...query,
  releases: query.releases.filter(({ of }) => of === null || lives(index, query, product, of)),
});

/** True when only a larger product's name was used and nothing names the part that is covered. */
export function onlyWider(query: Query, product: number): boolean {
  const names = query.products.filter((one) => one.product === product);
  return names.length > 0 && names.every(({ by }) => by === "wider");
}

/** True when all rows of a product are about the same thing, so that its name says what is asked. */
export function hasOneTopic(index: SearchIndex, product: number): boolean {
  const facts = index.facts.slice(index.starts[product] ?? 0, index.starts[product + 1] ?? 0).filter(({ kind }) => kind === "flow");
  return facts.length > 0 && new Set(facts.map(({ about }) => about[0])).size === 1;
}
