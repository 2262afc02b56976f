/** A question as typed into a Query: what is asked, of which product, under which conditions, and what was not understood. */
import type { Speller } from "./correct.ts";
import { hasPort } from "./index/ports.ts";
import type { SearchIndex } from "./index/search-index.ts";
import { lex } from "./lex.ts";
import { ALL, ASKS_PORT, CHANGED, GREETINGS, INCLUDING, OPTIONAL, RECOMMENDED, REQUIRED } from "./lexicon/grammar.ts";
import { normalise, READ_LIMIT } from "./normalise.ts";
import { meantProducts } from "./products.ts";
import type { Intent, NamedProduct, Query } from "./query.ts";
import { asksOf, leftoverOf, unknownOf } from "./read-asks.ts";
import { readFacets } from "./read-facets.ts";
import { has, isCommand, readDirection } from "./read-intent.ts";
import { readNumbers } from "./read-ports.ts";
import { fitting, productsOf } from "./read-products.ts";
import { type Item, recognise } from "./recognise.ts";
import { candidatesIn, pickSpans, type Span } from "./spans.ts";

const positions = (spans: readonly Span[]): ReadonlySet<number> => new Set(spans.flatMap((span) => span.at));

/** Phrases, read twice: once the products are known, phrases that only other products have no longer count. */
function spansOf(index: SearchIndex, items: readonly Item[], models: readonly NamedProduct[]): Span[] {
  const candidates = candidatesIn(index.phrases, items);
  const loose = pickSpans(candidates);
  const products = [...productsOf(index, loose), ...models];
  if (products.length === 0) return loose;
  const meant = meantProducts(index, { products, asks: asksOf(index, items, loose, positions(loose), false) });
  return pickSpans(candidates, fitting(index, meant));
}

/**
 * Reads a question.
 * @param text anything a person or a hostile client may send
 */
export function understand(index: SearchIndex, speller: Speller, text: string): Query {
  const items = recognise(index, speller, lex(normalise(text)));
  const models = items.flatMap((item): NamedProduct[] => (item.product === null ? [] : [{ product: item.product, by: "wider", text: item.text }]));
  const spans = spansOf(index, items, models);
  const taken = positions(spans);
  const products = [...productsOf(index, spans), ...models];
  const explicit = products.some(({ by }) => by !== "topic");
  const named = new Set(spans.filter((span) => span.meanings.some((meaning) => meaning.kind === "product")).map((span) => span.end));
  const { ports, protocols, notProtocols, releases } = readNumbers(items, taken, named, (port) => hasPort(index.ports, port));
  const asks = asksOf(index, items, spans, taken, explicit);
  const words = items.filter((item) => item.token.kind === "word");
  const unknown = unknownOf(index, items, taken, explicit);
  const nothing = asks.length === 0 && products.length === 0 && ports.length === 0 && unknown.length === 0;
  const changed = has(items, CHANGED) && (releases.length > 1 || (releases.length === 1 && words.some((item) => ["changed", "replaced", "since"].includes(item.text))));
  const intent: Intent = isCommand(items, ports.length)
    ? "command"
    : nothing && has(items, GREETINGS)
      ? "greeting"
      : items.length === 0
        ? "empty"
        : changed || releases.length === 2
          ? "difference"
          : "lookup";
  return {
    text,
    intent,
    products,
    asks,
    facets: readFacets(items, spans),
    ports,
    protocols,
    notProtocols,
    releases,
    everyRelease: false,
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
