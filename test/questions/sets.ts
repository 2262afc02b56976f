/** The question sets, and a reply to each as `portolan ask --json` gives it. */
import { readFileSync } from "node:fs";
import { type AskResult, renderJson } from "../../src/render/json.ts";
import { renderTerminal } from "../../src/render/terminal.ts";
import { shipped } from "../query/ask.ts";
import { judge, type Question, type Verdict } from "./score.ts";

export const setOf = (name: "examples" | "tuned" | "held"): Question[] => JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), "utf8"));

export interface Judged {
  question: Question;
  verdict: Verdict;
  status: AskResult["status"];
}

export function judged(questions: readonly Question[]): Judged[] {
  return questions.map((question) => {
    const answer = shipped.answer(question.q);
    const result = renderJson(answer, renderTerminal(answer, { width: 80, color: false }));
    return { question, verdict: judge(question, result), status: result.status };
  });
}

/** Share that has to be right, by class. */
export const BAR = (name: string): number => (["typo", "howto", "natural"].includes(name) ? 0.95 : 0.97);

export interface ClassScore {
  name: string;
  right: number;
  of: number;
}

export function scores(all: readonly Judged[]): ClassScore[] {
  const names = [...new Set(all.map(({ question }) => question.class))].sort();
  return names.map((name) => {
    const mine = all.filter(({ question }) => question.class === name);
    return { name, right: mine.filter(({ verdict }) => verdict.right).length, of: mine.length };
  });
}

/** Classes below their bar, as lines to read. */
export const below = (all: readonly ClassScore[]): string[] =>
  all
    .filter(({ name, right, of }) => right / of < BAR(name))
    .map(({ name, right, of }) => `${name}: ${right} of ${of} (${((100 * right) / of).toFixed(1)} %, bar ${100 * BAR(name)} %)`);

/** Questions whose reply was wrong, as lines to read. */
export const faults = (all: readonly Judged[]): string[] =>
  all.filter(({ verdict }) => !verdict.right).map(({ question, verdict }) => `${question.class} | ${question.q} | ${verdict.faults.join("; ")}`);
