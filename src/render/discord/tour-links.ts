/** The stops of a tour: each link of a product once, by the topic that names it. */
import type { Answer, Requirement } from "../../answer/answer.ts";
import type { ProductDetail } from "../../answer/library.ts";
import { baseTitle } from "../../answer/quiz/links.ts";

/** A stop of the tour. */
export interface Link {
  name: string;
  question: string;
}

const kept = new WeakMap<ProductDetail, Link[]>();

/** A row by what it tells: one of several ways, and the row of all ways, tell the same. */
const keysOf = (row: Requirement): string[] =>
  row.services.length > 0 ? row.services.map((service) => `${baseTitle(row)} ${JSON.stringify(service)}`) : [`${row.title} ${row.ports}`];

const names = (name: string, row: Requirement): boolean => baseTitle(row) === name || baseTitle(row).endsWith(` ${name}`);

function stops({ topics }: ProductDetail, answer: (question: string) => Answer): Link[] {
  const all = topics.flatMap(({ name, example }) => (example === null ? [] : [{ name, question: example, rows: answer(example).answers }]));
  const ported = all.some(({ rows }) => rows.some(({ ports }) => ports !== ""));
  const seen = new Set<string>();
  const isNew = ({ rows }: (typeof all)[number]): boolean => {
    const keys = rows.filter(({ ports }) => !ported || ports !== "").flatMap(keysOf);
    const fresh = keys.some((key) => !seen.has(key));
    for (const key of keys) seen.add(key);
    return fresh;
  };
  // First the topics that rows are named after; of the others only those that tell something else.
  const own = all.filter(({ name, rows }) => rows.some((row) => names(name, row))).filter(isNew);
  const others = all.filter((one) => !own.includes(one) && isNew(one));
  return [...own, ...others].map(({ name, question }) => ({ name, question }));
}

/** The links of a product in the order of the tour; facts only where it has no ports. Worked out once for each product. */
export function linksOf(product: ProductDetail, answer: (question: string) => Answer): Link[] {
  const links = kept.get(product) ?? stops(product, answer);
  kept.set(product, links);
  return links;
}
