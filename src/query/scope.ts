/** A question as it applies to one product. */
import type { Fact } from "../knowledge/fact.ts";
import type { Note, Reason } from "./finding.ts";
import type { SearchIndex } from "./index/search-index.ts";
import { isEmptyWord } from "./lexicon/empty.ts";
import type { Ask, Query } from "./query.ts";
import { askIn, type ProductAsk } from "./select.ts";

/** What one product comes to: rows, or the reason why there are none. */
export type ProductFinding = { rows: Fact[]; related: Fact[]; notes: Note[]; covered: Ask[] } | { reason: Reason; related: Fact[] };

/** Facts shown beside an answer. */
export const RELATED_LIMIT = 8;

/** Enough is understood that a word of the sentence around it may be passed over. */
export const isSure = (query: Pick<Query, "ports" | "asks">): boolean => query.ports.length > 0 || query.asks.some((ask) => ask.topics.length > 0 && !ask.weak && !ask.excluded);

export interface Scope {
  index: SearchIndex;
  product: number;
  query: Query;
  asks: ProductAsk[];
  /** Asks that this product does not have. */
  missing: Ask[];
}

/** Sorts the asks into those the product has, those that say nothing here, and those that are missing. */
export function scopeOf(index: SearchIndex, product: number, query: Query): Scope {
  const context = index.contexts[product] ?? new Set<string>();
  const scope: Scope = { index, product, query, asks: [], missing: [] };
  const productNames = new Set(query.products.filter((named) => named.product === product).map(({ text }) => text));
  for (const ask of query.asks) {
    const here = askIn(index, product, ask);
    if (here.strong.size > 0) scope.asks.push(here);
    else if (ask.excluded && here.weak.size === 0) continue;
    else if (ask.weak || context.has(ask.text) || productNames.has(ask.text) || ask.words.every((word) => isEmptyWord(word) || context.has(word))) continue;
    else if (query.ports.length > 0 && ask.topics.length === 0 && ask.firm() !== "always") continue;
    else if (here.weak.size > 0) scope.asks.push(here);
    else if (ask.firm() !== "never" || !isSure(query)) scope.missing.push(ask);
  }
  return scope;
}

/** All facts of the product. */
export const all = ({ index, product }: Scope): number[] =>
  Array.from({ length: (index.starts[product + 1] ?? 0) - (index.starts[product] ?? 0) }, (_, n) => (index.starts[product] ?? 0) + n);

/** True when an ask is the name of a row, not a property of some rows. */
export const names = ({ index, product }: Scope, ask: Ask): boolean => {
  const facts = index.facts.slice(index.starts[product] ?? 0, index.starts[product + 1] ?? 0);
  return facts.some((fact) => fact.kind === "flow" && ask.topics.some((topic) => index.topics[topic]?.id === fact.about[0]));
};

/** True when a port row is among some rows. */
export const hasFlow = ({ index }: Scope, rows: ReadonlySet<number>): boolean => [...rows].some((row) => index.facts[row]?.kind === "flow");
