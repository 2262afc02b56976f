/** Signs that Discord acts on are plain ones in what knowledge and people wrote, and what they wrote can still be read. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { code, cut, cutInside, fence, link, plain, unfenced, visible } from "../../../src/render/discord/markdown.ts";
import { readMarkdown } from "./markdown.ts";

/** What a reader sees: without the signs that make others plain. */
const read = (markdown: string): string => markdown.replace(/\\([^\p{L}\p{N}\s])/gu, "$1");

describe("plain", () => {
  it.each([
    ["code", "a `b` c", "a \\`b\\` c"],
    ["a fence", "```js", "\\`\\`\\`js"],
    ["bold, italics, underlines, strike-through", "**a** _b_ __c__ ~~d~~", "\\*\\*a\\*\\* \\_b\\_ \\_\\_c\\_\\_ \\~\\~d\\~\\~"],
    ["a spoiler", "||a||", "\\|\\|a\\|\\|"],
    ["a heading", "# a", "\\# a"],
    ["subtext", "-# a", "-\\# a"],
    ["a quote", ">>> a", "\\>\\>\\> a"],
    ["a list", "- a", "\\- a"],
    ["a numbered list", "1. a", "1\\. a"],
    ["a masked link", "[a](http://b.c)", "\\[a\\](http\\://b.c)"],
    ["a bare address", "see https://b.c/d", "see https\\://b.c/d"],
    ["a channel", "<#1>", "\\<\\#1\\>"],
    ["a command", "</a:1>", "\\</a:1\\>"],
    ["a time", "<t:1:R>", "\\<t\\:1:R\\>"],
    ["an emoji", "<:a:1>", "\\<\\:a:1\\>"],
    ["the name of an emoji", "a :smile: b", "a \\:smile: b"],
    ["a user", "<@1>", "\\<＠1\\>"],
    ["a role", "<@&1>", "\\<＠&1\\>"],
    ["everyone", "@everyone @HERE", "＠everyone ＠HERE"],
    ["everyone, taken apart by what is not seen", "@\u200beve\u2060ryone", "＠everyone"],
    ["an escaped sign", "\\*a*", "\\\\\\*a\\*"],
    ["a line break", "a\n# b", "a \\# b"],
    ["a mark that turns the direction", "a\u202eb", "ab"],
  ])("%s", (_, text, expected) => expect(plain(text)).toBe(expected));

  it.each(["TCP 80, 443", "release 4.0 to 5.1", "10.0.0.1:443", "a-b c+d (e); f/g", "me@example.com", "5 < 6"])("leaves %s as it reads", (text) =>
    expect(read(plain(text))).toBe(text),
  );

  it("is never empty, and shows what was written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const shown = plain(text);
        expect(shown).not.toBe("");
        expect(read(shown).replaceAll("＠", "@")).toBe((visible(text) || "–").replaceAll("＠", "@"));
        expect(readMarkdown(shown).prose.replace(/\\./gs, "")).not.toMatch(/[`*_~|<>[\]#]|:\/\//);
      }),
      { numRuns: 500 },
    );
  });
});

describe("code", () => {
  it("holds anything but backticks", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("`", "\\", "a", "*", " ", "\n"), maxLength: 20 }), (text) => {
        expect(readMarkdown(`x ${code(text)} y`)).toEqual({ fences: [], unclosed: null, prose: "x \u0000 y" });
        const { fences, unclosed, prose } = readMarkdown(fence([unfenced(text), "b"]));
        expect([fences.length, fences[0]?.isBlock, unclosed, prose]).toEqual([1, true, null, "\u0000"]);
      }),
    );
  });
  it("is never empty", () => expect(code("``")).toBe("`–`"));
});

describe("a link", () => {
  it.each([
    ["https://a.b/c?d=e&f=%20", "[T](https://a.b/c?d=e&f=%20)"],
    ["http://a.b/c_(d)", "[T](http://a.b/c_%28d%29)"],
    ["javascript:alert(1)", "T"],
    ["https://", "T"],
    ["https://a.b/ c", "T"],
    ["https://a.b/\u202ec", "T"],
    ["data:text/html,x", "T"],
    [`https://a.b/${"c".repeat(500)}`, "T"],
    [null, "T"],
  ])("to %s", (url, expected) => expect(link("T", url)).toBe(expected));
  it("has words without brackets, which would end them", () => expect(link("a [b] *c*", "https://a.b")).toBe("[a (b) \\*c\\*](https://a.b)"));
});

describe("what is cut", () => {
  it("says so, and ends between words", () => {
    expect(cut("TCP 28769 and more", 8)).toBe("TCP 287…");
    expect(cut("TCP 28769 and more", 14)).toBe("TCP 28769 and…");
    expect(cut("short", 5)).toBe("short");
  });
  it("in the middle keeps both ends", () => {
    const text = `${"one two ".repeat(20)}: the point`;
    expect(cutInside(text, 60)).toMatch(/^one two .* … .*: the point$/);
    expect(cutInside(text, 60).length).toBeLessThanOrEqual(60);
    expect(cutInside("short", 60)).toBe("short");
  });
});
