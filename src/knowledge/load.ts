/** A folder of YAML files into a knowledge base, or into every problem of every file at once. */
import { z } from "zod";
import type { CheckInput } from "./checks/check.ts";
import { runChecks } from "./checks/index.ts";
import { compileProduct } from "./compile.ts";
import type { Fact, KnowledgeBase, Product } from "./fact.ts";
import { type Text, textsOf, whole } from "./folder.ts";
import { type Problem, sortProblems } from "./problem.ts";
import { type Common, commonFiles, type ProductFile, productFile } from "./schema/product.ts";
import { schemaProblems } from "./schema-problems.ts";
import { readYaml, type YamlFile } from "./yaml.ts";

/** A product file that has the right shape. */
export interface LoadedFile {
  id: string;
  yaml: YamlFile;
  data: ProductFile;
}

export interface LoadResult {
  /** null when there is an error: the bot does not start on half a folder. */
  base: KnowledgeBase | null;
  files: LoadedFile[];
  problems: Problem[];
}

function commonOf(texts: readonly Text[], problems: Problem[]): Common {
  const common: Common = { roles: {}, topics: {}, ranges: {}, facets: {} };
  for (const { name, text } of texts) {
    const { file, problems: wrong } = readYaml(name, text);
    problems.push(...wrong);
    if (wrong.length > 0) continue;
    const kind = name.slice("_common/".length, -".yaml".length);
    const known = z.enum(["roles", "topics", "ranges", "facets"]).safeParse(kind);
    if (!known.success) {
      problems.push(whole(name, `"${kind}" is no common file`, "the common files are roles, topics, ranges and facets"));
      continue;
    }
    const schema = commonFiles[known.data];
    problems.push(...schemaProblems(file, schema));
    const parsed = schema.safeParse(file.value);
    if (parsed.success) Object.assign(common[known.data], parsed.data);
  }
  return common;
}

/**
 * Loads one or more folders; a later folder's file replaces an earlier one's of the same name.
 * @param today YYYY-MM-DD, for the age of sources
 * @param extra what only a lint run has: captured pages, the files as they were
 * @returns the base (null on any error), the files with the right shape, and all problems sorted
 */
export function loadKnowledge(dirs: readonly string[], today: string, extra: Pick<CheckInput, "captured" | "before"> = {}): LoadResult {
  const problems: Problem[] = [];
  const byName = new Map<string, string>();
  for (const dir of dirs) for (const { name, text } of textsOf(dir, problems)) byName.set(name, text);
  const texts = [...byName].map(([name, text]) => ({ name, text }));
  const common = commonOf(
    texts.filter(({ name }) => name.startsWith("_common/")),
    problems,
  );
  const files: LoadedFile[] = [];
  for (const { name, text } of texts.filter((one) => !one.name.startsWith("_common/"))) {
    const { file, problems: wrong } = readYaml(name, text);
    problems.push(...wrong);
    if (wrong.some((problem) => problem.level === "error")) continue;
    problems.push(...schemaProblems(file, productFile));
    const parsed = productFile.safeParse(file.value);
    if (parsed.success) files.push({ id: name.slice(0, -".yaml".length), yaml: file, data: parsed.data });
  }
  if (files.length === 0 && !problems.some((problem) => problem.level === "error"))
    problems.push(whole(dirs.join(", "), "there is no product file here", "add one: portolan kb new ID"));
  problems.push(...runChecks({ ...extra, files, common, today }));
  const failed = problems.some((problem) => problem.level === "error");
  return { base: failed ? null : baseOf(files, common), files, problems: sortProblems(problems) };
}

/** Compiles files that passed every check. */
export function baseOf(files: readonly LoadedFile[], common: Common): KnowledgeBase {
  const products: Product[] = [];
  const facts: Fact[] = [];
  for (const { id, data } of files) {
    const one = compileProduct(id, data, common);
    products.push(one.product);
    facts.push(...one.facts);
  }
  return { products, facts, facets: common.facets };
}
