import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readSnapshot, snapshotOf } from "../../src/knowledge/snapshot.ts";
import { base, SHIPPED } from "./shipped.ts";

it("gives back the base as it was, for as long as the files are the same", () => {
  const dir = mkdtempSync(join(tmpdir(), "snapshot-"));
  const path = join(dir, "knowledge.json");
  if (!base) throw new Error("the shipped knowledge is broken");
  writeFileSync(path, JSON.stringify(snapshotOf(SHIPPED, base)));
  expect(readSnapshot(path, SHIPPED)).toEqual(base);
  expect(readSnapshot(path, dir)).toBeNull();
  expect(readSnapshot(join(dir, "none"), SHIPPED)).toBeNull();
  for (const text of ["", "null", "{}", '{"files": {}, "base": 1}']) {
    writeFileSync(path, text);
    expect(readSnapshot(path, dir)).toBeNull();
  }
  rmSync(dir, { recursive: true });
});

it("is not made of a folder that has to be reported", () => {
  const dir = mkdtempSync(join(tmpdir(), "snapshot-"));
  writeFileSync(join(dir, "a.yml"), "");
  expect(base && snapshotOf(dir, base)).toBeNull();
  rmSync(dir, { recursive: true });
});
