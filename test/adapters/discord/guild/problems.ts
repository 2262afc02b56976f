/** What the bot did wrong, gathered for the test to look at. */

const LIMIT = 1_000;

export interface Problems {
  list: string[];
  add(problem: string): void;
}

export function createProblems(): Problems {
  const list: string[] = [];
  return {
    list,
    add(problem) {
      // A bench with a broken bot would otherwise fill the memory with one sentence.
      if (list.length < LIMIT) list.push(problem);
    },
  };
}
