/** The door to this room: a knowledge base in, questions read and searched. */
import type { KnowledgeBase } from "../knowledge/fact.ts";
import { buildSpeller, type Speller } from "./correct.ts";
import { find } from "./find.ts";
import type { Finding } from "./finding.ts";
import { buildIndex, type SearchIndex } from "./index/search-index.ts";
import type { Query } from "./query.ts";
import { grammarWords } from "./recognise.ts";
import { understand } from "./understand.ts";

export interface Engine {
  index: SearchIndex;
  /** Reads a question and searches for it; never throws. */
  search(text: string): { query: Query; finding: Finding };
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
      return { query, finding: find(index, query) };
    },
  };
}
