/** fuse.js over the records: as it comes, with token search, with extended search. */
import Fuse, { type IFuseOptions } from "fuse.js";
import { type BenchRecord, FIELDS, WEIGHTS } from "../records.ts";
import { decide, LIMIT, type Peer } from "./peer.ts";
import { contentWords } from "./words.ts";

const keys = FIELDS.map((name) => ({ name, weight: WEIGHTS[name] }));

function fuse(name: string, options: IFuseOptions<BenchRecord>, patterns: (words: readonly string[]) => string[]): Peer {
  return {
    name,
    build(records) {
      const index = new Fuse(records, { includeScore: true, ...options });
      return (question, floor = 0) => {
        for (const pattern of patterns(contentWords(question))) {
          const found = index.search(pattern, { limit: LIMIT });
          if (found.length > 0) return decide(found.map(({ refIndex, score }) => ({ record: refIndex, confidence: 1 - (score ?? 1) })), floor);
        }
        return decide([], floor);
      };
    },
  };
}

export const fusePeers: readonly Peer[] = [
  fuse("fuse.js, default", { keys }, (words) => [words.join(" ")]),
  fuse("fuse.js, token search", { keys, useTokenSearch: true, threshold: 0.34, ignoreLocation: true }, (words) => [words.join(" ")]),
  fuse("fuse.js, extended search", { keys: ["text"], useExtendedSearch: true, threshold: 0.3, ignoreLocation: true, ignoreFieldNorm: true }, (words) => [words.join(" "), words.join(" | ")]),
];
