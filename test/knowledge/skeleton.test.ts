import { describe, expect, it } from "vitest";
import { checks } from "../../src/knowledge/checks/index.ts";
import { productFile } from "../../src/knowledge/schema/product.ts";
import { schemaProblems } from "../../src/knowledge/schema-problems.ts";
import { skeleton } from "../../src/knowledge/skeleton.ts";
import { readYaml } from "../../src/knowledge/yaml.ts";
import { mini, TODAY } from "./mini.ts";

const lint = (text: string) =>
  checks.flatMap((check) => check.check({ files: [mini(text, "acme-gateway")], common: { roles: {}, topics: {}, ranges: {}, facets: {} }, today: TODAY }));

describe("the skeleton of a new product", () => {
  const text = skeleton("acme-gateway", TODAY);

  it("loads without an error as it is; what is to be filled in is a warning", () => {
    expect(lint(text).map(({ level, check }) => `${level} ${check}`)).toEqual(["warning unknown-todo"]);
    expect(mini(text).data.product).toBe("Acme Gateway");
  });

  it("fits on one screen and 120 columns", () => {
    const lines = text.split("\n");
    expect(lines.length).toBeLessThanOrEqual(45);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  it("has comments that are right: with every one of them switched on, the shape still is", () => {
    const on = text
      .replace(/^# (vendor|aka|topics|also|ask)/gm, "$1")
      .replace(/^# {3}/gm, "  ")
      .replace(/^(\s+)# (?=[a-z-]+: )/gm, "$1");
    expect(on.match(/^\s*#/gm)).toHaveLength(2);
    expect(schemaProblems(readYaml("acme.yaml", on).file, productFile)).toEqual([]);
  });
});
