/** What is known, for `portolan list`: products with their sources, and the topics of one with a question that is answered. */
import type { Answer } from "../answer/answer.ts";
import type { Lookup, ProductDetail, ProductSummary } from "../answer/library.ts";
import { nearest } from "../knowledge/edit-distance.ts";
import type { KnowledgeBase, Product } from "../knowledge/fact.ts";

const DAY = 86_400_000;
/** Entries of a topic by which a question is sought when its name alone is none. */
const TRIES = 5;

/** One line of the overview. */
export function productSummary(base: KnowledgeBase, { id, name, vendor, short, aka, sources }: Product, today: string): ProductSummary {
  return {
    id,
    name,
    vendor,
    aka: [...new Set([short, ...aka])].filter((one) => one !== name),
    entries: base.facts.filter(({ product }) => product === id).length,
    sources: sources.map((source) => ({ ...source, days: Math.max(0, Math.round((Date.parse(today) - Date.parse(source.read)) / DAY)) })),
  };
}

/** A product with every topic that some entry is about, and a question for each that has an answer. */
export function productDetail(base: KnowledgeBase, product: Product, today: string, answer: (question: string) => Answer): ProductDetail {
  const facts = base.facts.filter((fact) => fact.product === product.id);
  const topics = Object.values(product.topics).flatMap(({ id, name }) => {
    const about = facts.filter((fact) => fact.about.includes(id));
    // Ways of one link that are shown as “one of” carry the topic's id.
    const ids = new Set([`${product.id}/${id}`, ...about.map((fact) => fact.id)]);
    const plainest = name.startsWith(product.short) ? name : `${product.short} ${name}`;
    const narrower = about.slice(0, TRIES).map((fact) => `${product.short} ${product.topics[fact.about[0] ?? ""]?.name ?? ""} ${name}`);
    const example = [plainest, ...answer(plainest).suggestions, ...narrower].find((question) => answer(question).answers.some((row) => ids.has(row.id)));
    return about.length > 0 ? [{ name, entries: about.length, example: example ?? null }] : [];
  });
  return { ...productSummary(base, product, today), topics };
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(" ");

/** The product of a name, an alias or the beginning of one; otherwise what may have been meant. */
export function findProduct(base: KnowledgeBase, name: string, detail: (product: Product) => ProductDetail): Lookup {
  const asked = plain(name);
  const own = ({ id, name: full, short, aka }: Product): string[] => [id, full, short, ...aka].map(plain);
  const names = (product: Product): string[] => [...own(product), ...product.wider.map(plain)];
  const tests: ((product: Product) => boolean)[] = [
    (product) => own(product).includes(asked),
    (product) => names(product).includes(asked),
    (product) => own(product).some((one) => one.startsWith(asked)),
    (product) => names(product).some((one) => one.startsWith(asked)),
  ];
  for (const test of asked === "" ? [] : tests) {
    const fitting = base.products.filter(test);
    const [only] = fitting;
    if (only && fitting.length === 1) return { product: detail(only) };
    if (fitting.length > 1) return { several: fitting.map(({ id }) => id) };
  }
  const near = nearest(asked, base.products.flatMap(names));
  const meant = base.products.filter((product) => near !== null && names(product).includes(near)).map(({ id }) => id);
  return { meant, known: base.products.map(({ id }) => id) };
}
