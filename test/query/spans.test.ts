/** Phrases in a question: the longest first, in another order, with nothing but empty words between them. */
import { describe, expect, it } from "vitest";
import { candidatesIn, type Fits, pickSpans } from "../../src/query/spans.ts";
import { shipped } from "./ask.ts";
import { itemsOf, spansOf } from "./items.ts";

const phrases = (text: string): string[] => spansOf(text).map((span) => span.text);

describe("phrases", () => {
  it.each([
    ["ha1 backup", ["ha1 backup"]],
    ["ha1-backup link", ["ha1 backup link"]],
    ["backup ha1", ["backup ha1"]],
    ["heartbeat backup on ha1", ["ha1 heartbeat backup"]],
    ["active iq unified manager", ["active iq unified manager"]],
    ["snapmirror data transfer", ["snapmirror data transfer"]],
    ["palo alto networks ha2", ["palo alto networks", "ha2"]],
    ["ha 1", ["ha 1"]],
  ])("%s", (text, expected) => {
    expect(phrases(text)).toEqual(expected);
  });

  it("are found in another order", () => {
    expect(phrases("transfer data snapmirror")).toEqual(["snapmirror data transfer"]);
    expect(phrases("consensus lun")).toEqual(["lun consensus"]);
    expect(phrases("sync active")).toEqual(["active sync"]);
  });

  it("are found with empty words between", () => {
    expect(phrases("the consensus of the lun")).toEqual(["lun consensus"]);
    expect(phrases("transfer of the data")).toContain("data transfer");
  });

  it("do not reach across other things, nor across “and”", () => {
    expect(phrases("consensus panzura lun")).not.toContain("lun consensus");
    expect(phrases("consensus and lun")).not.toContain("lun consensus");
    expect(phrases("consensus. lun")).not.toContain("lun consensus");
    expect(phrases("consensus a b c d e f lun")).not.toContain("lun consensus");
  });

  it("use no word twice and stand in the order of the question", () => {
    for (const text of ["panos ha1 backup ha1 heartbeat backup", "heartbeat backup heartbeat", "ha2 backup link ha1 backup"]) {
      const spans = spansOf(text);
      const at = spans.flatMap((span) => span.at);
      expect(new Set(at).size).toBe(at.length);
      expect([...spans].sort((a, b) => a.start - b.start)).toEqual(spans);
    }
  });

  it("of the products meant come first; what they leave over may be a phrase of others", () => {
    const { index } = shipped.engine;
    const texts = (question: string, product: string): string[] => {
      const fits: Fits = (meaning) => meaning.kind === "topic" && index.productTopics[index.productOf.get(product) ?? -1]?.has(meaning.topic) === true;
      return pickSpans(candidatesIn(index.phrases, itemsOf(question)), fits).map((span) => span.text);
    };
    expect(texts("ssh management port", "snapmirror-active-sync")).toContain("management");
    expect(texts("ssh management port", "pan-os-ha")).toContain("management port");
    expect(texts("time sync", "snapmirror-active-sync")).toEqual(["time sync"]);
  });

  it("find nothing in nothing", () => {
    expect(phrases("")).toEqual([]);
    expect(phrases("zzz qqq")).toEqual([]);
  });
});
