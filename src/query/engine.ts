/** The door to this room: a knowledge base in, questions read and searched. */
import type { KnowledgeBase } from "../knowledge/fact.ts";
import { buildSpeller, type Speller } from "./correct.ts";
import { find } from "./find.ts";
import type { Finding } from "./finding.ts";
import { buildIndex, type SearchIndex } from "./index/search-index.ts";
import type { Query } from "./query.ts";
import { grammarWords } from "./recognise.ts";
import { questionsOf } from "./suggest.ts";
import { understand } from "./understand.ts";

export interface Engine {
  index: SearchIndex;
  /** Reads a question and searches for it; never throws. */
  search(text: string): { query: Query; finding: Finding };
}

/** Choices made of the asker's own words are kept only if they would be answered; without any, nothing is asked back. */
function answerable(index: SearchIndex, speller: Speller, finding: Extract<Finding, { kind: "choose" }>): Finding {
  const suggestions = finding.suggestions.filter((text) => ["rows", "difference"].includes(find(index, understand(index, speller, text)).kind));
  if (suggestions.length > 0) return { ...finding, suggestions };
  const instead = finding.products.flatMap((product) => questionsOf(index, product)).slice(0, 5);
  return { kind: "none", reason: { why: "no-product", words: finding.words }, related: finding.related, suggestions: instead };
}

/** Builds the index and the speller. */
export function createEngine(base: KnowledgeBase): Engine {
  const index = buildIndex(base);
  let speller: Speller | null = null;
  return {
    index,
    search(text) {
      speller ??= buildSpeller(index.phrases.words, grammarWords(), index.mentions.keys());
      const query = understand(index, speller, text);
      const finding = find(index, query);
      return { query, finding: finding.kind === "choose" ? answerable(index, speller, finding) : finding };
    },
  };
}
