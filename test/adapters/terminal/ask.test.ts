/** One question on the command line: exit codes, formats, colour, and text made to hurt. */
import { describe, expect, it } from "vitest";
import { askResult } from "./contract.ts";
import { portolan } from "./portolan.ts";

const QUESTION = ["ask", "panos", "ha1", "encrypted"];
const ESCAPE = "\u001b";
// biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is what is tested
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/;

describe("exit codes", () => {
  it("0: answered", () => expect(portolan(QUESTION)).toMatchObject({ code: 0, err: "", out: expect.stringContaining("TCP 28") }));
  it("3: no answer", () => expect(portolan(["ask", "panzura", "globalprotect"])).toMatchObject({ code: 3, err: "", out: expect.stringContaining("globalprotect") }));
  it("4: asks back", () => expect(portolan(["ask", "netapp"])).toMatchObject({ code: 4, err: "" }));
  it.each<[string, string[], RegExp]>([
    ["an unknown option", ["ask", "--jsn", "x"], /unknown option '--jsn'[\s\S]*--json/],
    ["a word that looks like an option", ["ask", "panos", "-encrypted"], /behind "--"/],
    ["an unknown command", ["panos", "ha1"], /no command "panos".*portolan ask panos ha1/],
    ["an unknown command below kb", ["kb", "frob"], /unknown command 'frob'/],
    ["a missing value", ["ask", "x", "--knowledge"], /argument missing/],
    ["an unknown format", ["ask", "--format", "html", "x"], /text, markdown, json/],
    ["two formats", ["ask", "--json", "--format", "markdown", "x"], /--json and --format markdown exclude each other/],
    ["a batch in another format", ["ask", "--batch", "--format", "text"], /--batch prints JSON/],
    ["a batch with words", ["ask", "--batch", "panos"], /standard input/],
    ["kb without a command", ["kb"], /Usage: portolan kb/],
  ])("2: %s", (_, args, message) => expect(portolan(args)).toMatchObject({ code: 2, out: "", err: expect.stringMatching(message) }));
});

