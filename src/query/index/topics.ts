/** Topics of all products under numbers: one per common topic, one per product's own, one per key word of a side fact. */
import type { KnowledgeBase, Product, Topic } from "../../knowledge/fact.ts";
import { aliasTokens } from "../lex.ts";
import { NEUTRAL } from "../lexicon/neutral.ts";

export interface TopicEntry {
  id: string;
  name: string;
  /** Index of the product it belongs to; -1 when several products share the same definition. */
  owner: number;
  /** Any product may have it: naming it says nothing about which one is meant. */
  shared: boolean;
  aliases: string[];
  /** Words of the name: a row that has them all mentions the topic. */
  words: string[];
  namesProduct: string[];
  /** Indices of the facts about it, ascending. */
  rows: number[];
}

/** Words of a purpose that can stand for the row when the file declares no topic for it. */
const nameWords = (purpose: string): string[] => {
  const parts = purpose.split(/[,:;()/]|\band\b/).map((part) => part.trim());
  const words = aliasTokens(purpose).filter((word) => word.length > 1 && !NEUTRAL.has(word));
  return [purpose, ...parts, ...words].filter((text) => aliasTokens(text).some((word) => !NEUTRAL.has(word)));
};

/**
 * Numbers the topics and lists the facts of each.
 * @param productOf index of a product by id
 */
export function indexTopics(base: KnowledgeBase, productOf: ReadonlyMap<string, number>): TopicEntry[] {
  const entries: TopicEntry[] = [];
  const shared = new Map<Topic | string, TopicEntry>();
  const own = new Map<string, TopicEntry>();
  const entryOf = (product: Product, owner: number, id: string): TopicEntry | null => {
    const topic = product.topics[id];
    if (!topic) return null;
    const signature = `${id}\u0000${topic.name}\u0000${topic.shared ? "shared" : topic.aka.join("\u0001")}\u0000${topic.namesProduct.length}`;
    const known = own.get(`${owner}\u0000${id}`) ?? (topic.namesProduct.length === 0 ? shared.get(signature) : undefined);
    if (known) {
      if (known.owner !== owner) known.owner = -1;
      return known;
    }
    const entry: TopicEntry = {
      id,
      name: topic.name,
      owner,
      shared: topic.shared,
      aliases: [topic.name, id, ...topic.aka],
      words: aliasTokens(topic.name),
      namesProduct: topic.namesProduct,
      rows: [],
    };
    entries.push(entry);
    own.set(`${owner}\u0000${id}`, entry);
    shared.set(signature, entry);
    return entry;
  };
  const keyEntry = (owner: number, text: string): TopicEntry => {
    const id = `${owner}\u0000key:${text}`;
    const known = own.get(id);
    if (known) return known;
    const entry: TopicEntry = { id: `key:${text}`, name: text, owner, shared: false, aliases: [text], words: aliasTokens(text), namesProduct: [], rows: [] };
    entries.push(entry);
    own.set(id, entry);
    return entry;
  };
  base.facts.forEach((fact, row) => {
    const owner = productOf.get(fact.product) ?? -1;
    const product = base.products[owner];
    if (!product) return;
    const about = fact.about.flatMap((id) => entryOf(product, owner, id) ?? []);
    const keys = fact.about.length === 0 ? [...fact.keys, ...nameWords(fact.purpose)] : fact.keys;
    for (const entry of new Set([...about, ...keys.map((text) => keyEntry(owner, text.toLowerCase()))])) entry.rows.push(row);
  });
  return entries;
}
