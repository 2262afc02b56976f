/** `portolan` by itself: a question a line without a terminal, a prompt with one. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { ENVIRONMENT, PROGRAM, portolan } from "./portolan.ts";

describe("without a terminal", () => {
  const answer = (question: string): string => portolan(["ask", question]).out;

  it("answers a question a line, with a blank line between", () => {
    expect(portolan([], { input: "panzura dns\n\n  \nha1 encrypted" })).toEqual({ code: 0, err: "", out: `${answer("panzura dns")}\n${answer("ha1 encrypted")}` });
  });
  it("leaves at quit and exit, and knows help and list", () => {
    for (const word of ["quit", "exit", "QUIT "]) expect(portolan([], { input: `panzura dns\n${word}\nha1\n` }).out).toBe(answer("panzura dns"));
    expect(portolan([], { input: "help\n" }).out).toContain("panos ha1 encrypted");
    expect(portolan([], { input: "list\n" }).out).toBe(portolan(["list"]).out);
  });
  it("says nothing where nothing is asked", () => expect(portolan([], { input: "" })).toEqual({ code: 0, out: "", err: "" }));
  it("takes other knowledge", () => expect(portolan(["--knowledge", "/does/not/exist"], { input: "ha1\n" })).toMatchObject({ code: 2, out: "" }));
});

/** util-linux: runs a program on a pseudo-terminal. */
const hasScript = /util-linux/.test(spawnSync("script", ["--version"], { encoding: "utf8" }).stdout ?? "");

interface Talk {
  code: number;
  screen: string;
}

/** Types each line when the prompt stands there. */
async function talk(typed: readonly string[], args = "", env: Record<string, string> = {}): Promise<Talk> {
  const command = `stty cols 72 rows 24; exec '${process.execPath}' '${PROGRAM}' ${args}`;
  const child = spawn("script", ["-qec", command, "/dev/null"], { env: { ...ENVIRONMENT, SHELL: "/bin/sh", ...env } });
  let screen = "";
  let prompts = 0;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    screen += text;
    while (screen.split("portolan> ").length - 1 > prompts) child.stdin.write(typed[prompts++] ?? "");
  });
  const [code] = await once(child, "close");
  return { code, screen: screen.replaceAll("\r\n", "\n") };
}

describe.skipIf(!hasScript)("on a pseudo-terminal (skipped without script of util-linux)", () => {
  const ANSWER = /PAN-OS HA1, encrypted: TCP 28/;

  it("greets, prompts, answers in colour and at the width of the terminal, and leaves at quit", async () => {
    const { code, screen } = await talk(["ha1 encrypted\r", "quit\r"]);
    expect(code).toBe(0);
    expect(screen).toMatch(/^I know the ports of .*panzura.*help or quit\.\n/);
    expect(screen).toMatch(ANSWER);
    expect(screen).toContain("\u001b[36mTCP 28");
    const lines = screen.split("\n").filter((line) => !line.includes("http") && !line.startsWith("I know") && !line.includes("portolan>"));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours take no column
    for (const line of lines) expect(line.replace(/\u001b\[\d+m/g, "").length).toBeLessThanOrEqual(72);
  });
  it("leaves at Ctrl-D and at Ctrl-C, on a fresh line", async () => {
    for (const key of ["\u0004", "\u0003"]) {
      const { code, screen } = await talk([key]);
      expect(code).toBe(0);
      expect(screen).toMatch(/\n$/);
    }
  });
  it("brings the last question back with the arrow key", async () => {
    const { screen } = await talk(["ha1 encrypted\r", "\u001b[A\r", "\u0004"]);
    expect(screen.match(new RegExp(ANSWER, "g"))).toHaveLength(2);
  });
  it("is uncoloured with NO_COLOR and on a dumb terminal", async () => {
    for (const env of [{ NO_COLOR: "1" }, { TERM: "dumb" }]) {
      const { screen } = await talk(["ha1 encrypted\r", "quit\r"], "", env);
      expect(screen).toMatch(ANSWER);
      expect(screen).not.toMatch(/\[\d+m/);
    }
  });
  it("asks for a question when there is none", async () => expect(await talk([], "ask")).toMatchObject({ code: 2, screen: expect.stringContaining("there is no question") }));
});
