/** A knowledge base as what every adapter is given; what is derived from all of it is worked out once, when it is first wanted. */
import { createAnswerer } from "../answer/compose.ts";
import type { Library, LookupForm } from "../answer/library.ts";
import { createMessageReader, type MessageReading } from "../answer/message.ts";
import type { KnowledgeBase } from "../knowledge/fact.ts";
import { createEngine } from "../query/engine.ts";
import { examplesOf, lookupForm } from "./lookup-form.ts";
import { findProduct, productDetail, productSummary } from "./overview.ts";

/** Most examples that anybody shows. */
const EXAMPLES = 12;

/** The first call works the value out. */
function once<T>(make: () => T): () => T {
  let kept: { value: T } | null = null;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
}

/** @param today YYYY-MM-DD */
export function libraryOf(base: KnowledgeBase, today: string): Library {
  const engine = createEngine(base);
  const answerer = createAnswerer(engine, today);
  const { answer } = answerer;
  const reader = once<(text: string) => MessageReading>(() => createMessageReader(engine, answerer));
  const summaries = once(() => base.products.map((product) => productSummary(base, product, today)));
  const details = new Map(base.products.map((product) => [product.id, once(() => productDetail(base, product, today, answer))]));
  const detailOf = (product: KnowledgeBase["products"][number]) => details.get(product.id)?.() ?? productDetail(base, product, today, answer);
  const examples = once(() => examplesOf(base, detailOf, answer, EXAMPLES));
  const forms = new Map<string, () => LookupForm>(base.products.map((product) => [product.id, once(() => lookupForm(base, product, detailOf(product), answer))]));
  return {
    answer,
    read: (message) => reader()(message),
    products: summaries,
    product: (name) => findProduct(base, name, detailOf),
    examples: (count) => examples().slice(0, count),
    form: (id) => forms.get(id)?.() ?? null,
  };
}
