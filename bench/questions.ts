/** The question files, and questions with a fresh typing error. */
import { readFileSync } from "node:fs";
import type { Question } from "../test/questions/score.ts";
import type { Random } from "./grow/random.ts";

export const SETS = ["tuned", "held", "examples"] as const;
export type SetName = (typeof SETS)[number];

const isQuestion = (value: unknown): value is Question => typeof value === "object" && value !== null && "q" in value && "expect" in value;

/** The slow peers need minutes for as many questions as this; of a larger set every nth is asked. */
const MOST = 400;

/** One question file of test/questions, or an even sample of a large one. */
export function questionsOf(set: SetName, most = MOST): Question[] {
  const list: unknown = JSON.parse(readFileSync(new URL(`../test/questions/${set}.json`, import.meta.url), "utf8"));
  if (!Array.isArray(list) || !list.every(isQuestion)) throw new Error(`${set}.json is no list of questions`);
  const step = Math.max(1, Math.ceil(list.length / most));
  return list.filter((_, n) => n % step === 0);
}

/** All questions of all sets as text. */
export const allTexts = (): string[] => SETS.flatMap((set) => questionsOf(set).map(({ q }) => q));

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** The question with one letter of one longer word dropped, doubled, swapped with the next one or replaced; unchanged when there is no such word. */
export function misspell(random: Random, question: string): string {
  const words = [...question.matchAll(/[a-z]{4,}/gi)];
  if (words.length === 0) return question;
  const word = random.pick(words);
  const at = word.index + random.int(1, word[0].length - 2);
  const [head, letter, rest] = [question.slice(0, at), question.charAt(at), question.slice(at + 1)];
  switch (random.int(0, 3)) {
    case 0:
      return head + rest;
    case 1:
      return head + letter + letter + rest;
    case 2:
      return head + rest.charAt(0) + letter + rest.slice(1);
    default:
      return head + LETTERS.charAt(random.int(0, 25)) + rest;
  }
}
