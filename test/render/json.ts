/** JSON of any shape, narrowed: for the checkers of payloads. */

export type Json = Readonly<Record<string, unknown>>;

/** An object inside a payload and the way to it: `blocks[3].elements[0].text`. */
export interface Located {
  path: string;
  value: Json;
}

export const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const stringOf = (value: unknown): string => (typeof value === "string" ? value : "");

export const join = (path: string, key: PropertyKey): string => (typeof key === "number" ? `${path}[${key}]` : path === "" ? String(key) : `${path}.${String(key)}`);

/** The objects of a list that an object holds. */
export const itemsOf = (owner: Located, key: string): Located[] =>
  listOf(owner.value[key]).flatMap((value, n) => (isObject(value) ? [{ path: join(join(owner.path, key), n), value }] : []));
