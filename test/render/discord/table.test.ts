/** Rows as a code block: aligned, narrow, and no port broken over two lines. */
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { Requirement } from "../../../src/answer/answer.ts";
import { widthOf } from "../../../src/render/discord/columns.ts";
import { tableLines } from "../../../src/render/discord/table.ts";
import { row } from "../big.ts";

const of = (ports: string, changes: Partial<Requirement> = {}): Requirement => ({ ...row(1, 0), ports, title: "T", from: "a", to: "b", purpose: "p", conditions: [], ...changes });
const linesOf = (...rows: Requirement[]): string[] => tableLines(rows, false).flat();

describe("rows", () => {
  it("are a line each where they are short", () => {
    expect(linesOf(of("TCP 80"), of("UDP 65000", { need: "optional" }))).toEqual(["TCP 80     a → b  p", "UDP 65000  a → b  optional; p"]);
  });

  it("have their ports beside their words where these are long", () => {
    expect(linesOf(of("TCP 80", { purpose: "what it is for, in so many words that they take two lines" }), of("UDP 5"))).toEqual([
      "TCP 80  a → b",
      "        what it is for, in so many words that they take",
      "        two lines",
      "UDP 5   a → b",
      "        p",
    ]);
  });

  it("break ports between ports, and leave the protocol with the number", () => {
    const purpose = "p".repeat(60);
    expect(linesOf(of("at least one of TCP 81 or 444 or UDP 8081", { purpose })).map((line) => line.slice(0, 15).trim())).toEqual([
      "at least one of",
      "TCP 81 or 444",
      "or UDP 8081",
    ]);
    expect(linesOf(of("TCP 28769, 28260, 28770", { purpose })).map((line) => line.slice(0, 17).trim())).toEqual(["TCP 28769, 28260,", "28770", ""]);
  });

  it("stand under their ports where no column holds these", () => {
    expect(linesOf(of(`TCP ${"9".repeat(40)}`, { purpose: "so many words" }))).toEqual([`TCP ${"9".repeat(40)}`, "  a → b", "  so many words"]);
  });

  it("say that they are disputed, or not required", () => {
    expect(linesOf(of("TCP 80", { dispute: { subject: "x", claims: [], ruling: "y" }, need: "deprecated" }))).toEqual(["TCP 80  a → b  ! sources disagree; deprecated; p"]);
  });

  it("have something to say without ports", () => expect(linesOf(of(""))).toEqual(["no port  a → b  p"]));

  it("are never wider than a phone, whatever the script", () => {
    const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 120 }), fc.string({ unit: "binary", maxLength: 60 }), fc.lorem({ maxCount: 20 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text, text), { minLength: 1, maxLength: 5 }), (all) => {
        const lines = linesOf(...all.map(([ports, from, to, purpose]) => of(ports, { from, to, purpose })));
        expect(lines.filter((line) => stringWidth(line) > 55 || line.includes("`") || /[\n\r]/.test(line))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("are measured as at least as wide as they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(widthOf(text)).toBeGreaterThanOrEqual(stringWidth(text));
      }),
      { numRuns: 1_000 },
    );
  });
});
