/** zod issues into problems with a line, what is wrong and the fix; an unknown key gets the nearest known one. */
import { z } from "zod";
import { nearest } from "./edit-distance.ts";
import type { Problem } from "./problem.ts";
import type { Path, YamlFile } from "./yaml.ts";

type Issue = z.core.$ZodIssue;

/** Keys of the objects that a schema allows at a path (of every branch of a union). */
function keysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodOptional) return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysAt(option, path));
  const [head, ...rest] = path;
  if (head === undefined) return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return keysAt(schema.valueType, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: Record<string, unknown> = schema.shape;
  return keysAt(shape[String(head)], rest);
}

/** A union fails in every branch: keep the branch that came furthest, which is the one the writer meant. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const depth = (branch: Issue[]): number => Math.max(...branch.map((one) => one.path.length + (one.code === "invalid_type" ? 0 : 0.5)));
  const best = issue.errors.reduce((a, b) => (depth(b) > depth(a) ? b : a));
  const sameLevel = best.every((one) => one.path.length === 0 && one.code === "invalid_type");
  const messages = issue.errors.flatMap((branch) => branch.map((one) => one.message));
  const ours = messages.filter((message) => !message.startsWith("Invalid input"));
  if (sameLevel) return [{ ...issue, message: (ours.length > 0 ? ours : messages).join(", or ") }];
  return best.flatMap((one) => flatten({ ...one, path: [...issue.path, ...one.path] }));
}

function say(issue: Issue, value: unknown): { wrong: string; fix: string } {
  const where = issue.path.map(String).join(".") || "the file";
  switch (issue.code) {
    case "invalid_type":
      if (value === undefined) return { wrong: `${where} is missing`, fix: `add it (${issue.expected} expected)` };
      return { wrong: `${where}: ${issue.message}`, fix: issue.expected === "string" ? "put the value in quotes" : `write a ${issue.expected}` };
    case "invalid_value":
      return { wrong: `${where} is ${JSON.stringify(value)}`, fix: `use one of ${issue.values.map(String).join(", ")}` };
    default:
      return { wrong: `${where}: ${issue.message}`, fix: "write it as knowledge/README.md shows" };
  }
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (typeof at === "object" && at !== null ? new Map(Object.entries(at)).get(String(key)) : undefined), value);

/** Every way in which a file differs from a schema, as problems of the check `schema`. */
export function schemaProblems(file: YamlFile, schema: z.ZodType): Problem[] {
  const parsed = schema.safeParse(file.value);
  if (parsed.success) return [];
  return parsed.error.issues.flatMap(flatten).flatMap((issue): Problem[] => {
    const path: Path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
    const base = { level: "error" as const, check: "schema", file: file.name };
    if (issue.code === "unrecognized_keys") {
      const known = keysAt(schema, path);
      return issue.keys.map((key) => {
        const near = nearest(key, known);
        return { ...base, line: file.lineOfKey(path, key), wrong: `unknown key "${key}"`, fix: near ? `did you mean "${near}"?` : `known keys here: ${known.join(", ")}` };
      });
    }
    return [{ ...base, line: file.lineOf(path), ...say(issue, valueAt(file.value, path)) }];
  });
}
