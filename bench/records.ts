/** Facts as flat records for engines that search documents; each carries the same names, aliases and facet words that Portolan reads. */

import type { Service } from "../src/answer/answer.ts";
import { servicesOf } from "../src/answer/services.ts";
import type { Fact, KnowledgeBase, Product } from "../src/knowledge/fact.ts";
import { formatPort } from "../src/knowledge/format-port.ts";

export interface BenchRecord {
  /** Position in the list. */
  id: number;
  /** Names and aliases of the product. */
  product: string;
  /** Names and aliases of its topics. */
  topics: string;
  purpose: string;
  /** Conditions with every word that chooses them. */
  conditions: string;
  ends: string;
  ports: string;
  versions: string;
  notes: string;
  /** All of the above. */
  text: string;
  /** What the record tells to open, for judging; not searched. */
  services: Service[];
}

export const FIELDS = ["product", "topics", "purpose", "conditions", "ends", "ports", "versions", "notes"] as const;
export type Field = (typeof FIELDS)[number];

/** How much a field counts, for engines that weigh fields: names above prose. */
export const WEIGHTS: Record<Field, number> = { product: 3, topics: 3, purpose: 2, conditions: 2, ports: 2, ends: 1, versions: 1, notes: 0.5 };

const OPENS = { from: "initiates outbound", to: "initiates inbound", either: "either direction bidirectional", unknown: "direction not stated" };

function recordOf(fact: Fact, product: Product | undefined, facets: KnowledgeBase["facets"], id: number): BenchRecord {
  const unique = (words: readonly string[]): string => [...new Set(words)].join(" ");
  const fields: Record<Field, string> = {
    product: unique([product?.name ?? "", product?.vendor ?? "", ...(product?.aka ?? []), ...(product?.wider ?? [])]),
    topics: unique([fact.title, ...fact.keys, ...fact.about.flatMap((topic) => [topic, product?.topics[topic]?.name ?? "", ...(product?.topics[topic]?.aka ?? [])])]),
    purpose: fact.purpose,
    conditions: unique(fact.conditions.flatMap(({ switch: name, value, text }) => [text, ...(name !== null && value !== null ? (facets[name]?.[value] ?? []) : [])])),
    ends: fact.kind === "flow" ? [fact.from ?? "", fact.to ?? "", OPENS[fact.opens]].join(" ") : "",
    ports: fact.match.map((match) => formatPort(match).replace("/", " ").replace("+", " ")).join(" "),
    versions: [fact.versions ?? "", fact.need].join(" "),
    notes: fact.caveats.join(" "),
  };
  const text = FIELDS.map((field) => fields[field])
    .filter(Boolean)
    .join(" | ");
  return { id, ...fields, text, services: fact.kind === "flow" ? servicesOf(fact.match) : [] };
}

/** One record a fact. */
export function recordsOf({ products, facts, facets }: KnowledgeBase): BenchRecord[] {
  const byId = new Map(products.map((product) => [product.id, product]));
  return facts.map((fact, id) => recordOf(fact, byId.get(fact.product), facets, id));
}
