/** What a phrase's meanings come to, worked out once a phrase: lists of thousands of meanings are not walked for each question. */
import type { Meaning } from "./phrases.ts";
import type { TopicEntry } from "./topics.ts";

export interface Reading {
  /** Topics it can mean; without those that are only the name of a condition it chooses. */
  topics: number[];
  /** Meanings that name a product, and whether one of them is a product's own name. */
  naming: Meaning[];
  isProduct: boolean;
}

const READINGS = new WeakMap<readonly Meaning[], Reading>();

/** The reading of one phrase of the vocabulary; `meanings` is the list the index holds, which never changes. */
export function readingOf(topics: readonly TopicEntry[], meanings: readonly Meaning[]): Reading {
  const known = READINGS.get(meanings);
  if (known) return known;
  const facets = new Set(meanings.flatMap((meaning) => (meaning.kind === "facet" ? [meaning.facet] : [])));
  const reading: Reading = {
    topics: [...new Set(meanings.flatMap((meaning) => (meaning.kind === "topic" && !facets.has(topics[meaning.topic]?.id ?? "") ? [meaning.topic] : [])))],
    naming: meanings.filter((meaning) => meaning.kind === "product" || (meaning.kind === "topic" && meaning.namesProduct)),
    isProduct: meanings.some((meaning) => meaning.kind === "product"),
  };
  READINGS.set(meanings, reading);
  return reading;
}
