import { describe, expect, it } from "vitest";
import { readYaml } from "../../src/knowledge/yaml.ts";

const read = (text: string) => readYaml("acme.yaml", text);

describe("reading YAML with its lines", () => {
  const text = 'a: 1\nlist:\n  - x\n  - {deep: y,\n     deeper: z}\n"on": yes\n';

  it("finds the line of a value, of a key, and of the nearest place above", () => {
    const { file } = read(text);
    expect(file.lineOf(["a"])).toBe(1);
    expect(file.lineOf(["list", 1, "deeper"])).toBe(5);
    expect(file.lineOf(["list", 1, "absent", "deeper"])).toBe(4);
    expect(file.lineOf(["absent"])).toBe(1);
    expect(file.lineOfKey(["list", 1], "deeper")).toBe(5);
    expect(file.lineOfKey([], "on")).toBe(6);
  });

  it("reads YAML 1.2: on, off, yes and no are words, days are text, 11.10 is the number 11.1", () => {
    expect(read("a: on\nb: no\nc: 2026-11-21\nd: 11.10\ne: 0x10").file.value).toEqual({ a: "on", b: "no", c: "2026-11-21", d: 11.1, e: 16 });
  });

  it.each([
    ["a: 1\na: 2\n", 2, "unique"],
    ["a: 1\nb: [1, 2\n", 3, "flow"],
    ["a:\n\t- x\n", 2, "tab"],
    ["a: 1\nb: @user/tcp\n", 2, "@"],
    ["a: 1\nb: x: y\n", 2, "mapping"],
  ])("reports %j at line %i", (broken, line, word) => {
    const { problems } = read(broken);
    expect(problems[0]).toMatchObject({ level: "error", check: "yaml", line });
    expect(problems.map((problem) => problem.wrong.toLowerCase()).join(" ")).toContain(word);
    expect(problems.every((problem) => problem.fix !== "")).toBe(true);
  });

  it("says to quote what begins with a reserved sign", () => {
    expect(read("port: @user/tcp").problems[0]?.fix).toBe("put the text in double quotes");
  });
});
