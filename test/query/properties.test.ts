/** What holds for any text and for every entry of the shipped knowledge. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionFor } from "../../src/query/suggest.ts";
import { renderJson } from "../../src/render/json.ts";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { renderTerminal } from "../../src/render/terminal.ts";
import { shipped } from "./ask.ts";
import { contentPairs, pairAt, pairNumber, pairs, turned } from "./generated.ts";
import { invented } from "./invented.ts";

describe("any text", () => {
  const hostile = fc.constantFrom(
    "<!channel>",
    "@everyone",
    "'; drop table",
    "\u001b[31m",
    "\u202e",
    "\u200d",
    "```",
    "$( )",
    "💥",
    "\u0000",
    "(a+)+$",
    "../../etc/passwd",
    "0x",
    "tcp/",
  );
  const words = fc.constantFrom(
    "panos",
    "ha1",
    "panzura",
    "ntp",
    "not",
    "encrypted",
    "5.1",
    "tcp",
    "443",
    "in",
    "or",
    "out",
    "mediator",
    "all",
    "except",
    "which",
    "changed",
    "umbrix",
    "netapp",
  );
  const text = fc.oneof(
    { arbitrary: fc.string({ unit: "binary", maxLength: 200 }), weight: 1 },
    { arbitrary: fc.array(fc.oneof(words, hostile, fc.string({ unit: "grapheme", maxLength: 8 })), { maxLength: 14 }).map((parts) => parts.join(" ")), weight: 3 },
  );
  const CONTROL = /(?!\n)\p{Cc}|(?!\u2060)\p{Cf}/u;

  it("is answered without a throw, in the closed set, and without a control character", () => {
    fc.assert(
      fc.property(text, (question) => {
        const answer = shipped.answer(question);
        expect(["answer", "choose", "none"]).toContain(answer.status);
        expect(answer.status === "answer").toBe(answer.answers.length > 0);
        const shown = renderTerminal(answer, { width: 80, color: false });
        expect(shown).not.toMatch(CONTROL);
        expect(renderMarkdown(answer)).not.toMatch(CONTROL);
        expect(answer.query + answer.understood + answer.suggestions.join()).not.toMatch(CONTROL);
        const json = renderJson(answer, shown);
        expect(JSON.parse(JSON.stringify(json))).toEqual(json);
      }),
      { numRuns: 400 },
    );
  });

  it("gets the same answer twice, and from a knowledge base that has nothing to do with it, too", () => {
    fc.assert(
      fc.property(text, (question) => {
        expect(shipped.answer(question)).toEqual(shipped.answer(question));
        expect(["answer", "choose", "none"]).toContain(invented.answer(question).status);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["100 KB of words", "panos ha1 ".repeat(10_000)],
    ["100 KB without a space", "a".repeat(100_000)],
    ["100 KB of digits", "1".repeat(100_000)],
    ["100 KB of dots and digits", "1.".repeat(50_000)],
    ["100 KB of escapes", "\u001b[".repeat(50_000)],
    ["100 KB of marks", `a${"\u0301".repeat(100_000)}`],
    ["100 KB of misspelt words", Array.from({ length: 12_000 }, (_, n) => `panzr${n}x`).join(" ")],
    ["100 KB of zero-width signs", "\u200b".repeat(100_000)],
  ])("of %s is answered", (_, question) => {
    const answer = shipped.answer(question);
    expect(["answer", "choose", "none"]).toContain(answer.status);
    expect(answer.query.length).toBeLessThan(1000);
    expect(renderTerminal(answer, { width: 80, color: false }).length).toBeLessThan(20_000);
  });
});

describe("every row of the shipped knowledge", () => {
  const found = (question: string): string[] => {
    const { finding } = shipped.engine.search(question);
    return finding.kind === "rows" ? [...finding.rows, ...finding.related].map(({ id }) => id) : [finding.kind];
  };

  it("is reached through its own suggested question", () => {
    const missed = pairs.flatMap(({ fact }) => {
      const question = questionFor(shipped.engine.index, fact);
      return found(question).includes(fact.id) ? [] : [`${fact.id} <- ${question}: ${found(question).join(" ")}`];
    });
    expect(missed).toEqual([]);
  });

  it("is an answer, or beside one, for its product and topic in any order", () => {
    fc.assert(
      fc.property(pairNumber, fc.boolean(), fc.constantFrom(" ", " port ", " ports for "), (n, topicFirst, between) => {
        const { fact, product, topic } = pairAt(n);
        const question = topicFirst ? `${topic}${between}${product.short}` : `${product.short}${between}${topic}`;
        expect([question, found(question)]).toEqual([question, expect.arrayContaining([fact.id])]);
      }),
      { numRuns: 300 },
    );
  });

  it("is found with the words of its topic in another order", () => {
    expect(contentPairs.length).toBeGreaterThan(10);
    for (const { product, fact, topic } of contentPairs)
      for (const question of [`${product.short} ${turned(topic, 1)}`, `${turned(topic, 1)} ${product.short}`])
        expect([question, found(question)]).toEqual([question, expect.arrayContaining([fact.id])]);
  });
});
