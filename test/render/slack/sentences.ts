/** What the validator found, as a sentence with the path and the limit. */
import type { ErrorObject } from "ajv";
import { isObject, join, listOf, stringOf } from "../json.ts";

/** `/blocks/0/text` -> `blocks[0].text` */
const pathOf = (pointer: string): string =>
  pointer
    .split("/")
    .slice(1)
    .reduce((path, part) => join(path, /^\d+$/.test(part) ? Number(part) : part.replaceAll("~1", "/").replaceAll("~0", "~")), "");

const inside = (value: unknown, ...keys: string[]): unknown => keys.reduce<unknown>((found, key) => (isObject(found) ? found[key] : undefined), value);

/** The types that may stand here, out of the references of a union. */
const tagsOf = (union: unknown, definitions: unknown): string[] =>
  listOf(inside(union, "oneOf")).map((member) => {
    const ref = stringOf(inside(member, "$ref")).split("/").at(-1);
    return stringOf(inside(ref ? inside(definitions, ref) : member, "properties", "type", "const"));
  });

const quoted = (value: unknown): string => (value === undefined ? "missing" : JSON.stringify(value));
const kindOf = (value: unknown): string => (Array.isArray(value) ? "a list" : value === null ? "null" : `of type ${typeof value}`);
const sizeOf = (value: unknown): string => (Array.isArray(value) ? `has ${value.length} items` : typeof value === "string" ? `has ${value.length} characters` : `is ${value}`);

export function sentenceOf({ keyword, instancePath, params, data, parentSchema, message }: ErrorObject, definitions: unknown): string {
  const path = pathOf(instancePath);
  switch (keyword) {
    case "maxLength":
    case "maxItems":
    case "maximum":
      return `${path} ${sizeOf(data)}, at most ${params.limit}`;
    case "minLength":
      return data === "" ? `${path} is blank` : `${path} ${sizeOf(data)}, at least ${params.limit}`;
    case "minItems":
    case "minimum":
      return `${path} ${sizeOf(data)}, at least ${params.limit}`;
    case "required":
      return `${join(path, stringOf(params.missingProperty))} is missing`;
    case "additionalProperties": {
      const kind = stringOf(inside(data, "type"));
      return `${join(path, stringOf(params.additionalProperty))} is not a property known ${kind === "" ? "here" : `to ${kind}`}`;
    }
    case "discriminator":
      return `${join(path, "type")} is ${quoted(params.tagValue)}, not one of ${tagsOf(parentSchema, definitions).join(", ")}`;
    case "oneOf": {
      const choices = listOf(inside(parentSchema, "oneOf")).flatMap((choice) => listOf(inside(choice, "required")));
      return `${path} needs exactly one of ${choices.join(", ")}`;
    }
    case "type":
      return `${path} is ${kindOf(data)}, not ${params.type}`;
    case "const":
      return `${path} is ${quoted(data)}, not ${params.allowedValue}`;
    case "enum":
      return `${path} is ${quoted(data)}, not one of ${listOf(params.allowedValues).join(", ")}`;
    default:
      return `${path} ${message ?? "is wrong"}: ${quoted(data)}`;
  }
}
