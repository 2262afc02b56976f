/** uFuzzy: all words in any order with one typing error each; failing that, with one word left out. */
import uFuzzy from "@leeoniya/ufuzzy";
import { decide, LIMIT, type Peer } from "./peer.ts";
import { contentWords } from "./words.ts";

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
    return (question, floor = 0) => {
      const words = contentWords(question);
      const all = top(words);
      if (all.length > 0) return decide(all.map((record) => ({ record, confidence: 2 })), floor);
      for (const left of words.length > 1 ? words : []) {
        const found = top(words.filter((word) => word !== left));
        if (found.length > 0) return decide(found.map((record) => ({ record, confidence: 1 - 1 / words.length })), floor);
      }
      return decide([], floor);
    };
  },
};
