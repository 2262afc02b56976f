/** Writes knowledge/schema.json from the zod schema. */
import { writeFileSync } from "node:fs";
import { schemaJson } from "../src/knowledge/json-schema.ts";

writeFileSync(new URL("../knowledge/schema.json", import.meta.url), schemaJson());
