/** Orama: all words, then all with typing errors, then any of them. */
import { create, insertMultiple, search } from "@orama/orama";
import { FIELDS, WEIGHTS } from "../records.ts";
import { LIMIT, NOTHING, type Peer } from "./peer.ts";
import { confidenceOf, contentWords } from "./words.ts";

/** Later tries find more and mean less. */
const TRIES = [
  { threshold: 0, tolerance: 0 },
  { threshold: 0, tolerance: 1 },
  { threshold: 1, tolerance: 1 },
];

const isPromise = (value: unknown): value is Promise<unknown> => value instanceof Promise;

export const oramaPeer: Peer = {
  name: "Orama",
  build(records) {
    const database = create({
      schema: { product: "string", topics: "string", purpose: "string", conditions: "string", ends: "string", ports: "string", versions: "string", notes: "string" },
    });
    const inserted = insertMultiple(
      database,
      records.map((record) => ({ ...Object.fromEntries(FIELDS.map((field) => [field, record[field]])), id: String(record.id) })),
      5000,
    );
    if (isPromise(inserted)) throw new Error("Orama was expected to insert synchronously");
    return (question) => {
      const words = contentWords(question);
      for (const [n, one] of TRIES.entries()) {
        const found = search(database, { term: words.join(" "), properties: [...FIELDS], boost: WEIGHTS, limit: LIMIT, ...one });
        if (isPromise(found)) throw new Error("Orama was expected to search synchronously");
        const best = found.hits[0];
        if (best)
          return {
            hits: found.hits.map(({ id }) => Number(id)),
            confidence: confidenceOf(words, records[Number(best.id)]?.text ?? "", TRIES.length - 1 - n, best.score / (best.score + 10)),
          };
      }
      return NOTHING;
    };
  },
};
