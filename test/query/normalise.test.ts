/** Hostile and untidy text into text that is safe to show and easy to read. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise, printable, READ_LIMIT } from "../../src/query/normalise.ts";

const RLO = "\u202e";
const ZWJ = "\u200d";
const ESC = "\u001b";

describe("text to be shown", () => {
  it.each([
    ["a bidirectional override", `ha1 ${RLO}drow`, "ha1 drow"],
    ["isolates", "a\u2066b\u2069c", "abc"],
    ["zero-width signs", `p${ZWJ}a\u200bn\ufeffos`, "panos"],
    ["a soft hyphen", "pan\u00ados", "panos"],
    ["colours", `${ESC}[31mred${ESC}[0m`, "red"],
    ["a window title", `${ESC}]0;owned\u0007rest`, "rest"],
    ["a link", `${ESC}]8;;http://evil${ESC}\\text${ESC}]8;;${ESC}\\`, "text"],
    ["an escape without an end", `a${ESC}[`, "a["],
    ["the one-byte escape", "\u009b31mred", "31mred"],
    ["a bell and a backspace", "a\u0007b\b", "ab"],
    ["lines", "a\r\nb\u2028c\td", "a b c d"],
    ["tags", "a\u{e0041}b", "ab"],
    ["half a pair", "a\ud83d", "a\ufffd"],
    ["mentions, which are text here", "<!channel> @everyone", "<!channel> @everyone"],
  ])("loses %s", (_, text, clean) => {
    expect(printable(text)).toBe(clean);
  });

  it("is cut with a sign that says so", () => {
    expect(printable("x".repeat(100_000))).toBe(`${"x".repeat(READ_LIMIT)}…`);
    expect(printable("abcdef", 3)).toBe("abc…");
    expect(printable("abc", 3)).toBe("abc");
  });

  it("never has a control or format character, and is always well formed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const clean = printable(text);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean.length).toBeLessThanOrEqual(READ_LIMIT + 1);
      }),
    );
  });

  it("stays as it is when it is shown twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        expect(printable(printable(text))).toBe(printable(text));
      }),
    );
  });
});

/** What the lexer reads. */
const plain = (raw: string): string => normalise(raw).text;

describe("text to be read", () => {
  it.each([
    ["Don’t", "dont"],
    ["Panzura's port", "panzura port"],
    ["HA1 w/o encryption", "ha1 without encryption"],
    ["w/ encryption", "with encryption"],
    ["isn't", "isnt"],
    ["ＴＣＰ／２８７６９", "tcp/28769"],
    ["Zürich café", "zurich cafe"],
    ["137–139", "137-139"],
    [`pan${ZWJ}os`, "panos"],
    [`${ESC}[1mha1`, " ha1"],
    ["ha1\nha2", "ha1 . ha2"],
    ["ha1\tha2", "ha1 ha2"],
  ])("%j", (text, read) => {
    expect(plain(text)).toBe(read);
  });

  it("is at most as long as what is read", () => {
    expect(plain("ha1 ".repeat(25_000)).length).toBeLessThanOrEqual(READ_LIMIT);
    expect(plain(`${"\u200b".repeat(1000)}panos ha1`)).toBe("panos ha1");
  });

  it("is never cut within a word or a number", () => {
    const story = "panzura ".repeat(74);
    expect(plain(`${story}tcp 28769 and more`)).toBe(`${story}tcp `);
    expect(plain(`${story}tcp/28769`)).toBe(story);
    expect(plain(`${story}tcp 2876 and`)).toBe(`${story}tcp 2876`);
    expect(plain("x".repeat(5000)).length).toBeGreaterThan(500);
  });

  it("is lower case without marks and without control characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(plain(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Mn}]/u);
      }),
    );
  });

  it("keeps its capitals beside it, sign for sign", () => {
    expect(normalise("PAN-OS’s HA1 w/o Paris")).toEqual({ text: "pan-os ha1 without paris", cased: "PAN-OS HA1 without Paris" });
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (raw) => {
        const { text, cased } = normalise(raw);
        expect(cased.length).toBe(text.length);
        expect(cased.toLowerCase()).toBe(text);
      }),
    );
  });
});
