/** The length of a string or of a text object, where the schema has no limit for it. */
import { isObject, join, type Located } from "../../json.ts";

export function tooLong({ path, value }: Located, key: string, max: number): string[] {
  const found = value[key];
  if (isObject(found)) return tooLong({ path: join(path, key), value: found }, "text", max);
  return typeof found === "string" && found.length > max ? [`${join(path, key)} has ${found.length} characters, at most ${max}`] : [];
}
