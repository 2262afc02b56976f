/** Grows the shipped knowledge to any size: the real products unchanged, then synthetic vendors and products, compiled like files. In memory, deterministic. */
import { fileURLToPath } from "node:url";
import { compileProduct } from "../src/knowledge/compile.ts";
import type { Fact, KnowledgeBase, Product } from "../src/knowledge/fact.ts";
import { commonParts, shippedBase } from "./grow/common.ts";
import { registered } from "./grow/iana.ts";
import { createNamer } from "./grow/names.ts";
import { growProduct } from "./grow/product.ts";
import { createRandom } from "./grow/random.ts";

const SEED = 20261130;
const KNOWLEDGE = fileURLToPath(new URL("../knowledge", import.meta.url));

/** Words of the shipped names, which no synthetic vendor may bear. */
const wordsOf = ({ products }: KnowledgeBase): Set<string> =>
  new Set(
    products
      .flatMap(({ name, aka, wider, topics }) => [name, ...aka, ...wider, ...Object.values(topics).flatMap((topic) => [topic.name, ...topic.aka])])
      .flatMap((text) => text.toLowerCase().split(/[^a-z0-9]+/)),
  );

/**
 * @param size facts wanted (rows and facts without a port); null for the shipped knowledge as it is
 * @returns the shipped products first, then as many synthetic ones of 5 to 40 rows as it takes
 */
export function grow(size: number | null): KnowledgeBase {
  const shipped = shippedBase(KNOWLEDGE);
  if (size === null) return shipped;
  const common = commonParts(KNOWLEDGE);
  const random = createRandom(SEED);
  const namer = createNamer(random, wordsOf(shipped));
  const services = registered();
  const products: Product[] = [...shipped.products];
  const facts: Fact[] = [...shipped.facts];
  while (facts.length < size) {
    const name = namer.product();
    const one = compileProduct(name.id, growProduct(random, namer, name, services, random.int(5, 40)), common);
    products.push(one.product);
    for (const fact of one.facts) facts.push(fact);
  }
  return { ...shipped, products, facts: facts.slice(0, size) };
}
