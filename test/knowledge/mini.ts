/** Small product files for tests: a text into what the loader hands to the checks. */

import type { CheckInput } from "../../src/knowledge/checks/check.ts";
import { checks } from "../../src/knowledge/checks/index.ts";
import type { LoadedFile } from "../../src/knowledge/load.ts";
import type { Problem } from "../../src/knowledge/problem.ts";
import { type Common, productFile } from "../../src/knowledge/schema/product.ts";
import { readYaml } from "../../src/knowledge/yaml.ts";

export const TODAY = "2026-11-21";
export const COMMON: Common = { roles: { dhcp: "DHCP server" }, topics: { ssh: { name: "SSH" } }, ranges: { user: { is: "chosen" } }, facets: {} };

/** The head of a file with one page, two roles and, on line 6, its flows. */
export const HEAD = `product: Acme
sources: {docs: {title: Ports, url: null, kind: vendor-docs, read: 2026-11-01}, kb: {title: KB, url: null, kind: vendor-kb, read: 2026-11-01}}
src: docs
roles: {gw: {name: gateway, self: true}, store: {name: store}}
topics: {api: {name: API}}
`;

/** A file with these rows, each the inside of braces; the first row stands on line 7. */
export const flows = (...rows: string[]): string => `${HEAD}flows:\n${rows.map((row) => `  - {${row}}\n`).join("")}`;

/** One flow between the two roles with more keys. */
export const flow = (more: string): string => flows(`from: gw, to: store, for: api, ${more}`);

/** @throws when the text has not the shape of a product file */
export function mini(text: string, id = "acme"): LoadedFile {
  const { file, problems } = readYaml(`${id}.yaml`, text);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return { id, yaml: file, data: productFile.parse(file.value) };
}

/** Findings of one check in a file, or in several by id. */
export function run(name: string, text: string | Record<string, string>, more: Partial<CheckInput> = {}): Problem[] {
  const check = checks.find((one) => one.name === name);
  if (!check) throw new Error(`no check ${name}`);
  const files = typeof text === "string" ? [mini(text)] : Object.entries(text).map(([id, one]) => mini(one, id));
  return check.check({ files, common: COMMON, today: TODAY, ...more });
}

/** Level, line and what is wrong, for short expectations. */
export const brief = (problems: readonly Problem[]): string[] => problems.map(({ level, line, wrong }) => `${level} ${line}: ${wrong}`);
