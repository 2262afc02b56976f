/** Which products the phrases of a question name. */
import type { Meaning } from "./index/phrases.ts";
import { readingOf } from "./index/readings.ts";
import type { SearchIndex } from "./index/search-index.ts";
import type { Ask, NamedProduct } from "./query.ts";
import type { Item } from "./recognise.ts";
import type { Span } from "./spans.ts";
import { isTold } from "./weight.ts";

/** Meanings of a phrase, and of the shorter phrases inside it: `snapmirror data transfer` names SnapMirror, too. */
function namings(index: SearchIndex, text: string): { meanings: Meaning[]; text: string }[] {
  const words = text.split(" ");
  const parts = words.flatMap((_, from) => words.slice(from).map((_, length) => words.slice(from, from + length + 1).join(" ")));
  return parts.flatMap((part) => {
    const meanings = index.phrases.meanings.get(part);
    return meanings ? [{ meanings, text: part === text ? text : part }] : [];
  });
}

/** A name with its place among the items. */
export type PlacedProduct = NamedProduct & { at: number };

/** Products by name, by a larger product's name, or by a topic that only one has. */
export function productsOf(index: SearchIndex, spans: readonly Span[]): PlacedProduct[] {
  const out: PlacedProduct[] = [];
  for (const span of spans) {
    const whole = readingOf(index.topics, span.meanings).isProduct;
    for (const { meanings } of whole ? [span] : namings(index, span.text))
      for (const meaning of readingOf(index.topics, meanings).naming) {
        if (meaning.kind === "product") out.push({ product: meaning.product, by: meaning.wider ? "wider" : "name", text: span.text, at: span.start });
        else if (meaning.kind === "topic" && meaning.namesProduct) out.push({ product: index.topics[meaning.topic]?.owner ?? -1, by: "topic", text: span.text, at: span.start });
      }
  }
  return out.filter(({ product }) => product >= 0);
}

/** A product of a sentence that only tells is the occasion, where what another one asks for is not its own but that of a product beside it. */
export function withoutOccasions(index: SearchIndex, items: readonly Item[], products: readonly PlacedProduct[], asks: readonly Ask[]): NamedProduct[] {
  const asked = asks.filter((ask) => ask.topics.length > 0 && !ask.weak && !ask.aside && !ask.excluded);
  const owns = ({ product }: NamedProduct): boolean => asked.some((ask) => ask.topics.some((topic) => index.productTopics[product]?.has(topic)));
  if (products.every(({ product }) => product === products[0]?.product) || !products.some(owns)) return [...products];
  return products.filter((one) => owns(one) || products.some((other) => other.product === one.product && !isTold(items, other.at)));
}

/** Once the products are known, phrases that only other products have no longer count as phrases. */
export function fitting(index: SearchIndex, products: readonly number[]): (meaning: Meaning) => boolean {
  if (products.length === 0) return () => true;
  return (meaning) => {
    if (meaning.kind === "facet") return true;
    if (meaning.kind === "topic") return meaning.namesProduct || products.some((product) => index.productTopics[product]?.has(meaning.topic));
    return meaning.kind === "product" || products.includes(meaning.product);
  };
}
