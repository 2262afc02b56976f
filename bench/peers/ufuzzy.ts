/** uFuzzy: all words in any order with one typing error each; failing that, with one word left out. */
import uFuzzy from "@leeoniya/ufuzzy";
import { LIMIT, NOTHING, type Peer } from "./peer.ts";
import { confidenceOf, contentWords } from "./words.ts";

/** Words that are tried in every order; more would be 720 orders and up. */
const PERMUTED = 4;
/** Matches that are ranked. */
const RANKED = 1000;

export const uFuzzyPeer: Peer = {
  name: "uFuzzy",
  build(records) {
    const engine = new uFuzzy({ intraMode: 1 });
    const haystack = records.map(({ text }) => text);
    const top = (words: readonly string[]): number[] => {
      const [matches, info, order] = engine.search(haystack, words.join(" "), PERMUTED, RANKED);
      if (!matches) return [];
      return order && info ? order.slice(0, LIMIT).flatMap((n) => info.idx[n] ?? []) : matches.slice(0, LIMIT);
    };
    return (question) => {
      const words = contentWords(question);
      const sure = (hits: readonly number[], later: number): (() => number) => confidenceOf(words, records[hits[0] ?? -1]?.text ?? "", later, 0);
      const all = top(words);
      if (all.length > 0) return { hits: all, confidence: sure(all, 1) };
      for (const left of words.length > 1 ? words : []) {
        const hits = top(words.filter((word) => word !== left));
        if (hits.length > 0) return { hits, confidence: sure(hits, 0) };
      }
      return NOTHING;
    };
  },
};
