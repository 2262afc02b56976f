/** Knowledge files come from anywhere: what they hold is text, and nothing that a terminal, a wiki or a chat acts on. */
import { describe, expect, it } from "vitest";
import { renderJson } from "../../src/render/json.ts";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { renderTerminal } from "../../src/render/terminal.ts";
import { invented } from "../query/invented.ts";
import { evilDesk as desk, QUESTIONS } from "./evil.ts";

const all = QUESTIONS.flatMap((question) => [desk.answer(question), invented.answer(question)]);

it("is still answered", () => {
  expect(desk.answer("quorvex bulk").status).toBe("answer");
  expect(JSON.stringify(desk.answer("quorvex bulk"))).toContain("javascript:");
});

describe("in the terminal", () => {
  it.each([true, false])("nothing controls it (colour %s)", (color) => {
    for (const answer of all) {
      const shown = renderTerminal(answer, { width: 80, color });
      const controls = [...new Set(shown.match(/\p{Cc}|\p{Cf}/gu) ?? [])].filter((sign) => sign !== "\n" && (!color || sign !== "\u001b"));
      expect(controls).toEqual([]);
      const sequences = shown.match(new RegExp(`${"\u001b"}\\[[0-9;]*m`, "g")) ?? [];
      expect(sequences.length).toBe(shown.split("\u001b").length - 1);
      if (!color) expect(sequences).toEqual([]);
    }
  });

  it("no line is made up by a text", () => {
    for (const answer of all) for (const line of renderTerminal(answer, { width: 80, color: false }).split("\n")) expect(line.trimStart()).not.toMatch(/^(?:# h|- i|> q)$/);
  });
});

describe("in Markdown", () => {
  const lines = all.flatMap((answer) => renderMarkdown(answer).split("\n"));
  const bare = (line: string): string => line.replaceAll(/\\./g, "");

  it("nothing mentions anybody, and no tag, link, image or code gets through", () => {
    for (const line of lines) {
      expect(line).not.toMatch(/<!|<@|<b>|<\/|@everyone|(?!\u2060)\p{Cc}|(?!\u2060)\p{Cf}/u);
      expect(bare(line)).not.toMatch(/[`[\]]|!\(|\$/);
      expect(bare(line)).not.toMatch(/<(?!https?:\/\/[^\s<>]+>)/);
    }
  });

  it("emphasis is ours alone", () => {
    for (const line of lines) {
      const inner = bare(line)
        .replace(/^\*\*(.*)\*\*$/, "$1")
        .replace(/^_(.*)_$/, "$1");
      expect(inner.replace(/<https?:[^>]*>/g, "")).not.toMatch(/[*_~]/);
    }
  });

  it("every row of a table has its cells, and no other line is one", () => {
    for (const line of lines) {
      const bars = [...bare(line)].filter((sign) => sign === "|").length;
      expect([line, bars]).toEqual([line, line.startsWith("|") ? 5 : 0]);
    }
  });

  it("no line starts a heading, a quote, a rule or a number", () => {
    for (const line of lines) expect(line).not.toMatch(/^\s*(?:#|>|\d+[.)] |---|===|```)/);
  });
});

describe("as JSON", () => {
  it("the text is the terminal's, and all of it serialises", () => {
    for (const answer of all) {
      const shown = renderTerminal(answer, { width: 80, color: false });
      const json = renderJson(answer, shown);
      expect(JSON.parse(JSON.stringify(json))).toEqual(json);
      expect(json.text).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}/u);
    }
  });
});
