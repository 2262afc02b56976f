/**
 * A schema that refuses what it does not know, and tells everything at once.
 * Those of the OpenAPI let unknown properties pass: their switch for it is read before it can be set.
 */
import { z } from "zod";

type Schema = z.core.$ZodType;

/** zod counts code points, and looks no further into a list that is too long. This counts UTF-16 units, the higher number, and after the items. */
function atMost(maximum: number): z.core.$ZodCheck<string | unknown[]> {
  return z.core._check<string | unknown[]>(
    ({ value, issues }) => {
      if (value.length > maximum) issues.push({ code: "too_big", origin: typeof value === "string" ? "string" : "array", maximum, inclusive: true, input: value, continue: true });
    },
    { when: ({ value }) => typeof value === "string" || Array.isArray(value) },
  );
}

const thorough = <C extends z.core.$ZodCheck<never>>(checks: readonly C[] = []): (C | z.core.$ZodCheck<string | unknown[]>)[] =>
  checks.map((check) => (check instanceof z.core.$ZodCheckMaxLength ? atMost(check._zod.def.maximum) : check));

function build(schema: Schema): Schema {
  if (schema instanceof z.core.$ZodObject) {
    const shape = Object.fromEntries(Object.entries(schema._zod.def.shape).map(([key, inner]) => [key, strictOf(inner)]));
    return new z.core.$ZodObject({ ...schema._zod.def, shape, catchall: z.never() });
  }
  if (schema instanceof z.core.$ZodArray) return new z.core.$ZodArray({ ...schema._zod.def, element: strictOf(schema._zod.def.element), checks: thorough(schema._zod.def.checks) });
  if (schema instanceof z.core.$ZodRecord) return new z.core.$ZodRecord({ ...schema._zod.def, valueType: strictOf(schema._zod.def.valueType) });
  if (schema instanceof z.core.$ZodUnion) return new z.core.$ZodUnion({ ...schema._zod.def, options: schema._zod.def.options.map(strictOf) });
  if (schema instanceof z.core.$ZodOptional) return new z.core.$ZodOptional({ ...schema._zod.def, innerType: strictOf(schema._zod.def.innerType) });
  if (schema instanceof z.core.$ZodNullable) return new z.core.$ZodNullable({ ...schema._zod.def, innerType: strictOf(schema._zod.def.innerType) });
  if (schema instanceof z.core.$ZodLazy) return new z.core.$ZodLazy({ ...schema._zod.def, getter: () => strictOf(schema._zod.def.getter()) });
  if (schema instanceof z.core.$ZodString) return new z.core.$ZodString({ ...schema._zod.def, checks: thorough(schema._zod.def.checks) });
  return schema;
}

const made = new WeakMap<Schema, Schema>();

export function strictOf(schema: Schema): Schema {
  const known = made.get(schema) ?? build(schema);
  made.set(schema, known);
  return known;
}
