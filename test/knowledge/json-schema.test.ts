import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { knowledgeJsonSchema, schemaJson } from "../../src/knowledge/json-schema.ts";

it("is fresh; else run npm run schema", () => {
  expect(readFileSync(new URL("../../knowledge/schema.json", import.meta.url), "utf8")).toBe(schemaJson());
});

it("says first that it is generated, and by which command", () => {
  expect(Object.entries(knowledgeJsonSchema())[0]).toEqual(["$comment", expect.stringMatching(/^Generated .* by "npm run schema"; do not edit\.$/)]);
});

it("is draft 7, closed, and describes its fields", () => {
  expect(knowledgeJsonSchema()).toMatchObject({
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Portolan product file",
    additionalProperties: false,
    required: ["product", "sources", "flows"],
    properties: { product: { description: "Full display name." } },
  });
});
