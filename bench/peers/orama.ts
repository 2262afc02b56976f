/** Orama: all words, then all with typing errors, then any of them. */
import { create, insertMultiple, search } from "@orama/orama";
import { FIELDS, WEIGHTS } from "../records.ts";
import { decide, LIMIT, type Peer } from "./peer.ts";
import { contentWords, coverage } from "./words.ts";

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
    const database = create({ schema: { product: "string", topics: "string", purpose: "string", conditions: "string", ends: "string", ports: "string", versions: "string", notes: "string" } });
    const inserted = insertMultiple(
      database,
      records.map((record) => ({ ...Object.fromEntries(FIELDS.map((field) => [field, record[field]])), id: String(record.id) })),
      5000,
    );
    if (isPromise(inserted)) throw new Error("Orama was expected to insert synchronously");
    return (question, floor = 0) => {
      const words = contentWords(question);
      for (const [n, one] of TRIES.entries()) {
        const found = search(database, { term: words.join(" "), properties: [...FIELDS], boost: WEIGHTS, limit: LIMIT, ...one });
        if (isPromise(found)) throw new Error("Orama was expected to search synchronously");
        if (found.hits.length > 0) return decide(found.hits.map(({ id }) => ({ record: Number(id), confidence: TRIES.length - n + coverage(words, records[Number(id)]?.text ?? "") })), floor);
      }
      return decide([], floor);
    };
  },
};
