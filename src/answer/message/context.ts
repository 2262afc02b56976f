/** What the sentences of a message speak of together: its products, and the releases and conditions told for them. */
import type { Engine } from "../../query/engine.ts";
import { VENDORS } from "../../query/lexicon/vendors.ts";
import { meantProducts } from "../../query/products.ts";
import type { FacetAsk } from "../../query/query.ts";
import { asks, requests } from "./asking.ts";
import type { Sentence } from "./sentences.ts";

/** One sentence as the reader of questions understands it. */
interface Told {
  /** Products by name; where the message has none, those that a topic gives away. */
  products: number[];
  byTopic: number[];
  releases: string[];
  /** Conditions that it states; what a question says of one is no statement. */
  facets: FacetAsk[];
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

function toldIn(engine: Engine, text: string): Told {
  const { query } = engine.search(withoutHosts(text));
  const meant = meantProducts(engine.index, query);
  // A name beside the one that is asked about is told, too; of several readings of one name, only the one that is meant.
  const read = new Set(query.products.flatMap(({ product, text: name }) => (meant.includes(product) ? [name] : [])));
  const named = query.products.filter(({ by, product, text: name }) => by !== "topic" && (meant.includes(product) || !read.has(name))).map(({ product }) => product);
  return {
    products: [...new Set(named)],
    byTopic: meant.filter((product) => !named.includes(product)),
    releases: query.releases.map(({ text: release }) => release),
    facets: asks(text) ? [] : query.facets,
  };
}

export interface Context {
  /** Every product of the message, in the order they are named. */
  products: number[];
  /** The only product that was named up to a sentence; null where there is none, or several in the whole message. */
  productAt(sentence: number): number | null;
  /** Releases told beside a product's name; `unclear` where they may be those of another. */
  releasesOf(product: number): { releases: string[]; unclear: boolean };
  /** Conditions that are stated, for this product or for none: `encryption` is `on`. */
  facetsOf(product: number): Map<string, string>;
  /** A sentence asks; one invites a list; another maker's product is named. */
  asking: boolean;
  inviting: boolean;
  foreign: boolean;
}

/** True for a sentence that invites a list: `please open for the filers:`. */
const invites = (text: string): boolean => requests(text) || (asks(text) && /\bports?\b/i.test(text));

const isForeign = (text: string): boolean => (text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).some((word) => VENDORS.has(word));

export function contextOf(engine: Engine, sentences: readonly Sentence[]): Context {
  const told = sentences.map(({ text }) => toldIn(engine, text));
  const named = told.some(({ products }) => products.length > 0);
  const of = (one: Told): number[] => (named ? one.products : one.byTopic);
  const products = [...new Set(told.flatMap(of))];
  const [only = -1, second] = products;
  const first = told.findIndex((one) => of(one).length > 0);
  return {
    products,
    productAt: (sentence) => (second === undefined && first >= 0 && sentence >= first ? only : null),
    facetsOf(product) {
      const stated = told.filter((one) => of(one).length === 0 || of(one).includes(product)).flatMap(({ facets }) => facets);
      const open = new Set(stated.filter(({ facet, value }) => value === null || stated.some((other) => other.facet === facet && other.value !== value)).map(({ facet }) => facet));
      return new Map(stated.flatMap(({ facet, value }) => (value === null || open.has(facet) ? [] : [[facet, value] as const])));
    },
    asking: sentences.some(({ text }) => asks(text)),
    inviting: sentences.some(({ text, listed }) => !listed && invites(text)),
    foreign: sentences.some(({ text }) => isForeign(text)),
    releasesOf(product) {
      const about = told.filter((one) => one.releases.length > 0 && of(one).includes(product));
      const releases = [...new Set(about.flatMap((one) => one.releases))];
      return { releases, unclear: releases.length > 2 || about.some((one) => of(one).length > 1) };
    },
  };
}
