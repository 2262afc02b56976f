/** Where somebody is on the tour or in the quiz, as custom ids carry it: nothing is remembered elsewhere. */

export type TourAt = { at: "start"; page: number } | { at: "link"; product: string; n: number; page: number };

export const tourState = {
  /** @param page of products */
  start: (page: number): string => `start.${page}`,
  /** @param page portion of the rows */
  link: (product: string, n: number, page = 0): string => `link.${n}.${page}.${product}`,
};

/**
 * @param values of the select; empty for a button
 * @returns null when it is not readable
 */
export function tourAt(state: string, values: readonly string[]): TourAt | null {
  const [chosen] = values;
  if (state === "") return chosen === undefined ? null : { at: "link", product: chosen, n: 0, page: 0 };
  const [, start] = /^start\.(\d{1,3})$/.exec(state) ?? [];
  if (start !== undefined) return { at: "start", page: Number(start) };
  const [, n, page, product] = /^link\.(\d{1,3})\.(\d{1,4})\.(.+)$/.exec(state) ?? [];
  return product === undefined ? null : { at: "link", product, n: Number(n), page: Number(page) };
}

/** A question of a quiz. The same seed draws the same questions. */
export interface Round {
  product: string;
  seed: number;
  /** Question, from 0. */
  step: number;
  /** Right ones so far. */
  score: number;
}

/** `print` tells whether the question is still the one that was shown: knowledge may have changed in between. */
export type QuizAt = { do: "start"; product: string } | ({ do: "ask" } & Round) | ({ do: "check"; choice: number; print: string } & Round);

export const quizState = {
  start: (product: string): string => `start.${product}`,
  ask: ({ product, seed, step, score }: Round): string => `ask.${seed}.${step}.${score}.${product}`,
  check: ({ product, seed, step, score }: Round, choice: number, print: string): string => `check.${seed}.${step}.${score}.${choice}.${print}.${product}`,
};

const roundOf = (product: string, seed: string | undefined, step: string | undefined, score: string | undefined): Round => ({
  product,
  seed: Number(seed),
  step: Number(step),
  score: Number(score),
});

/** @returns null when it is not readable */
export function quizAt(state: string): QuizAt | null {
  const [, begun] = /^start\.(.+)$/.exec(state) ?? [];
  if (begun !== undefined) return { do: "start", product: begun };
  const asking = /^ask\.(\d{1,5})\.(\d)\.(\d)\.(.+)$/.exec(state);
  if (asking?.[4] !== undefined) return { do: "ask", ...roundOf(asking[4], asking[1], asking[2], asking[3]) };
  const checking = /^check\.(\d{1,5})\.(\d)\.(\d)\.(\d)\.([0-9a-z]{1,7})\.(.+)$/.exec(state);
  const [, seed, step, score, choice, print, product] = checking ?? [];
  return product === undefined || print === undefined ? null : { do: "check", choice: Number(choice), print, ...roundOf(product, seed, step, score) };
}
