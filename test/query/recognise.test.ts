/** Words as they are, joined, split, singular, as a model number, corrected, or unknown. */
import { describe, expect, it } from "vitest";
import { isGrammar } from "../../src/query/recognise.ts";
import { itemsOf } from "./items.ts";

const read = (text: string): string =>
  itemsOf(text)
    .map((item) => item.text)
    .join(" ");
const known = (text: string): string[] => itemsOf(text).map((item) => item.known);

describe("two words that are one", () => {
  it.each([
    ["pan orama", "panorama"],
    ["snap mirror", "snap mirror"],
    ["sys log", "sys log"],
    ["vn ics", "vnics"],
    ["pan zura nfs", "panzura nfs"],
    ["ker beros", "kerberos"],
  ])("%s", (text, words) => {
    expect(read(text)).toBe(words);
  });
});

describe("one word that is two", () => {
  it.each([
    ["panzuranfs", "panzura nfs"],
    ["panzurassh", "panzura ssh"],
    ["panoramaencrypted", "panorama encrypted"],
    ["mediatorssh", "mediator ssh"],
  ])("%s", (text, words) => {
    expect(read(text)).toBe(words);
  });

  it("is left alone when a part is unknown", () => {
    expect(known("panzuraxyz")).toEqual(["unknown"]);
    expect(known("xyznfs")).toEqual(["unknown"]);
  });
});

describe("number", () => {
  it.each([
    ["mediators", "mediator"],
    ["panzuras", "panzura"],
    ["kerberoses", "kerberos"],
    ["latencies", "latency"],
    ["syslogs", "syslog"],
  ])("%s is %s", (text, word) => {
    expect(read(text)).toBe(word);
  });

  it("is not taken from somebody else's name", () => {
    expect(known("gcs")).toEqual(["unknown"]);
    expect(known("vxlans")).toEqual(["unknown"]);
  });
});

describe("model numbers", () => {
  it.each(["pa3220", "pa 3220", "PA-3220", "pa-5450", "pa-440", "pa3220s"])("%s stands for the product", (text) => {
    expect(read(text)).toBe("panos");
  });

  it("stay themselves where the knowledge names them", () => {
    expect(itemsOf("pa-220 ha1").map((item) => item.text)).toEqual(["pa220", "ha1"]);
  });

  it("need their digits", () => {
    expect(known("pa32")).toEqual(["unknown"]);
  });
});

it("keeps what was typed beside what was read", () => {
  expect(itemsOf("panzrua ntp").map(({ raw, text, known: how }) => [raw, text, how])).toEqual([
    ["panzrua", "panzura", "phrase"],
    ["ntp", "ntp", "phrase"],
  ]);
});

it("tells phrases, grammar, plain words and mentions from what nobody knows", () => {
  expect(known("never tomorrow zurich globalprotect ndmp")).toEqual(["grammar", "neutral", "unknown", "unknown", "unknown"]);
  expect(known("ha1 ha5")).toEqual(["phrase", "unknown"]);
  expect(isGrammar("without")).toBe(true);
  expect(isGrammar("panzura")).toBe(false);
});

it("counts clauses at full stops and commas, not at the sign between alternatives", () => {
  expect(
    itemsOf("ha1. ha2, ha3 & ha4")
      .filter((item) => item.token.kind === "word")
      .map(({ clause }) => clause),
  ).toEqual([0, 1, 2, 2]);
});

it("looks up a dozen misspelt words and leaves the rest of a pasted page alone", () => {
  const words = Array.from({ length: 40 }, (_, n) => `panzr${"abcdefghijklmnopqrstuvwxyz"[n % 26]}a${"qwx"[n % 3]}`);
  expect(itemsOf(words.join(" ")).length).toBe(40);
});
