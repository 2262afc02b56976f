/** Every target of the table keeps the contract; folder and table agree. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { TARGETS } from "../../src/rules/index.ts";
import { targetContract } from "./contract.ts";

describe.each(TARGETS.map((target) => [target.id, target] as const))("%s", (_, target) => targetContract(target));

it("the table holds the files of the room, in order", () => {
  const room = fileURLToPath(new URL("../../src/rules", import.meta.url));
  const files = readdirSync(room).filter((name) => name.endsWith(".ts") && !["index.ts", "target.ts"].includes(name));
  expect(TARGETS.map((target) => `${target.id}.ts`)).toEqual(files.sort());
});
