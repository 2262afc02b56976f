/** A question as typed into a Query: what is asked, of which product, under which conditions, and what was not understood. */
import type { Speller } from "./correct.ts";
import { hasPort } from "./index/ports.ts";
import { readingOf } from "./index/readings.ts";
import type { SearchIndex } from "./index/search-index.ts";
import { lex } from "./lex.ts";
import { ALL, ASKS_PORT, GREETINGS, INCLUDING, OPTIONAL, RECOMMENDED, REQUIRED } from "./lexicon/grammar.ts";
import { normalise, READ_LIMIT } from "./normalise.ts";
import { meantProducts, withOwnReleases } from "./products.ts";
import type { Intent, NamedRelease, Query } from "./query.ts";
import { asksOf, leftoverOf, unknownOf } from "./read-asks.ts";
import { readFacets } from "./read-facets.ts";
import { asksForRule, has, isCommand, readDirection } from "./read-intent.ts";
import { readNumbers } from "./read-ports.ts";
import { fitting, type PlacedProduct, productsOf, withoutOccasions } from "./read-products.ts";
import { compares, type NamePlace, readReleases } from "./read-releases.ts";
import { type Item, recognise } from "./recognise.ts";
import { isSure } from "./scope.ts";
import { candidatesIn, pickSpans, type Span } from "./spans.ts";
import { isTold } from "./weight.ts";

const positions = (spans: readonly Span[]): ReadonlySet<number> => new Set(spans.flatMap((span) => span.at));

/** Phrases, read twice: once the products are known, phrases that only other products have no longer count. */
function spansOf(index: SearchIndex, items: readonly Item[], models: readonly PlacedProduct[]): Span[] {
  const candidates = candidatesIn(index.phrases, items);
  const loose = pickSpans(candidates);
  const products = [...productsOf(index, loose), ...models];
  if (products.length === 0) return loose;
  const meant = meantProducts(index, { products, asks: asksOf(index, items, loose, positions(loose), false) });
  return pickSpans(candidates, fitting(index, meant));
}

const modelPlaces = (items: readonly Item[]): NamePlace[] => items.flatMap((item, i) => (item.product === null ? [] : [{ start: i, end: i + 1, text: item.text }]));

/** The releases of each product meant; of all together where none is. */
function releasesByProduct(index: SearchIndex, query: Pick<Query, "products" | "asks" | "releases">): { releases: readonly NamedRelease[]; isNamed: () => boolean }[] {
  const meant = meantProducts(index, query);
  if (meant.length === 0) return [{ releases: query.releases, isNamed: () => true }];
  return meant.map((product) => ({ releases: withOwnReleases(index, query, product).releases, isNamed: () => index.releases.some(({ products }) => products.includes(product)) }));
}

/**
 * Reads a question.
 * @param text anything a person or a hostile client may send
 */
export function understand(index: SearchIndex, speller: Speller, text: string): Query {
  const items = recognise(index, speller, lex(normalise(text)));
  const models = items.flatMap((item, at): PlacedProduct[] => (item.product === null ? [] : [{ product: item.product, by: "wider", text: item.text, at }]));
  const spans = spansOf(index, items, models);
  const taken = positions(spans);
  const placed = [...productsOf(index, spans), ...models];
  const explicit = placed.some(({ by }) => by !== "topic");
  const named = new Set(spans.filter((span) => span.meanings.some((meaning) => meaning.kind === "product")).flatMap((span) => span.at));
  const { ports, places: portPlaces, protocols, notProtocols, ...numbers } = readNumbers(items, taken, named, (port) => hasPort(index.ports, port));
  const asks = asksOf(index, items, spans, taken, explicit);
  const products = withoutOccasions(index, items, placed, asks);
  const unknown = unknownOf(index, items, taken, explicit, isSure({ ports, asks }));
  const nothing = asks.length === 0 && products.length === 0 && ports.length === 0 && unknown.length === 0;
  const places = [...spans.filter((span) => readingOf(index.topics, span.meanings).naming.length > 0), ...modelPlaces(items)].sort((a, b) => a.start - b.start);
  const releases = readReleases(items, places, numbers.releases);
  const compared = releases.length > 0 && compares(items, releasesByProduct(index, { products, asks, releases }));
  const wantsRule = asksForRule(items, ports.length) && (products.length > 0 || asks.some((ask) => ask.topics.length > 0 && !ask.weak));
  const intent: Intent =
    isCommand(items, ports.length) && !wantsRule ? "command" : nothing && has(items, GREETINGS) ? "greeting" : items.length === 0 ? "empty" : compared ? "difference" : "lookup";
  return {
    text,
    intent,
    products,
    asks,
    facets: readFacets(items, spans),
    ports,
    portsAside: portPlaces.length === ports.length && portPlaces.every((at) => isTold(items, at)),
    protocols,
    notProtocols,
    releases,
    everyRelease: false,
    wantsRule,
    ...readDirection(items),
    need: has(items, OPTIONAL) ? "optional" : has(items, RECOMMENDED) ? "recommended" : has(items, REQUIRED) ? "required" : null,
    leftover: leftoverOf(items, taken),
    asksPort: has(items, ASKS_PORT) || protocols.length > 0,
    all: has(items, ALL),
    including: has(items, INCLUDING),
    unknown,
    corrected: items.flatMap((item) =>
      item.raw !== item.text && item.token.kind === "word" && item.raw.replace(" ", "") !== item.text ? [{ typed: item.raw, read: item.text }] : [],
    ),
    cut: text.length > READ_LIMIT,
  };
}
