/** The schema is what the types say now, and no limit of their prose is lost on the way. */
import { describe, expect, it } from "vitest";
import { rawDefinitions, schemaText } from "./generate-schema.ts";
import { type Limits, limitsOf } from "./prose-limits.ts";
import { closed, closedDefinitions, type Schema } from "./schema.ts";

const text = schemaText();

it("is fresh; else run this with -u", async () => {
  await expect(text).toMatchFileSnapshot("block-kit.schema.json");
});

it("says first that it is generated, and by which command", () => {
  expect(Object.entries(JSON.parse(text))[0]).toEqual(["$comment", expect.stringMatching(/^Generated from @slack\/types \S+ by "npx vitest run .* -u"; do not edit\.$/)]);
});

describe("prose", () => {
  const READ: [string, Limits][] = [
    ["A label. Maximum length for this field is 75 characters.", { maxLength: 75 }],
    ["Minimum length for the `text` in this\n field is 1 and maximum length is 3000 characters. More.", { minLength: 1, maxLength: 3000 }],
    ["The minimum length is 1 character.", { minLength: 1 }],
    ["Must be a title with a\n maximum length of 24 characters.", { maxLength: 24 }],
    ["Standard text. Limit 12,000 characters max.", { maxLength: 12_000 }],
    ["`text` within must be less than 200 characters.", { maxLength: 199 }],
    ["`text` may truncate with ~30 characters. Maximum length for the text in this field is 75 characters.", { maxLength: 75 }],
    ["Maximum number of items is 10. Maximum length for the text in each item is 2000 characters.", { maxItems: 10, items: { maxLength: 2000 } }],
    ["Maximum 100 rows. Each row object is an array with a max of 20 table cells.", { maxItems: 100, items: { maxItems: 20 } }],
    ["There is a maximum of 25 elements in each action block.", { maxItems: 25 }],
    ["An array of up to 5 {@link PlainTextOption } to display.", { maxItems: 5 }],
    ["Minimum 1, maximum 10 cards.", { minItems: 1, maxItems: 10 }],
    ["Number of rows per page. Min `1`, Max `100`. Defaults to `5` if omitted.", { minimum: 1, maximum: 100 }],
    ["Minimum of `1`, maximum of `10`. Defaults to `10`.", { minimum: 1, maximum: 10 }],
    ["Must be between 1 and 100.", { minimum: 1, maximum: 100 }],
    ["Can be a number from `0` (default) to `8`.", { minimum: 0, maximum: 8 }],
    ["The minimum length of input that the user must provide. Maximum value is 3000.", { maximum: 3000 }],
    ["The list points increase numerically from 1, see https://docs.example/max-10.", {}],
  ];
  it.each(READ)("%s", (prose, limits) => expect(limitsOf(prose)).toEqual(limits));

  it("that sounds like a limit and is not understood stops the generation", () => {
    expect(() => limitsOf("No more. At max 7 zorbs fit.")).toThrow("not understood, add it to PATTERNS: “At max 7 zorbs fit.”");
  });
});

describe("what becomes of the types", () => {
  const definitions = closedDefinitions(["KnownBlock", "ModalView"], rawDefinitions());
  const property = (name: string, ...path: string[]): Schema | undefined => path.reduce<Schema | undefined>((schema, key) => schema?.properties?.[key], definitions[name]);

  it.each([
    ["HeaderBlock", ["text", "text"], { maxLength: 150 }],
    ["ModalView", ["title", "text"], { maxLength: 24 }],
    ["ModalView", ["private_metadata"], { maxLength: 3000 }],
    ["Button", ["text", "text"], { maxLength: 75 }],
    ["Button", ["action_id"], { maxLength: 255 }],
    ["ConfirmationDialog", ["text", "text"], { maxLength: 300 }],
    ["Option", ["text", "text"], { maxLength: 75 }],
    ["SectionBlock", ["fields"], { maxItems: 10, items: { properties: { text: { maxLength: 2000 } } } }],
    ["TableBlock", ["rows"], { maxItems: 100, items: { maxItems: 20 } }],
    ["PlainTextElement", ["text"], { minLength: 1, maxLength: 3000 }],
  ])("%s %j has its limit", (name, path, limits) => expect(property(name, ...path)).toMatchObject(limits));

  it("every object is closed", () => {
    const open: string[] = [];
    const visit = (path: string, schema: Schema): void => {
      // What overlays a reference or chooses by kind is closed by what it refers to.
      if (schema.properties && !schema.$ref && !schema.discriminator && schema.additionalProperties !== false) open.push(path);
      for (const [name, child] of Object.entries(schema.properties ?? {})) visit(`${path}.${name}`, child);
      for (const child of [schema.items ?? [], schema.oneOf ?? []].flat()) visit(`${path}[]`, child);
    };
    for (const [name, schema] of Object.entries(definitions)) visit(name, schema);
    expect(open).toEqual([]);
  });

  it("a union is one by kind; kinds that nobody knows are left out", () => {
    expect(definitions.AnyBlock?.oneOf).toHaveLength(20);
    expect(JSON.stringify(definitions)).not.toContain("anyOf");
    expect(property("PlanBlock", "tasks")?.items).toEqual({ $ref: "#/definitions/TaskCardBlock" });
  });

  it("shapes of one kind are one shape with a choice", () => {
    const shape = (key: string): Schema => ({ type: "object", properties: { type: { const: "image" }, [key]: { type: "string" } }, required: ["type", key] });
    expect(closed({ anyOf: [shape("url"), shape("id")] }, {})).toMatchObject({
      required: ["type"],
      oneOf: [{ required: ["url"] }, { required: ["id"] }],
      additionalProperties: false,
    });
  });
});
