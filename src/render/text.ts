/** Words into lines, for every renderer that shows text in columns; how wide a sign is, each knows for itself. */

export type Measure = (text: string) => number;

/** A word in pieces that fit. */
function pieces(word: string, width: number, widthOf: Measure): string[] {
  const out: string[] = [];
  let piece = "";
  for (const sign of word) {
    if (piece !== "" && widthOf(piece + sign) > width) {
      out.push(piece);
      piece = "";
    }
    piece += sign;
  }
  return [...out, piece];
}

/**
 * Lines of words.
 * @param width most that a line takes, as `widthOf` measures it
 * @param breakWords true: a word longer than the width is broken, too; false: it is left whole (an address)
 */
export function filled(words: readonly string[], width: number, widthOf: Measure, breakWords = true): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const parts = breakWords && widthOf(word) > width ? pieces(word, width, widthOf) : [word];
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? "";
  }
  return line === "" ? lines : [...lines, line];
}
