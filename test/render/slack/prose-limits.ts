/** Reads the limits that @slack/types states only in the sentences of its comments. */

export interface Limits {
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  /** The same for each item of the list: cells of a row, text of a field. */
  items?: Limits;
}

const numberOf = (digits: string | undefined): number => Number((digits ?? "").replace(/\D/g, ""));

/** A sentence, and what its numbers mean. */
const PATTERNS: readonly [RegExp, (a: number, b: number) => Limits][] = [
  [/text in each item is (\d+) characters/i, (max) => ({ items: { maxLength: max } })],
  [/(?:max(?:imum)? length|limit)\b(?!.*each item).*?\b([\d,]+) characters/i, (max) => ({ maxLength: max })],
  [/must be less than (\d+) characters/i, (bound) => ({ maxLength: bound - 1 })],
  [/minimum length\b.*? is (\d+)/i, (min) => ({ minLength: min })],
  [/maximum number of (?:items|options|option groups) is (\d+)/i, (max) => ({ maxItems: max })],
  [/max(?:imum)? (?:of )?(\d+) (?:blocks|cards|elements|items|options|rows)\b/i, (max) => ({ maxItems: max })],
  [/array of up to (\d+)/i, (max) => ({ maxItems: max })],
  [/minimum (\d+), maximum \d+ cards/i, (min) => ({ minItems: min })],
  [/array with a max of (\d+) table cells/i, (max) => ({ items: { maxItems: max } })],
  [/maximum value is (\d+)/i, (max) => ({ maximum: max })],
  [/minimum number is (\d+)/i, (min) => ({ minimum: min })],
  [/between (\d+) and (\d+)/i, (min, max) => ({ minimum: min, maximum: max })],
  [/min(?:imum of)? `(\d+)`, max(?:imum of)? `(\d+)`/i, (min, max) => ({ minimum: min, maximum: max })],
  [/number from `(\d+)`.* to `(\d+)`/i, (min, max) => ({ minimum: min, maximum: max })],
];

const SOUNDS_LIKE_A_LIMIT = /\b(?:max|min)(?:imum)?\b|\blimit\b|less than|up to|between/i;

const sentencesOf = (prose: string): string[] =>
  prose
    .replace(/https?:\S+/g, "")
    .replace(/\s+/g, " ")
    .split(/(?<=\.) /);

/** Throws on a sentence that sounds like a limit and is not understood, so that none is lost with a new version of the types. */
export function limitsOf(prose: string): Limits {
  let limits: Limits = {};
  for (const sentence of sentencesOf(prose)) {
    const read = PATTERNS.flatMap(([pattern, meaning]) => {
      const match = pattern.exec(sentence);
      return match ? [meaning(numberOf(match[1]), numberOf(match[2]))] : [];
    });
    if (read.length === 0 && SOUNDS_LIKE_A_LIMIT.test(sentence) && /\d/.test(sentence)) throw new Error(`not understood, add it to PATTERNS: “${sentence}”`);
    for (const { items, ...one } of read) limits = { ...limits, ...one, ...(items ? { items: { ...limits.items, ...items } } : {}) };
  }
  return limits;
}
