/** Makes block-kit.schema.json from the types of @slack/types; written anew by `npx vitest run test/render/slack/schema.test.ts -u`. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";
import { closedDefinitions, type Definitions } from "./schema.ts";

const ROOTS = ["KnownBlock", "HomeView", "ModalView"];

const require = createRequire(import.meta.url);
const types = dirname(require.resolve("@slack/types"));

/** What the generator makes, prose and all. */
export function rawDefinitions(): Definitions {
  const generator = createGenerator({ path: join(types, "index.d.ts"), skipTypeCheck: true, jsDoc: "basic", expose: "export", additionalProperties: false, encodeRefs: false });
  const found = ROOTS.map((root) => generator.createSchema(root).definitions);
  return JSON.parse(JSON.stringify(Object.assign({}, ...found)));
}

/** The file, formatted as the rest of the repository is. */
export function schemaText(): string {
  const { version } = JSON.parse(readFileSync(join(types, "../package.json"), "utf8"));
  const schema = {
    $comment: `Generated from @slack/types ${version} by "npx vitest run test/render/slack/schema.test.ts -u"; do not edit.`,
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: "block-kit",
    definitions: closedDefinitions(ROOTS, rawDefinitions()),
  };
  const biome = join(dirname(require.resolve("@biomejs/biome/package.json")), "bin/biome");
  const path = fileURLToPath(new URL("block-kit.schema.json", import.meta.url));
  return execFileSync(process.execPath, [biome, "format", `--stdin-file-path=${path}`], { input: JSON.stringify(schema, null, 2), encoding: "utf8" });
}
