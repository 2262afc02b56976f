/** What a checker needs to read JSON of any shape: narrowing, and the objects inside with their paths. */

export type Json = Readonly<Record<string, unknown>>;

/** An object inside a payload and the way to it: `blocks[3].elements[0].text`. */
export interface Located {
  path: string;
  value: Json;
}

export const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const stringOf = (value: unknown): string => (typeof value === "string" ? value : "");

export function join(path: string, key: string | number): string {
  if (typeof key === "number") return `${path}[${key}]`;
  return path === "" ? key : `${path}.${key}`;
}

const entriesOf = (value: unknown): [string | number, unknown][] => (Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : []);

/** The value itself and every object inside it. */
export function objectsIn(value: unknown, path: string): Located[] {
  const inside = entriesOf(value).flatMap(([key, child]) => objectsIn(child, join(path, key)));
  return isObject(value) ? [{ path, value }, ...inside] : inside;
}

export const itemsOf = (owner: Located, key: string): Located[] =>
  listOf(owner.value[key]).flatMap((value, n) => (isObject(value) ? [{ path: join(join(owner.path, key), n), value }] : []));

/** Every string inside with the key it stands under; strings of a list stand under the key of the list. */
export function stringsIn(value: unknown, key = ""): [key: string, text: string][] {
  if (typeof value === "string") return [[key, value]];
  return entriesOf(value).flatMap(([name, child]) => stringsIn(child, typeof name === "number" ? key : name));
}
