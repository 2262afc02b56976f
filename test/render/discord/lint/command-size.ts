/** How much of the 8,000 characters a command takes: names, descriptions and values of choices, of each the longest localisation. */
import { isObject, itemsOf, type Located, stringOf } from "../../json.ts";

function longest({ value }: Located, key: string): number {
  const local = value[`${key}_localizations`];
  return Math.max(stringOf(value[key]).length, ...(isObject(local) ? Object.values(local).map((text) => stringOf(text).length) : []));
}

const valueLength = (value: unknown): number => (typeof value === "string" || typeof value === "number" ? String(value).length : 0);

export function sizeOf(part: Located): number {
  const inside = [...itemsOf(part, "options"), ...itemsOf(part, "choices")].reduce((sum, one) => sum + sizeOf(one), 0);
  return longest(part, "name") + longest(part, "description") + valueLength(part.value.value) + inside;
}
