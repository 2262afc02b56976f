/** Which rows of a product answer what is asked: those that no other row answers better. */
import { rowsWithin, type SearchIndex } from "./index/search-index.ts";
import { isEmptyWord } from "./lexicon/empty.ts";
import type { Ask } from "./query.ts";

/** How well a row answers one ask: 2 it is about it, 1 its text mentions it, 0 neither. */
export type Level = 0 | 1 | 2;

/** An ask as it applies to one product. */
export interface ProductAsk {
  ask: Ask;
  /** Rows about it, and rows that mention it. */
  strong: ReadonlySet<number>;
  weak: ReadonlySet<number>;
}

const intersect = (lists: number[][]): number[] => lists.reduce((a, b) => a.filter((row) => b.includes(row)), lists[0] ?? []);

/** Names that are looked at; of a thing that hundreds of products have, a few say it all. */
const NAMES = 4;

/** Words of the names of the topics an ask may mean, each name once. */
function namesOf(index: SearchIndex, ask: Ask): string[][] {
  const names = new Map<string, string[]>();
  for (const topic of ask.topics) {
    const entry = index.topics[topic];
    if (entry) names.set(entry.name, entry.words);
    if (names.size >= NAMES) break;
  }
  return [...names.values()];
}

/** Rows of a product for one ask. */
export function askIn(index: SearchIndex, product: number, ask: Ask): ProductAsk {
  const topics = ask.topics.filter((topic) => index.productTopics[product]?.has(topic));
  const strong = new Set(topics.flatMap((topic) => rowsWithin(index, product, index.topics[topic]?.rows ?? [])));
  const telling = ask.words.filter((word) => !isEmptyWord(word));
  const mentioning = (words: readonly string[]): number[] => intersect(words.map((word) => rowsWithin(index, product, index.mentions.get(word) ?? [])));
  const weak = new Set([telling, ...namesOf(index, ask)].flatMap(mentioning));
  return { ask, strong, weak };
}

export const levelOf = ({ strong, weak }: ProductAsk, row: number): Level => (strong.has(row) ? 2 : weak.has(row) ? 1 : 0);

/** True when a answers nothing worse than b and something better. */
function dominates(a: readonly Level[], b: readonly Level[]): boolean {
  let better = false;
  for (let i = 0; i < a.length; i++) {
    if ((a[i] ?? 0) < (b[i] ?? 0)) return false;
    if ((a[i] ?? 0) > (b[i] ?? 0)) better = true;
  }
  return better;
}

function best(rows: readonly number[], asks: readonly ProductAsk[]): number[] {
  const scored = rows.map((row) => ({ row, levels: asks.map((ask) => levelOf(ask, row)) })).filter(({ levels }) => levels.includes(2));
  const kinds = [...new Map(scored.map((one) => [one.levels.join(), one.levels])).values()];
  const kept = new Set(kinds.filter((levels) => !kinds.some((other) => dominates(other, levels))).map((levels) => levels.join()));
  return scored.filter(({ levels }) => kept.has(levels.join())).map(({ row }) => row);
}

/**
 * Rows that are about at least one ask and that no other row beats. Asks joined by “and” do not compete: each keeps its own rows.
 * @returns rows, those that answer most first
 */
export function selectRows(rows: readonly number[], asks: readonly ProductAsk[]): number[] {
  const narrows = asks.filter(({ strong }) => !rows.every((row) => strong.has(row)));
  const coordinated = narrows.filter(({ ask }, i) => ask.joined || narrows[i + 1]?.ask.joined);
  const others = asks.filter((ask) => !coordinated.includes(ask));
  const groups = coordinated.length > 1 ? coordinated.map((ask) => [ask, ...others]) : [[...asks]];
  const picked = new Set(groups.flatMap((group) => best(rows, group)));
  const score = (row: number): number => asks.reduce((sum, ask) => sum + levelOf(ask, row), 0);
  return [...picked].sort((a, b) => score(b) - score(a) || a - b);
}
