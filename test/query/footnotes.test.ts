/** A mark that only points at a note never becomes a digit of the port beside it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lex } from "../../src/query/lex.ts";
import { normalise } from "../../src/query/normalise.ts";
import { invented } from "./invented.ts";

const numbers = (text: string): number[] => lex(normalise(text)).flatMap((token) => (token.kind === "number" ? [token.value] : []));

describe("the port in front of a mark", () => {
  it.each(["7443²", "7443₂", "7443¹²", "7443①", "7443⑴", "7443⒈", "7443½", "7443[1]", "7443[^12]", "7443(1)", "7443(a)", "7443^2", "²7443", "tcp/7443³", "7443²/tcp"])(
    "is read alone in %s",
    (text) => {
      expect(numbers(text)).toEqual([7443]);
    },
  );

  it.each([
    ["quorvex 7443²", ["gossip-tls"]],
    ["quorvex 81¹", ["gate"]],
    ["744³", ["none"]],
    ["quorvex port 7443[2]?", ["gossip-tls"]],
  ])("is the one that is looked up: %s", (question, rows) => {
    expect(invented.ids(question)).toEqual(rows);
  });

  it("is never another number, whatever mark is put anywhere around it", () => {
    const mark = fc.constantFrom(..."⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉①⑨⑳⓪⑴⒈½¼㉑");
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 65535 }), fc.array(mark, { maxLength: 3 }), fc.array(mark, { maxLength: 3 }), (port, before, behind) => {
        expect(numbers(`${before.join("")}${port}${behind.join("")}`)).toEqual([port]);
      }),
    );
  });
});

describe("what is no mark", () => {
  it.each([
    ["７４４３", [7443]],
    ["𝟕𝟒𝟒𝟑", [7443]],
    ["7443 (81)", [7443, 81]],
    ["7443 [81]", [7443, 81]],
  ])("%s keeps its digits", (text, read) => {
    expect(numbers(text)).toEqual(read);
  });

  it("is a small digit of a name", () => {
    expect(normalise("HA₁").text).toBe("ha1");
    expect(normalise("HA1²").text.trim()).toBe("ha1");
    expect(normalise("gossip²").text.trim()).toBe("gossip");
  });
});
