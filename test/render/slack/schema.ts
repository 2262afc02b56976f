/** Turns what the generator makes of @slack/types into a closed schema that names the right block when it complains. */
import { isDeepStrictEqual } from "node:util";
import { type Limits, limitsOf } from "./prose-limits.ts";

export interface Schema extends Omit<Limits, "items"> {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  discriminator?: { propertyName: string };
  description?: string;
}

export type Definitions = Record<string, Schema>;

const REF = "#/definitions/";

const tagOf = (schema: Schema): unknown => schema.properties?.type?.const;

/** The members of a union, unions inside it opened. A member stays a reference where it can. */
function membersOf(schema: Schema, definitions: Definitions): Schema[] {
  const target = schema.$ref === undefined ? schema : definitionOf(schema.$ref, definitions);
  if (target.anyOf) return target.anyOf.flatMap((member) => membersOf(member, definitions));
  return [schema];
}

export function definitionOf(ref: string, definitions: Definitions): Schema {
  const found = definitions[ref.slice(REF.length)];
  if (!found) throw new Error(`no definition ${ref}`);
  return found;
}

const resolved = (schema: Schema, definitions: Definitions): Schema => (schema.$ref === undefined ? schema : definitionOf(schema.$ref, definitions));

/** Shapes of one kind that differ in a property or two become one shape: `image_url` or `slack_file`, a text of one kind or the other. */
function merged(shapes: readonly Schema[]): Schema {
  const names = [...new Set(shapes.flatMap((shape) => Object.keys(shape.properties ?? {})))];
  const always = names.filter((name) => shapes.every((shape) => shape.required?.includes(name)));
  const choice = names.filter((name) => !always.includes(name) && shapes.some((shape) => shape.required?.includes(name)));
  const properties = names.map((name): [string, Schema] => {
    const found = shapes.flatMap((shape) => shape.properties?.[name] ?? []);
    const [first, ...rest] = found;
    if (first && rest.every((other) => isDeepStrictEqual(other, first))) return [name, first];
    const prose = found.map((one) => one.description ?? "").join(" ");
    return [name, { anyOf: found.map(({ description: _, ...one }) => one), description: prose }];
  });
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    required: always,
    additionalProperties: false,
    ...(choice.length > 0 ? { oneOf: choice.map((name) => ({ required: [name] })) } : {}),
  };
}

/** A union by `type`; members open to anything (a block or record of unknown kind) are left out, or nothing would ever be refused. */
function union(schema: Schema, definitions: Definitions): Schema {
  const members = membersOf(schema, definitions);
  const tags = [...new Set(members.map((member) => tagOf(resolved(member, definitions))).filter((tag) => tag !== undefined))];
  if (tags.length === 0) return closed(merged(members.map((member) => resolved(member, definitions))), definitions);
  const variants = tags.map((tag): Schema => {
    const same = members.filter((member) => tagOf(resolved(member, definitions)) === tag);
    const [only] = same;
    if (same.length === 1 && only?.$ref !== undefined) return { $ref: only.$ref };
    return closed(merged(same.map((member) => resolved(member, definitions))), definitions);
  });
  const [single] = variants;
  if (variants.length === 1 && single) return single;
  return { type: "object", required: ["type"], discriminator: { propertyName: "type" }, oneOf: variants };
}

/** A text object is limited in its `text`; everything else in itself. */
function limited(schema: Schema, limits: Limits): Schema {
  const { items, ...own } = limits;
  if (schema.items) return { ...schema, ...own, items: items ? limited(schema.items, items) : schema.items };
  if (Object.keys(own).length === 0) return schema;
  const isObject = schema.$ref !== undefined || schema.oneOf !== undefined || schema.properties !== undefined;
  return isObject ? { ...schema, type: "object", properties: { ...schema.properties, text: { type: "string", ...own } } } : { ...schema, ...own };
}

/** One schema, deep: unions by kind, limits out of the prose, no prose. */
export function closed(schema: Schema, definitions: Definitions): Schema {
  const { description = "", properties, items, ...rest } = schema;
  const bare: Schema = rest.anyOf ? union(rest, definitions) : rest;
  const whole: Schema = {
    ...bare,
    ...(properties ? { properties: Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, closed(value, definitions)])) } : {}),
    ...(items ? { items: closed(items, definitions) } : {}),
  };
  return limited(whole, limitsOf(description));
}

/** The definitions that the roots need, transformed, in alphabetical order. */
export function closedDefinitions(roots: readonly string[], definitions: Definitions): Definitions {
  const found = new Map<string, Schema>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    const schema = closed(definitionOf(REF + name, definitions), definitions);
    found.set(name, schema);
    for (const [, ref] of JSON.stringify(schema).matchAll(/"\$ref":"#\/definitions\/(\w+)"/g)) visit(ref ?? "");
  };
  for (const root of roots) visit(root);
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
