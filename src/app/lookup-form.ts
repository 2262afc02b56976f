/** What the guided form offers, and the examples that help shows: made from the knowledge, and asked once to be sure they are answered. */
import type { Answer } from "../answer/answer.ts";
import type { LookupForm, ProductDetail } from "../answer/library.ts";
import type { KnowledgeBase, Product } from "../knowledge/fact.ts";
import { sayRange } from "../knowledge/versions.ts";

type Ask = (question: string) => Answer;

const answers = (ask: Ask, question: string): boolean => ask(question).status === "answer";

/** @param detail the product's topics with a question for each that is answered */
export function lookupForm(base: KnowledgeBase, product: Product, detail: ProductDetail, ask: Ask): LookupForm {
  const facts = base.facts.filter((fact) => fact.product === product.id);
  const whole = `all ports of ${product.short}`;
  const links = detail.topics.flatMap(({ name, example }, n) => (example === null ? [] : [{ id: `${n}.${name.slice(0, 60)}`, name, question: example }]));
  const conditions = Object.entries(product.switches).flatMap(([id, { values }]) =>
    Object.entries(values)
      .filter(([value]) => facts.some((fact) => fact.conditions.some((condition) => condition.switch === id && condition.value === value)))
      .map(([value, words]) => ({ id: `${id}.${value}`, name: words, words })),
  );
  const releases = [...new Set(facts.flatMap(({ versions }) => (versions === null ? [] : [sayRange(versions)])))];
  return { product: { id: product.id, name: product.name }, question: answers(ask, whole) ? whole : product.name, links, conditions, releases };
}

/** An example shows what the bot is for: a port, not a fact beside it. */
const answersWithPorts = (ask: Ask, question: string): boolean => ask(question).status === "answer" && ask(question).answers.some(({ services }) => services.length > 0);

/**
 * Questions of the knowledge's own files, product by product in turn, that are answered with ports; then questions about their links.
 * @param detail the product's topics with a question for each
 */
export function examplesOf(base: KnowledgeBase, detail: (product: Product) => ProductDetail, ask: Ask, count: number): string[] {
  const found = new Set<string>();
  const take = (lists: readonly (readonly string[])[]): void => {
    const rounds = Math.max(0, ...lists.map((list) => list.length));
    for (let round = 0; round < rounds && found.size < count; round++) {
      for (const list of lists) {
        const question = list[round];
        if (question !== undefined && found.size < count && answersWithPorts(ask, question)) found.add(question);
      }
    }
  };
  take(base.products.map(({ golden }) => golden.map(({ q }) => q)));
  if (found.size < count) take(base.products.map((product) => detail(product).topics.flatMap(({ example }) => example ?? [])));
  return [...found];
}
