/** Facts are ours to tell, sentences are not: no eight words in a row from a page. */
import { type Check, finding } from "./check.ts";
import { rowsOf } from "./rows.ts";

const IN_A_ROW = 8;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Every run of eight words. */
function runs(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - IN_A_ROW + 1)).map((_, n) => words.slice(n, n + IN_A_ROW).join(" "));
}

export const copyCheck: Check = {
  name: "copy-check",
  description: "A purpose, fact or note that shares eight words in a row with the captured text of a page (with --captured).",
  scope: "base",
  check: ({ files, captured }) => {
    if (!captured || captured.length === 0) return [];
    const known = new Set(captured.flatMap(runs));
    return files.flatMap((file) =>
      rowsOf(file).flatMap(({ name, at, texts }) =>
        texts.flatMap(({ key, text }) => {
          const copied = runs(text).find((run) => known.has(run));
          return copied === undefined ? [] : [finding("copy-check", "warning", file, [...at, key], `row "${name}" copies the page: “${copied}”`, "say it in your own words")];
        }),
      ),
    );
  },
};
