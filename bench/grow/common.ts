/** The shipped knowledge and what its files share. */
import { readdirSync, readFileSync } from "node:fs";
import type { KnowledgeBase } from "../../src/knowledge/fact.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { type Common, commonFiles } from "../../src/knowledge/schema/product.ts";
import { readYaml } from "../../src/knowledge/yaml.ts";

/** A fixed day, so that ages of sources do not depend on the clock. */
export const TODAY = "2026-11-30";

/** @param dir folder of the product files */
export function shippedBase(dir: string): KnowledgeBase {
  const { base, problems } = loadKnowledge([dir], TODAY);
  if (!base) throw new Error(`the shipped knowledge has errors: ${problems.map(({ file, wrong }) => `${file}: ${wrong}`).join("; ")}`);
  return base;
}

/** Topics, roles and facets that every product file may use. */
export function commonParts(dir: string): Common {
  const value = (kind: string): unknown => readYaml(`${kind}.yaml`, readFileSync(`${dir}/_common/${kind}.yaml`, "utf8")).file.value;
  const has = new Set(readdirSync(`${dir}/_common`));
  return {
    roles: has.has("roles.yaml") ? commonFiles.roles.parse(value("roles")) : {},
    topics: has.has("topics.yaml") ? commonFiles.topics.parse(value("topics")) : {},
    ranges: {},
    facets: has.has("facets.yaml") ? commonFiles.facets.parse(value("facets")) : {},
  };
}
