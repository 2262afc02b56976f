/** The shipped knowledge, ready to be asked, and short views of what comes back. */
import type { Answer } from "../../src/answer/answer.ts";
import { createAnswerer } from "../../src/answer/compose.ts";
import type { KnowledgeBase } from "../../src/knowledge/fact.ts";
import { createEngine, type Engine } from "../../src/query/engine.ts";
import type { Query } from "../../src/query/query.ts";
import { base } from "../knowledge/shipped.ts";

export const TODAY = "2026-11-21";

export interface Desk {
  engine: Engine;
  answer(question: string): Answer;
  query(question: string): Query;
  /** Rows shown as the answer, without the product; the status where there is none. */
  ids(question: string): string[];
}

export function deskOf(knowledge: KnowledgeBase, today = TODAY): Desk {
  const engine = createEngine(knowledge);
  const { answer } = createAnswerer(engine, today);
  return {
    engine,
    answer,
    query: (question) => engine.search(question).query,
    ids: (question) => {
      const { status, answers } = answer(question);
      return status === "answer" ? answers.map(({ id }) => id.slice(id.indexOf("/") + 1)) : [status];
    },
  };
}

if (!base) throw new Error("the shipped knowledge does not load");
export const shippedBase = base;
export const shipped = deskOf(base);

/** Why there is no answer; the kind of finding where there is one. */
export function why({ engine }: Desk, question: string): string {
  const { finding } = engine.search(question);
  return finding.kind === "none" ? finding.reason.why : finding.kind;
}
