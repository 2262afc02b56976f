/** Questions made from the shipped knowledge: product names, topics of rows, and foreign words beside them. */
import fc from "fast-check";
import type { Fact, Product } from "../../src/knowledge/fact.ts";
import { isEnglish } from "../../src/query/dictionary.ts";
import { aliasTokens } from "../../src/query/lex.ts";
import { shippedBase } from "./ask.ts";

export interface Pair {
  product: Product;
  fact: Fact;
  topic: string;
}

/** Every flow with the name of its first topic; of products whose larger name does not do, only those with rows of their own. */
export const pairs: Pair[] = shippedBase.products.flatMap((product) =>
  shippedBase.facts
    .filter((fact) => fact.product === product.id && fact.kind === "flow")
    .flatMap((fact) => {
      const topic = product.topics[fact.about[0] ?? ""]?.name;
      return topic === undefined ? [] : [{ product, fact, topic }];
    }),
);

export const pair: fc.Arbitrary<Pair> = fc.constantFrom(...pairs);

/** Words that nobody knows and that are no slip of a known one. */
export const invention: fc.Arbitrary<string> = fc.constantFrom(
  ..."zorbulator quibblex wompadoodle krannighost flurbnitz vexorama brimblewick snarglefox plonkify gromwuzzle".split(" "),
  ..."globalprotect ndmp kubernetes fortigate okta splunk veeam gluster wildfire tftp".split(" "),
);

/** Words of a text in any order. */
export const shuffled = (text: string): fc.Arbitrary<string> => {
  const words = text.split(" ");
  return fc.shuffledSubarray(words, { minLength: words.length, maxLength: words.length }).map((order) => order.join(" "));
};

/** Swaps two neighbours of a word, never the first one's place. */
export const swapped = (word: string, at: number): string => {
  const i = 1 + (at % (word.length - 2));
  return word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2);
};

/** One-word names of products, long enough that a slip in them is believed. */
export const longNames: { name: string; product: Product }[] = shippedBase.products.flatMap((product) =>
  [...product.aka, ...product.wider]
    .flatMap((alias) => {
      const [word, second] = aliasTokens(alias);
      return word && !second && word.length >= 5 && /^[a-z]+$/.test(word) && !isEnglish(word) ? [word] : [];
    })
    .map((name) => ({ name, product })),
);
