/** Pages are cited once each, with place and age. */
import { describe, expect, it } from "vitest";
import { distinctSources, sourceRefs } from "../../src/answer/sources.ts";
import { deskOf, shipped, shippedBase } from "../query/ask.ts";

const [cite] = shippedBase.facts.find(({ id }) => id === "panzura/ntp")?.cites ?? [];
if (!cite) throw new Error("no citation");
const age = (read: string, today: string, kind = "vendor-docs", frozen = false): number | null => sourceRefs([{ ...cite, read, kind, frozen }], today)[0]?.staleMonths ?? null;

describe("the age of a source", () => {
  it.each([
    ["2026-01-01", "2026-12-31", "vendor-docs", null],
    ["2026-01-01", "2027-01-01", "vendor-docs", 12],
    ["2026-01-15", "2027-01-14", "vendor-docs", null],
    ["2026-01-01", "2026-07-01", "third-party", 6],
    ["2026-01-01", "2029-01-01", "standard", null],
    ["2026-01-01", "2025-01-01", "vendor-docs", null],
  ])("read %s, today %s, %s: %s", (read, today, kind, months) => {
    expect(age(read, today, kind)).toBe(months);
  });

  it("of an end-of-life release does not matter", () => {
    expect(age("2000-01-01", "2099-01-01", "vendor-kb", true)).toBeNull();
  });

  it("is told in an answer of long after", () => {
    const later = deskOf(shippedBase, "2031-01-01").answer("panzura ntp");
    expect(later.answers[0]?.sources[0]?.staleMonths).toBeGreaterThan(48);
    expect(shipped.answer("panzura ntp").answers[0]?.sources[0]?.staleMonths).toBeNull();
  });
});

describe("pages", () => {
  const [one] = sourceRefs([cite], "2026-11-21");
  if (!one) throw new Error("no source");

  it("stand once, with all their places", () => {
    expect(distinctSources([one, { ...one, at: "row B" }, one, { ...one, at: null }]).map(({ at }) => at)).toEqual([`${one.at}; row B`]);
  });

  it("with another address are other pages", () => {
    expect(distinctSources([one, { ...one, url: null }, { ...one, title: "Other" }])).toHaveLength(3);
  });

  it("are shown with every answer", () => {
    for (const question of ["panzura ntp", "panos ha1", "can ha2 be encrypted", "how many vnics for palo alto mve ha", "443", "which ha ports changed from 5.1 to 6.0"]) {
      const { blocks, answers } = shipped.answer(question);
      const listed = blocks.flatMap((block) => (block.type === "sources" ? block.items.map(({ title }) => title) : []));
      for (const { sources } of answers) for (const { title } of sources) expect([question, listed]).toEqual([question, expect.arrayContaining([title])]);
      expect(answers.every(({ sources }) => sources.length > 0)).toBe(true);
    }
  });
});
