/** What the sentences of a message speak of together: its products, and the releases told for them. */
import type { Engine } from "../../query/engine.ts";
import { meantProducts } from "../../query/products.ts";

/** One sentence as the reader of questions understands it. */
export interface Told {
  /** Products by name; where the message has none, those that a topic gives away. */
  products: number[];
  byTopic: number[];
  releases: string[];
}

/** `panzura1.example.net`: whoever named that machine says nothing about what runs on it. */
const HOST_NAME = /\b(?=[\w-]{0,62}[a-z])[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?<=\.[a-z]{2,18})\b/gi;
const withoutHosts = (text: string): string => text.replace(HOST_NAME, "host");

/** True when a product is named by nothing but the name of a machine. */
export function isNamedByHost(engine: Engine, text: string): boolean {
  const masked = withoutHosts(text);
  if (masked === text) return false;
  const names = (one: string): string => [...new Set(engine.search(one).query.products.map(({ product }) => product))].sort().join();
  return names(masked) !== names(text);
}

export function toldIn(engine: Engine, text: string): Told {
  const { query } = engine.search(withoutHosts(text));
  const explicit = new Set(query.products.flatMap(({ by, product }) => (by === "topic" ? [] : [product])));
  const meant = meantProducts(engine.index, query);
  return {
    products: meant.filter((product) => explicit.has(product)),
    byTopic: meant.filter((product) => !explicit.has(product)),
    releases: query.releases.map(({ text: release }) => release),
  };
}

export interface Context {
  /** Every product of the message, in the order they are named. */
  products: number[];
  /** The only product that was named up to a sentence; null where there is none, or several in the whole message. */
  productAt(sentence: number): number | null;
  /** Releases told for the only product of the message. */
  releases: string[];
}

export function contextOf(told: readonly Told[]): Context {
  const named = told.some(({ products }) => products.length > 0);
  const of = (one: Told): number[] => (named ? one.products : one.byTopic);
  const products = [...new Set(told.flatMap(of))];
  const [only = -1, second] = products;
  const first = told.findIndex((one) => of(one).length > 0);
  return {
    products,
    productAt: (sentence) => (second === undefined && first >= 0 && sentence >= first ? only : null),
    releases: second === undefined ? [...new Set(told.flatMap((one) => (of(one).includes(only) ? one.releases : [])))] : [],
  };
}
