/** Validates by the schema and keeps of the errors those that name the cause. */
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { isObject } from "../json.ts";
import schema from "./block-kit.schema.json" with { type: "json" };
import { MESSAGE_SCHEMA } from "./envelope.ts";
import type { Surface } from "./limits.ts";
import { sentenceOf } from "./sentences.ts";

/**
 * `unicode: false` counts UTF-16 units. Slack does not say what it counts, and this is the higher count.
 * The option is called deprecated in the log, hence no log; whatever is wrong with a schema throws.
 */
const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true, verbose: true, discriminator: true, unicode: false, logger: false });
ajv.addSchema([schema, MESSAGE_SCHEMA]);

const IDS: Readonly<Record<Surface, string>> = { message: "message", modal: "block-kit#/definitions/ModalView", home: "block-kit#/definitions/HomeView" };

function validatorOf(surface: Surface): ValidateFunction {
  const validate = ajv.getSchema(IDS[surface]);
  if (!validate) throw new Error(`no schema for ${surface}`);
  return validate;
}

/** A branch of “exactly one of” complains for itself, too; the choice as a whole says more. */
const isBranch = ({ keyword, parentSchema }: ErrorObject): boolean => keyword === "required" && isObject(parentSchema) && Object.keys(parentSchema).join() === "required";

/** Something of another kind has the properties of that kind: only the kind is told. */
function causes(errors: readonly ErrorObject[]): ErrorObject[] {
  const strange = new Set(
    errors.flatMap(({ keyword, instancePath }) => (keyword === "discriminator" ? [instancePath] : keyword === "const" ? [instancePath.replace(/\/type$/, "")] : [])),
  );
  const isEffect = ({ keyword, instancePath }: ErrorObject): boolean => (keyword === "required" || keyword === "additionalProperties") && strange.has(instancePath);
  return errors.filter((error) => !isBranch(error) && !isEffect(error));
}

/** Of several limits on the same value the tightest is told: 24 characters of a title, not the 3,000 of any text. */
function tightest(errors: readonly ErrorObject[]): ErrorObject[] {
  const key = ({ instancePath, keyword, params }: ErrorObject): string => [instancePath, keyword, params.missingProperty, params.additionalProperty].join(" ");
  const strictness = ({ keyword, params }: ErrorObject): number => (keyword.startsWith("max") ? -1 : 1) * Number(params.limit);
  const told = new Map<string, ErrorObject>();
  for (const error of errors) {
    const other = told.get(key(error));
    if (!other || strictness(error) > strictness(other)) told.set(key(error), error);
  }
  return [...told.values()];
}

export function schemaProblems(surface: Surface, payload: unknown): string[] {
  const validate = validatorOf(surface);
  validate(payload);
  return tightest(causes(validate.errors ?? [])).map((error) => sentenceOf(error, schema.definitions));
}
