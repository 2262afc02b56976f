/** What the checker needs to read JSON of any shape: narrowing, and objects with the way to them. */
import { type Json, join, type Located } from "../json.ts";

/** Discord takes null for “left out” nearly everywhere. */
export const has = (value: Json, key: string): boolean => value[key] !== undefined && value[key] !== null;

/** White space, controls and what has no width: Hangul filler, Braille blank. */
const INVISIBLE = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const isBlank = (text: string): boolean => text.replace(INVISIBLE, "") === "";

/** What is there and shows nothing, which the lengths of the schema let pass. */
export const blanks = ({ path, value }: Located, ...keys: string[]): string[] =>
  keys.flatMap((key) => (typeof value[key] === "string" && isBlank(value[key]) ? [`${join(path, key)} is blank`] : []));

export const tooMany = (path: string, count: number, most: number, what = "items"): string[] => (count > most ? [`${path} has ${count} ${what}, at most ${most}`] : []);

/** Two of the same value under a key; `why` tells within what it has to be the only one. */
export function repeated(places: readonly Located[], key: string, why: string): string[] {
  const first = new Map<unknown, string>();
  return places.flatMap(({ path, value }) => {
    if (!has(value, key)) return [];
    const other = first.get(value[key]);
    first.set(value[key], other ?? path);
    return other === undefined ? [] : [`${join(path, key)} repeats ${JSON.stringify(value[key])} of ${other}: ${why}`];
  });
}
