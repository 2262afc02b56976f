/** Phrases in a question: the longest first, in another order, with nothing but empty words between them. */
import { describe, expect, it } from "vitest";
import { findSpans } from "../../src/query/spans.ts";
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

  it("count only when a meaning fits, unless they are single words", () => {
    const { index } = shipped.engine;
    expect(findSpans(index.phrases, itemsOf("management traffic"), () => false).map((span) => span.text)).not.toContain("management traffic");
    expect(findSpans(index.phrases, itemsOf("panzura"), () => false).map((span) => span.text)).toEqual(["panzura"]);
  });

  it("find nothing in nothing", () => {
    expect(phrases("")).toEqual([]);
    expect(phrases("zzz qqq")).toEqual([]);
  });
});
