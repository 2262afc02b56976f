/** One question for each kind of reply, of the invented products: the golden files do not move with the shipped knowledge. */
import type { Answer } from "../../src/answer/answer.ts";
import { deskOf } from "../query/ask.ts";
import { invented } from "../query/invented.ts";

/** Name of the golden file -> question. */
export const CASES: Record<string, string> = {
  row: "quorvex bulk copy",
  "one-of": "quorvex feed",
  "any-of": "quorvex gate",
  list: "all ports of quorvex",
  fact: "how fast is the quorvex feed",
  facts: "quorvex kilometres",
  "row-of-port": "quorvex feed 9101",
  difference: "quorvex gossip difference between 3.9 and 4.0",
  "choose-topic": "quorvex",
  "choose-product": "syslog",
  "none-unknown": "quorvex zorbulator port",
  "none-protocol": "lantrix tcp 7200",
  "none-release": "quorvex 2.9 gossip",
  "none-condition": "quorvex beacon encrypted",
  "none-greeting": "hello",
  disputed: "quorvex odd link",
  undecided: "quorvex dark link",
  reverse: "7200",
  "release-unstated": "lantrix 5.5 ingest",
  misspelt: "quorvxe gosspi not encrytped",
};

export const replies: [name: string, answer: Answer][] = Object.entries(CASES).map(([name, question]) => [name, invented.answer(question)]);

/** Years later: every source is stale. */
export const stale = deskOf(
  { products: invented.engine.index.products, facts: invented.engine.index.facts, facets: { encryption: { on: ["encrypted"], off: ["unencrypted"] } } },
  "2035-01-01",
);
