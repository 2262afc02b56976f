/** FlexSearch: all words, then as many as can be had. It gives no scores. */
import { Index } from "flexsearch";
import { LIMIT, type Peer } from "./peer.ts";
import { confidenceOf, contentWords } from "./words.ts";

export const flexSearchPeer: Peer = {
  name: "FlexSearch",
  build(records) {
    const index = new Index({ tokenize: "tolerant", encoder: "Normalize", resolution: 9 });
    for (const { id, text } of records) index.add(id, text);
    return (question) => {
      const words = contentWords(question);
      const all = index.search(words.join(" "), { limit: LIMIT });
      const hits = (all.length > 0 ? all : index.search(words.join(" "), { limit: LIMIT, suggest: true })).map(Number);
      return { hits, confidence: confidenceOf(words, records[hits[0] ?? -1]?.text ?? "", all.length > 0 ? 1 : 0, 0) };
    };
  },
};
