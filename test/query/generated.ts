/** Questions made from the shipped knowledge: product names, topics of rows, and foreign words beside them. */
import fc from "fast-check";
import type { Fact, Product } from "../../src/knowledge/fact.ts";
import { isEnglish } from "../../src/query/dictionary.ts";
import { aliasTokens } from "../../src/query/lex.ts";
import { NEUTRAL } from "../../src/query/lexicon/neutral.ts";
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

/** Positions in `pairs`: a failure is reported in a line. */
export const pairNumber = fc.nat({ max: pairs.length - 1 });

export function pairAt(n: number): Pair {
  const one = pairs[n];
  if (!one) throw new Error(`no pair ${n}`);
  return one;
}

/** Words that nobody knows and that are no slip of a known one. */
export const invention: fc.Arbitrary<string> = fc.constantFrom(
  ..."zorbulator quibblex wompadoodle krannighost flurbnitz vexorama brimblewick snarglefox plonkify gromwuzzle".split(" "),
  ..."globalprotect ndmp kubernetes fortigate okta splunk veeam gluster wildfire tftp".split(" "),
);

/** The words of a text turned round by a number of places. */
export function turned(text: string, places: number): string {
  const words = text.split(" ");
  const at = places % words.length;
  return [...words.slice(at), ...words.slice(0, at)].join(" ");
}

/** Topics whose words all say something: those are recognised in any order. */
export const contentPairs = pairs.filter(({ topic }) => topic.includes(" ") && aliasTokens(topic).length <= 3 && !aliasTokens(topic).some((word) => NEUTRAL.has(word)));

/** Swaps two neighbours of a word, never the first one's place. */
export const swapped = (word: string, at: number): string => {
  const i = 1 + (at % (word.length - 2));
  return word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2);
};

/** One-word names of products, long enough that a slip in them is believed. */
export const longNames: { name: string; product: string }[] = shippedBase.products.flatMap((product) =>
  [...product.aka, ...product.wider]
    .flatMap((alias) => {
      const [word, second] = aliasTokens(alias);
      return word && !second && word.length >= 5 && /^[a-z]+$/.test(word) && !isEnglish(word) ? [word] : [];
    })
    .map((name) => ({ name, product: product.id })),
);
