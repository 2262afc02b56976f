/** What people type -> what it can mean. Built once; a question is matched against it word by word, longest phrase first. */
import type { KnowledgeBase } from "../../knowledge/fact.ts";
import { aliasTokens } from "../lex.ts";
import type { TopicEntry } from "./topics.ts";

export type Meaning =
  | { kind: "product"; product: number; wider: boolean }
  | { kind: "topic"; topic: number; namesProduct: boolean }
  | { kind: "context"; product: number }
  | { kind: "facet"; facet: string; value: string };

export interface Phrases {
  /** Words joined by a space -> meanings. */
  meanings: Map<string, Meaning[]>;
  /** The same words in alphabetical order -> the phrase; for phrases of two or three words in another order. */
  unordered: Map<string, string>;
  /** Beginnings of phrases of several words: `ha1`, `ha1 control` of `ha1 control link`. */
  prefixes: Set<string>;
  /** Words of phrases that are looked for in another order. */
  loose: Set<string>;
  /** Words of the longest phrase. */
  longest: number;
  /** Names with digits left open (`pa####` is any PA model), and the name each stands for. */
  patterns: { pattern: RegExp; stands: string; product: number }[];
  /** All patterns in one, which most words fail at once; null when there are none. */
  anyModel: RegExp | null;
  /** Words that stand in a phrase: what a misspelt word may be corrected to. */
  words: Set<string>;
}

/** Words too empty to be looked for in another order. */
const STOP = new Set(["the", "and", "for", "out", "off", "via", "all", "any", "how", "not", "which", "what", "port", "ports"]);

const modelPattern = (alias: string): RegExp => new RegExp(`^${alias.replace(/[^a-z0-9#]/g, "").replaceAll("#", "\\d")}[a-z]{0,2}$`);

/** One product or topic gives a phrase at most this many meanings, one after the other: repeats are looked for among the last ones only. */
const OWN_MEANINGS = 4;

function isSame(a: Meaning, b: Meaning): boolean {
  switch (a.kind) {
    case "product":
      return b.kind === a.kind && b.product === a.product && b.wider === a.wider;
    case "topic":
      return b.kind === a.kind && b.topic === a.topic && b.namesProduct === a.namesProduct;
    case "context":
      return b.kind === a.kind && b.product === a.product;
    case "facet":
      return b.kind === a.kind && b.facet === a.facet && b.value === a.value;
    default:
      return a satisfies never;
  }
}

/** Indexes every name, alias, topic, facet word and context word. */
export function indexPhrases(base: KnowledgeBase, topics: readonly TopicEntry[]): Phrases {
  const phrases: Phrases = { meanings: new Map(), unordered: new Map(), prefixes: new Set(), loose: new Set(), longest: 1, patterns: [], anyModel: null, words: new Set() };
  const put = (key: string, meaning: Meaning): void => {
    const list = phrases.meanings.get(key);
    if (list) list.push(meaning);
    else phrases.meanings.set(key, [meaning]);
  };
  const add = (alias: string, meaning: Meaning): void => {
    const tokens = aliasTokens(alias);
    const first = tokens[0];
    if (first === undefined) return;
    const key = tokens.join(" ");
    if (
      phrases.meanings
        .get(key)
        ?.slice(-OWN_MEANINGS)
        .some((other) => isSame(other, meaning))
    )
      return;
    put(key, meaning);
    for (const word of tokens) phrases.words.add(word);
    if (tokens.length === 1) return;
    for (let n = 1, prefix = first; n < tokens.length; prefix = `${prefix} ${tokens[n]}`, n++) phrases.prefixes.add(prefix);
    phrases.longest = Math.max(phrases.longest, tokens.length);
    const joined = tokens.join("");
    if (joined.length >= 4 && tokens.length <= 3 && meaning.kind !== "context") {
      put(joined, meaning);
      phrases.words.add(joined);
    }
    if (tokens.length <= 3 && meaning.kind === "topic" && !tokens.some((word) => word.length <= 2 || STOP.has(word))) {
      phrases.unordered.set([...tokens].sort().join(" "), key);
      for (const word of tokens) phrases.loose.add(word);
    }
  };
  base.products.forEach((product, n) => {
    for (const alias of product.aka) add(alias, { kind: "product", product: n, wider: false });
    const [plain = ""] = product.wider.filter((alias) => !alias.includes("#"));
    for (const alias of product.wider)
      if (alias.includes("#")) phrases.patterns.push({ pattern: modelPattern(alias), stands: aliasTokens(plain).join(""), product: n });
      else add(alias, { kind: "product", product: n, wider: true });
    for (const alias of product.context) add(alias, { kind: "context", product: n });
  });
  topics.forEach((topic, n) => {
    const naming = new Set(topic.namesProduct.map((alias) => aliasTokens(alias).join(" ")));
    for (const alias of topic.aliases) add(alias, { kind: "topic", topic: n, namesProduct: naming.has(aliasTokens(alias).join(" ")) });
  });
  for (const [facet, values] of Object.entries(base.facets))
    for (const [value, words] of Object.entries(values)) for (const word of words) add(word, { kind: "facet", facet, value });
  return { ...phrases, anyModel: phrases.patterns.length > 0 ? new RegExp(phrases.patterns.map(({ pattern }) => pattern.source).join("|")) : null };
}
