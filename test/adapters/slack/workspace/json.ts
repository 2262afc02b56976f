/** Narrowing of JSON that comes from the bot. */

export type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
export const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

/** Undefined where the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every object inside a value with its JSON pointer, outermost first. */
export function* objectsIn(value: unknown, pointer = ""): Generator<{ object: Fields; pointer: string }> {
  if (Array.isArray(value)) for (const [at, item] of value.entries()) yield* objectsIn(item, `${pointer}/${at}`);
  if (!isFields(value)) return;
  yield { object: value, pointer };
  for (const [key, item] of Object.entries(value)) yield* objectsIn(item, `${pointer}/${key}`);
}
