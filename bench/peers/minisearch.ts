/** MiniSearch with prefixes and typing errors allowed: any word, and all words with any word as the second try. */
import MiniSearch, { type SearchResult } from "minisearch";
import { FIELDS, WEIGHTS } from "../records.ts";
import { decide, type Hit, LIMIT, type Peer } from "./peer.ts";
import { contentWords } from "./words.ts";

/** The share of the words that were matched first, then the engine's score on a bounded scale. */
const hitOf = ({ id, score, queryTerms }: SearchResult, words: readonly string[]): Hit => ({
  record: Number(id),
  confidence: new Set(queryTerms).size / Math.max(1, new Set(words).size) + score / (score + 100),
});

function minisearch(name: string, modes: readonly ("AND" | "OR")[]): Peer {
  return {
    name,
    build(records) {
      const index = new MiniSearch({ fields: [...FIELDS], searchOptions: { boost: WEIGHTS, prefix: (term) => term.length > 3, fuzzy: (term) => (/\d/.test(term) || term.length < 4 ? false : 0.2) } });
      index.addAll(records);
      return (question, floor = 0) => {
        const words = contentWords(question);
        for (const combineWith of modes) {
          const found = index.search(words.join(" "), { combineWith });
          if (found.length > 0) return decide(found.slice(0, LIMIT).map((hit) => hitOf(hit, words)), floor);
        }
        return decide([], floor);
      };
    },
  };
}

export const miniSearchPeers: readonly Peer[] = [minisearch("MiniSearch, OR", ["OR"]), minisearch("MiniSearch, AND then OR", ["AND", "OR"])];
