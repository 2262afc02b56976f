/** The shipped folder itself. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { base, NAMES, problems, SHIPPED } from "./shipped.ts";

it("has no error, and no warning but what the sources leave open and what has to be read again", () => {
  expect(problems.filter((problem) => problem.check !== "unknown-todo" && problem.check !== "dates")).toEqual([]);
  expect(base?.products.map(({ id }) => `${id}.yaml`).sort()).toEqual([...NAMES].sort());
});

it.each(NAMES)("%s lets editors complete from the schema", (name) => {
  expect(readFileSync(`${SHIPPED}/${name}`, "utf8").split("\n")[0]).toBe("# yaml-language-server: $schema=./schema.json");
});