it("0: help and version, with examples at every level", () => {
  for (const args of [[], ["ask"], ["list"], ["kb"], ["kb", "lint"], ["kb", "show"], ["kb", "new"]])
    expect(portolan([...args, "--help"])).toMatchObject({ code: 0, err: "", out: expect.stringMatching(/^Usage: portolan[\s\S]*Examples:\n {2}portolan/) });
  expect(portolan(["--version"])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

describe("the question", () => {
  it("is read from the standard input when there are no words", () => {
    expect(portolan(["ask"], { input: "panos ha1 encrypted\n" }).out).toBe(portolan(QUESTION).out);
    expect(portolan(["ask"], { input: "" }).code).toBe(3);
  });
  it("may stand in quotes, with options before, between or behind", () => {
    const { out } = portolan(["ask", "--json", ...QUESTION.slice(1)]);
    expect(portolan(["ask", "panos ha1 encrypted", "--json"]).out).toBe(out);
    expect(portolan(["ask", "panos", "--json", "ha1", "encrypted"]).out).toBe(out);
  });
  it("may hold words that begin with a hyphen, behind --", () => expect(portolan(["ask", "--json", "--", "panzura", "-dns"]).out).toContain('"query":"panzura -dns"'));
});

describe("formats", () => {
  it.each(["panos ha1 encrypted", "0x7261", "ip proto 99", "panzura ports", "max latency snapmirror", "udp/31784", "netapp", "hello", "", "panzura globalprotect"])(
    "json of %j keeps the contract",
    (question) => {
      const { out } = portolan(["ask", "--json", question]);
      expect(out.split("\n")).toHaveLength(2);
      expect(askResult.safeParse(JSON.parse(out)).error).toBeUndefined();
    },
  );
  it("json carries the text of the terminal, uncoloured and not wrapped", () => {
    const { out } = portolan(["ask", "--format", "json", ...QUESTION.slice(1)], { env: { FORCE_COLOR: "1" } });
    const words = (text: string): string[] => text.split(/\s+/).filter(Boolean).sort();
    const { text } = askResult.parse(JSON.parse(out));
    expect(words(text)).toEqual(words(portolan(QUESTION).out));
    expect(text).toContain("Direction: unknown; the sources do not say which end opens the connection.");
  });
  it("markdown is a bold first line and a table, never coloured", () => {
    const { out, code } = portolan([...QUESTION, "--format", "markdown"], { env: { FORCE_COLOR: "1" } });
    expect(code).toBe(0);
    expect(out).toMatch(/^\*\*PAN-OS HA1, encrypted.*\*\*\n\n\| Ports \|/);
    expect(out).not.toContain(ESCAPE);
  });
});

describe("colour", () => {
  it.each<[string, Record<string, string>, boolean]>([
    ["none into a pipe", {}, false],
    ["FORCE_COLOR=1", { FORCE_COLOR: "1" }, true],
    ["FORCE_COLOR=0", { FORCE_COLOR: "0" }, false],
    ["NO_COLOR wins", { FORCE_COLOR: "1", NO_COLOR: "1" }, false],
    ["an empty NO_COLOR is none", { FORCE_COLOR: "1", NO_COLOR: "" }, true],
  ])("%s", (_, env, coloured) => expect(portolan(QUESTION, { env }).out.includes(ESCAPE)).toBe(coloured));
});

describe("text made to hurt", () => {
  const hostile = `panos ha1 ${ESCAPE}[31mred${ESCAPE}]0;title\u0007 \u009b31m \u202eevil\u202c a\u200bb \r\n \u0000 <!channel> @everyone '; drop table x; -- $(reboot) \`id\``;
  it.each(["text", "markdown", "json"])("leaves nothing a terminal acts on (%s)", (format) => {
    const { out, err, code } = portolan(["ask", "--format", format], { input: hostile });
    expect(err).toBe("");
    expect([0, 3, 4]).toContain(code);
    expect(out).not.toMatch(UNSAFE);
    if (format === "markdown") expect(out).not.toMatch(/<!|@everyone/);
  });
  it("nor do messages about arguments", () => {
    for (const args of [
      ["ask", `--${hostile.replaceAll("\u0000", "")}`],
      ["list", `${ESCAPE}[31mx`],
      [`${ESCAPE}[31mx`],
      ["kb", "show", `${ESCAPE}[31mx`],
      ["ask", "--knowledge", `${ESCAPE}[31mx`, "y"],
    ]) {
      const { out, err, code } = portolan(args);
      expect({ out, code }).toEqual({ out: "", code: 2 });
      expect(err).not.toMatch(UNSAFE);
    }
  });
  it.each<[string, string]>([
    ["words", "panos ha1 encrypted ".repeat(5000)],
    ["one word", "a".repeat(100_000)],
    ["digits", "1".repeat(100_000)],
    ["brackets", "(".repeat(100_000)],
    ["spaces", `${" ".repeat(100_000)}x`],
    ["commas", "1,".repeat(50_000)],
    ["escapes", `${ESCAPE}[`.repeat(50_000)],
    ["emoji", "👩‍👩‍👧‍👦".repeat(9000)],
  ])("100 KB of %s are read in under a second", (_, input) => {
    const times = [1, 2].map(() => {
      const start = performance.now();
      const { code, out, err } = portolan(["ask"], { input });
      expect(err).toBe("");
      expect([0, 3, 4]).toContain(code);
      expect(out).not.toMatch(UNSAFE);
      expect(out.length).toBeLessThan(20_000);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(1000);
  });
  it("bytes that are no UTF-8 are read, too", () => expect(portolan(["ask"], { input: Uint8Array.from([0x70, 0xff, 0xfe, 0xc3]) })).toMatchObject({ code: 3, err: "" }));
});
