/** Portolan as the benches call it: a question in, the whole answer out. */
import type { Answer } from "../src/answer/answer.ts";
import { createAnswerer } from "../src/answer/compose.ts";
import type { KnowledgeBase } from "../src/knowledge/fact.ts";
import { createEngine } from "../src/query/engine.ts";
import { type AskResult, renderJson } from "../src/render/json.ts";
import { renderTerminal } from "../src/render/terminal.ts";
import { TODAY } from "./grow/common.ts";

/** Builds everything that is built lazily as well, by asking one misspelt question. */
export function buildPortolan(base: KnowledgeBase): (question: string) => Answer {
  const { answer } = createAnswerer(createEngine(base), TODAY);
  answer("panzrua snpm");
  return answer;
}

/** The reply as `portolan ask --json` prints it. */
export const replyOf = (answer: Answer): AskResult => renderJson(answer, renderTerminal(answer, { width: 80, color: false }));
