/** Questions that test what somebody learned, drawn from the knowledge: each has one right choice, and the others are certainly wrong. */
import type { Requirement, SourceRef } from "./answer.ts";
import { askCondition, askDirection, askPort, type Draft, type Ground } from "./quiz/ask.ts";
import { chance, shuffled } from "./quiz/draw.ts";
import { rowsOfLink } from "./quiz/links.ts";

export interface QuizChoice {
  text: string;
  /** Title of what the choice would be right for; null where it is right for nothing else. */
  of: string | null;
}

export interface QuizQuestion {
  about: "port" | "direction" | "condition";
  /** Ids of the rows that it tells of. */
  rows: string[];
  ask: string;
  /** What the link is for; empty where nothing more is to be said. */
  detail: string;
  /** 3 to 5. */
  choices: QuizChoice[];
  /** Place of the right choice. */
  right: number;
  explanation: string;
  source: SourceRef | null;
}

/** Questions of one quiz. */
const LENGTH = 5;

const KINDS: readonly ((ground: Ground) => Draft | null)[] = [askPort, askDirection, askCondition];

/**
 * The same questions for the same rows and seed, in whatever order the rows are; fewer, or none, where they say too little.
 * @param rows what is known of a product, in every release: what is not told cannot be kept out of the wrong choices
 * @param together ids of rows that answer one question, so that no row is a wrong choice for its neighbour
 */
export function quizOf(rows: readonly Requirement[], seed: number, together: readonly (readonly string[])[] = []): QuizQuestion[] {
  const next = chance(seed);
  const all = [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const turns = KINDS.map((kind) => ({ kind, left: shuffled(all, next) }));
  const asked = new Set<string>();
  const drafts: Draft[] = [];
  const draw = ({ kind, left }: (typeof turns)[number]): void => {
    for (let row = left.shift(); row; row = left.shift()) {
      const draft = kind({ row, link: rowsOfLink(row, all, together), rows: shuffled(all, next) });
      if (!draft || draft.rows.some((id) => asked.has(id))) continue;
      for (const id of draft.rows) asked.add(id);
      drafts.push(draft);
      return;
    }
  };
  // The kinds in turn, and no row twice.
  for (let round = 0; drafts.length < LENGTH && turns.some(({ left }) => left.length > 0); round++) {
    const turn = turns[round % turns.length];
    if (turn) draw(turn);
  }
  return drafts.map((draft) => {
    const [right, ...others] = draft.choices;
    const choices = shuffled([...others, ...(right ? [right] : [])], next);
    return { ...draft, choices, right: right ? choices.indexOf(right) : 0 };
  });
}
