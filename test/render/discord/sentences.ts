/** What the schema found, as sentences with the path and the limit. */
import type { z } from "zod";
import { isObject, join } from "../json.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What was validated, and how parts of it are called. */
export interface Subject {
  body: unknown;
  nameOf: (path: Path) => string;
  kindOf: (type: unknown) => string;
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((found, key) => (Array.isArray(found) ? found[Number(key)] : isObject(found) ? found[String(key)] : undefined), value);

const told = (value: unknown): string => (value === undefined ? "missing" : JSON.stringify(value));
const shapeOf = (value: unknown): string => (Array.isArray(value) ? "a list" : value === null ? "null" : `of type ${typeof value}`);
const sizeOf = (value: unknown): string =>
  Array.isArray(value) ? `has ${value.length} items` : typeof value === "string" ? `has ${value.length} characters` : `is ${told(value)}`;

const isOfOtherKind = ({ code, path }: Issue): boolean =>
  (code === "invalid_type" && path.length === 0) || (code === "invalid_value" && (path.length === 0 || (path.length === 1 && path[0] === "type")));

/** The type of a component or an option, which are items of lists; a reference has a type as well. */
const isKind = (path: Path): boolean => path.at(-1) === "type" && typeof path.at(-2) === "number";

/** Something of another kind has the properties of that kind: only the kind is told. */
function causes(issues: readonly Issue[]): Issue[] {
  const strange = new Set(issues.filter(({ code, path }) => code === "invalid_value" && isKind(path)).map(({ path }) => path.slice(0, -1).join()));
  const ownerOf = ({ code, path }: Issue): string => (code === "unrecognized_keys" ? path : path.slice(0, -1)).join();
  return issues.filter((issue) => issue.path.at(-1) === "type" || !strange.has(ownerOf(issue)));
}

/** A union complains of each of its members: told is what the member of that type says or, where there is none, which types there are. */
function unionSentences(errors: readonly (readonly Issue[])[], path: Path, subject: Subject): string[] {
  const [name, found] = [subject.nameOf(path), at(subject.body, path)];
  const meant = errors.filter((issues) => !issues.some(isOfOtherKind)).sort((a, b) => a.length - b.length)[0];
  if (meant) return sentencesOf(meant, subject, path);
  if (found === undefined) return [`${name} is missing`];
  if (!isObject(found)) return [`${name} is ${shapeOf(found)}, which may not stand here`];
  const types = errors.flat().flatMap((issue) => (issue.code === "invalid_value" && issue.path[0] === "type" ? issue.values : []));
  return [`${join(name, "type")} is ${subject.kindOf(found.type)}, not one of ${types.map(subject.kindOf).join(", ")}`];
}

function sentences(issue: Issue, path: Path, subject: Subject): string[] {
  const [name, found] = [subject.nameOf(path), at(subject.body, path)];
  const say = isKind(path) ? subject.kindOf : told;
  switch (issue.code) {
    case "too_big":
      return [`${name} ${sizeOf(found)}, at most ${issue.maximum}`];
    case "too_small":
      return [found === "" ? `${name} is blank` : `${name} ${sizeOf(found)}, at least ${issue.minimum}`];
    case "unrecognized_keys":
      return issue.keys.map((key) => `${join(name, key)} is not a property that Discord knows here`);
    case "invalid_type":
      return [found === undefined ? `${name} is missing` : `${name} is ${shapeOf(found)}, not ${issue.expected}`];
    case "invalid_value":
      return [`${name} is ${say(found)}, not ${issue.values.length > 1 ? "one of " : ""}${issue.values.map(say).join(", ")}`];
    case "invalid_format":
      return [`${name} is ${told(found)}, not ${issue.format === "url" ? "an address" : issue.format === "regex" ? `of the form ${issue.pattern}` : issue.format}`];
    case "invalid_union":
      return unionSentences(issue.errors, path, subject);
    default:
      return [`${name} is wrong (${issue.code}): ${told(found)}`];
  }
}

/** @param above the way to the union that the issues are from */
export const sentencesOf = (issues: readonly Issue[], subject: Subject, above: Path = []): string[] =>
  causes(issues).flatMap((issue) => sentences(issue, [...above, ...issue.path], subject));
