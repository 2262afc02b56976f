/** FlexSearch: all words, then as many as can be had. It gives no scores, so the share of the words in the record stands for them. */
import { Index } from "flexsearch";
import { decide, LIMIT, type Peer } from "./peer.ts";
import { contentWords, coverage } from "./words.ts";

export const flexSearchPeer: Peer = {
  name: "FlexSearch",
  build(records) {
    const index = new Index({ tokenize: "tolerant", encoder: "Normalize", resolution: 9 });
    for (const { id, text } of records) index.add(id, text);
    return (question, floor = 0) => {
      const words = contentWords(question);
      const all = index.search(words.join(" "), { limit: LIMIT });
      const found = all.length > 0 ? all : index.search(words.join(" "), { limit: LIMIT, suggest: true });
      const bonus = all.length > 0 ? 1 : 0;
      return decide(found.map((id) => ({ record: Number(id), confidence: bonus + coverage(words, records[Number(id)]?.text ?? "") })), floor);
    };
  },
};
