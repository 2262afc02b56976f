/** Many questions a line each: order, blank lines, ends of lines, and a reader that leaves early or waits. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { askResult } from "./contract.ts";
import { ENVIRONMENT, PROGRAM, portolan } from "./portolan.ts";

const batch = (input: string | Uint8Array) => {
  const { code, out, err } = portolan(["ask", "--batch", "--json"], { input });
  expect({ code, err, end: out.slice(-1) }).toEqual({ code: 0, err: "", end: out === "" ? "" : "\n" });
  return out
    .split("\n")
    .slice(0, -1)
    .map((line) => askResult.parse(JSON.parse(line)));
};
const asked = (input: string | Uint8Array): string[] => batch(input).map(({ query }) => query);

describe("lines", () => {
  it("are answered in order, a blank one too", () => expect(asked("panzura dns\n\ntcp/28769\nnonsense word\n")).toEqual(["panzura dns", "", "tcp/28769", "nonsense word"]));
  it("need no end at the last one", () => expect(asked("panzura dns\nha1")).toEqual(["panzura dns", "ha1"]));
  it("may end in CR LF, and nothing else ends one", () => expect(asked("a\u2028b\r\nc\rd\u0085e\r\n")).toEqual(["a b", "c d e"]));
  it("are none where nothing comes", () => expect(asked("")).toEqual([]));
  it("are one where only a line feed comes", () => expect(asked("\n")).toEqual([""]));
  it("may be broken anywhere inside a character", () => expect(asked(new TextEncoder().encode(`${"é".repeat(70_001)}\npanzura dns`))).toHaveLength(2));
  it("answer like a single question", () => expect(JSON.stringify(batch("panos ha1 encrypted")[0])).toBe(portolan(["ask", "--json", "panos ha1 encrypted"]).out.trim()));
});

it("1,000 lines come back in order", () => {
  const questions = Array.from({ length: 1000 }, (_, n) => `tcp/${n + 20_000} panzura`);
  expect(asked(questions.join("\n"))).toEqual(questions);
}, 30_000);

it("a program that waits for its answer before it asks again gets one", async () => {
  const child = spawn(process.execPath, [PROGRAM, "ask", "--batch"], { env: ENVIRONMENT });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  for (const question of ["panzura dns", "", "ha1"]) {
    child.stdin.write(`${question}\n`);
    expect(JSON.parse((await lines.next()).value ?? "")).toMatchObject({ query: question });
  }
  child.stdin.end();
  expect((await once(child, "exit"))[0]).toBe(0);
});

it.skipIf(!existsSync("/bin/bash"))("a reader that leaves early ends it quietly", () => {
  const script = `set +e; yes 'panzura ports' | head -3000 | "$0" "$1" ask --batch | head -1 | wc -l; echo "\${PIPESTATUS[2]}"`;
  expect(execFileSync("/bin/bash", ["--norc", "-c", `${script} 2>&1`, process.execPath, PROGRAM], { env: ENVIRONMENT, encoding: "utf8" })).toBe("1\n0\n");
});
