/** Questions that would be answered, in the words of the vocabulary. */
import type { Fact } from "../knowledge/fact.ts";
import type { SearchIndex } from "./index/search-index.ts";

/** At most a handful: more is a wall, not a help. */
const HANDFUL = 5;

const unique = (texts: string[]): string[] => [...new Set(texts)].slice(0, HANDFUL);

/** The question that leads to a row. */
export function questionFor(index: SearchIndex, fact: Fact): string {
  const product = index.products[index.productOf.get(fact.product) ?? -1];
  const topics = fact.about.slice(0, fact.kind === "flow" ? 1 : 2).flatMap((id) => product?.topics[id]?.name ?? []);
  const topic = topics.length > 0 ? topics.join(" ") : fact.purpose;
  const condition = fact.conditions.find((one) => one.switch !== null && product?.switches[one.switch]?.alternatives === false);
  const short = product?.short ?? fact.product;
  return [topic.startsWith(short) ? "" : short, topic, condition?.text].filter(Boolean).join(" ");
}

/** Questions for some rows, without repeats. */
export const questionsFor = (index: SearchIndex, facts: readonly Fact[]): string[] => unique(facts.map((fact) => questionFor(index, fact)));

/** What one can ask about a product: its links or services, in the order of the file. */
export function questionsOf(index: SearchIndex, product: number): string[] {
  const [start = 0, end = 0] = [index.starts[product], index.starts[product + 1]];
  const facts = index.facts.slice(start, end);
  const flows = facts.filter((fact) => fact.kind === "flow");
  const short = index.products[product]?.short ?? "";
  const topics = (flows.length > 0 ? flows : facts).map((fact) => `${short} ${index.products[product]?.topics[fact.about[0] ?? ""]?.name ?? fact.purpose}`);
  return unique(flows.length > 0 ? [...topics.slice(0, 1), ...topics.slice(1)] : topics);
}

/** Examples over all products, for a greeting or an empty question. */
export function examples(index: SearchIndex): string[] {
  return unique(index.products.slice(0, HANDFUL).flatMap((_, product) => questionsOf(index, product).slice(0, 1)));
}
