/** fuse.js over the records: as it comes, with token search, with extended search. */
import Fuse, { type IFuseOptions } from "fuse.js";
import { type BenchRecord, FIELDS, WEIGHTS } from "../records.ts";
import { LIMIT, NOTHING, type Peer } from "./peer.ts";
import { confidenceOf, contentWords } from "./words.ts";

const keys = FIELDS.map((name) => ({ name, weight: WEIGHTS[name] }));

function fuse(name: string, options: IFuseOptions<BenchRecord>, patterns: (words: readonly string[]) => string[]): Peer {
  return {
    name,
    build(records) {
      const index = new Fuse(records, { includeScore: true, ...options });
      return (question) => {
        const words = contentWords(question);
        const tries = patterns(words);
        for (const [n, pattern] of tries.entries()) {
          const found = index.search(pattern, { limit: LIMIT });
          const best = found[0];
          if (best) return { hits: found.map(({ refIndex }) => refIndex), confidence: confidenceOf(words, best.item.text, tries.length - 1 - n, 1 - (best.score ?? 1)) };
        }
        return NOTHING;
      };
    },
  };
}

export const fusePeers: readonly Peer[] = [
  fuse("fuse.js, default", { keys }, (words) => [words.join(" ")]),
  fuse("fuse.js, token search", { keys, useTokenSearch: true, threshold: 0.34, ignoreLocation: true }, (words) => [words.join(" ")]),
  fuse("fuse.js, extended search", { keys: ["text"], useExtendedSearch: true, threshold: 0.3, ignoreLocation: true, ignoreFieldNorm: true }, (words) => [
    words.join(" "),
    words.join(" | "),
  ]),
];
