/** Knowledge in which every text is an attack, and questions that are. */
import type { Fact, KnowledgeBase, Product } from "../../src/knowledge/fact.ts";
import { deskOf } from "../query/ask.ts";
import { baseOf, FILES } from "../query/invented.ts";
import { CASES } from "./replies.ts";

export const EVIL =
  "\u001b[31mE\u001b]0;t\u0007\u009b1m\u202eV\u2066\u200b|I`L` ```js\n# h\n- i\r\n> q <!channel> <@U1> @everyone <b>x</b> ![p](http://x.y/z) [a](javascript:b) *b* _u_ ~~s~~ $(rm) \\| &amp; $x$";

const text = (value: string | null): string | null => (value === null ? null : `${value} ${EVIL}`);
const poisoned = (fact: Fact): Fact => ({
  ...fact,
  purpose: `${fact.purpose} ${EVIL}`,
  title: `${fact.title} ${EVIL}`,
  from: text(fact.from),
  to: text(fact.to),
  conditions: fact.conditions.map((one) => ({ ...one, text: `${one.text} ${EVIL}` })),
  caveats: [...fact.caveats, EVIL],
  why: [EVIL],
  confidence: "low",
  match: [...fact.match, { t: "named", name: EVIL }],
  cites: fact.cites.map((cite) => ({ ...cite, title: `${cite.title} ${EVIL}`, edition: EVIL, at: EVIL, url: `javascript:alert(1) ${EVIL}` })),
  dispute: { claims: [{ says: EVIL, cites: fact.cites }], keep: EVIL, because: EVIL, note: EVIL },
});
const renamed = (product: Product): Product => ({
  ...product,
  name: `${product.name} ${EVIL}`,
  short: `${product.short} ${EVIL}`,
  topics: Object.fromEntries(Object.entries(product.topics).map(([id, topic]) => [id, { ...topic, name: `${topic.name} ${EVIL}`, aka: [...topic.aka, topic.name] }])),
});
const clean = baseOf(FILES);
export const evil: KnowledgeBase = { ...clean, products: clean.products.map(renamed), facts: clean.facts.map(poisoned) };
export const evilDesk = deskOf(evil, "2035-01-01");
export const QUESTIONS = [...Object.values(CASES), EVIL, `quorvex ${EVIL}`, "quorvex gossip", "quorvex \u001b[31mzorb\u202eulator|`x`"];
