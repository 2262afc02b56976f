/** MiniSearch with prefixes and typing errors allowed: any word, and all words with any word as the second try. */
import MiniSearch from "minisearch";
import { FIELDS, WEIGHTS } from "../records.ts";
import { LIMIT, NOTHING, type Peer } from "./peer.ts";
import { confidenceOf, contentWords } from "./words.ts";

function minisearch(name: string, modes: readonly ("AND" | "OR")[]): Peer {
  return {
    name,
    build(records) {
      const index = new MiniSearch({
        fields: [...FIELDS],
        searchOptions: { boost: WEIGHTS, prefix: (term) => term.length > 3, fuzzy: (term) => (/\d/.test(term) || term.length < 4 ? false : 0.2) },
      });
      index.addAll(records);
      return (question) => {
        const words = contentWords(question);
        for (const [n, combineWith] of modes.entries()) {
          const found = index.search(words.join(" "), { combineWith });
          const best = found[0];
          if (best)
            return {
              hits: found.slice(0, LIMIT).map(({ id }) => Number(id)),
              confidence: confidenceOf(words, records[Number(best.id)]?.text ?? "", modes.length - 1 - n, best.score / (best.score + 100)),
            };
        }
        return NOTHING;
      };
    },
  };
}

export const miniSearchPeers: readonly Peer[] = [minisearch("MiniSearch, OR", ["OR"]), minisearch("MiniSearch, AND then OR", ["AND", "OR"])];
