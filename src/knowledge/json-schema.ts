/** The zod schema of a product file as JSON Schema, for completion and errors in editors. */
import { z } from "zod";
import { productFile } from "./schema/product.ts";

/** The command that writes knowledge/schema.json; said in its first line. */
const SCHEMA_COMMAND = "npm run schema";

/** Draft 7, which the YAML language server reads best: https://github.com/redhat-developer/yaml-language-server */
export function knowledgeJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(productFile, { target: "draft-7", io: "input" });
  return {
    $comment: `Generated from src/knowledge/schema/product.ts by "${SCHEMA_COMMAND}"; do not edit.`,
    $schema,
    title: "Portolan product file",
    description: "The ports of one product, each with its source. The field guide is README.md in this folder.",
    ...rest,
  };
}

/** The text of knowledge/schema.json. */
export const schemaJson = (): string => `${JSON.stringify(knowledgeJsonSchema(), null, 2)}\n`;
