/** What a checker needs to read JSON of any shape: narrowing, and the objects inside with their paths. */
import { isObject, join, type Located } from "../json.ts";

const entriesOf = (value: unknown): [string | number, unknown][] => (Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : []);

/** The value itself and every object inside it. */
export function objectsIn(value: unknown, path: string): Located[] {
  const inside = entriesOf(value).flatMap(([key, child]) => objectsIn(child, join(path, key)));
  return isObject(value) ? [{ path, value }, ...inside] : inside;
}

/** Every string inside with the key it stands under; strings of a list stand under the key of the list. */
export function stringsIn(value: unknown, key = ""): [key: string, text: string][] {
  if (typeof value === "string") return [[key, value]];
  return entriesOf(value).flatMap(([name, child]) => stringsIn(child, typeof name === "number" ? key : name));
}
