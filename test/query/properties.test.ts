/** What holds for any text and for every entry of the shipped knowledge. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionFor } from "../../src/query/suggest.ts";
import { renderJson } from "../../src/render/json.ts";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { renderTerminal } from "../../src/render/terminal.ts";
import { shipped } from "./ask.ts";
import { contentPairs, invention, longNames, pairAt, pairNumber, pairs, swapped, turned } from "./generated.ts";
import { invented } from "./invented.ts";

const rowsOf = (question: string): string[] => {
  const { status, answers } = shipped.answer(question);
  return status === "answer" ? answers.flatMap(({ services, id }) => [id, ...services.map((service) => JSON.stringify(service))]) : [status];
};

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

describe("slips and strangers", () => {
  it("two letters of a product's name the wrong way round change nothing", () => {
    const wrong = longNames.flatMap(({ name, product }) =>
      Array.from({ length: name.length - 2 }, (_, at) => swapped(name, at)).flatMap((slip) => {
        const { topic } = pairs.find((one) => one.product.id === product) ?? { topic: "" };
        const [typed, meant] = [`${slip} ${topic}`, `${name} ${topic}`];
        return JSON.stringify(rowsOf(typed)) === JSON.stringify(rowsOf(meant)) ? [] : [`${typed}: ${rowsOf(typed)[0]}, not ${rowsOf(meant)[0]}`];
      }),
    );
    expect(longNames.length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });

  it("a name nobody knows beside what is asked keeps the answer back", () => {
    fc.assert(
      fc.property(pairNumber, invention, fc.nat({ max: 3 }), (n, word, at) => {
        const { product, topic } = pairAt(n);
        const question =
          [`${word} ${product.short} ${topic}`, `${product.short} ${word} ${topic}`, `${product.short} ${topic} ${word}`, `${product.short} ${topic} port for ${word}`][at] ?? "";
        expect([question, shipped.answer(question).status]).not.toEqual([question, "answer"]);
      }),
      { numRuns: 300 },
    );
  });

  it("a link with another number is not one of ours", () => {
    const shape = fc.constantFrom("panos N", "N ports", "which port for N on palo alto", "panos N encrypted", "N-backup", "palo alto N link", "pan-os 11.1 N", "is N encrypted");
    fc.assert(
      fc.property(shape, fc.integer({ min: 5, max: 9 }), fc.constantFrom("ha", "ha ", "ha-"), (text, digit, name) => {
        const question = text.replace("N", `${name}${digit}`);
        expect([question, shipped.answer(question).status]).not.toEqual([question, "answer"]);
      }),
    );
  });
});

describe("every suggestion", () => {
  const dir = new URL("../questions/", import.meta.url);
  const all = ["examples", "tuned", "held"].flatMap((name): { q: string }[] => JSON.parse(readFileSync(new URL(`${name}.json`, dir), "utf8")));

  it("is itself answered, over all questions of the sets", () => {
    const wrong = new Set<string>();
    const seen = new Set<string>();
    for (const { q } of all)
      for (const suggestion of shipped.answer(q).suggestions) {
        if (seen.has(suggestion)) continue;
        seen.add(suggestion);
        if (shipped.answer(suggestion).status !== "answer") wrong.add(suggestion);
      }
    expect([...wrong]).toEqual([]);
  });

  it("is itself answered, over generated questions", () => {
    const word = fc.oneof(
      fc.constantFrom(...pairs.map(({ topic }) => topic)),
      fc.constantFrom(...pairs.map(({ product }) => product.short)),
      invention,
      fc.constantFrom("tcp", "udp", "7.1", "encrypted", "unencrypted", "in", "9999"),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.boolean(), (words, ours) => {
        const desk = ours ? shipped : invented;
        for (const suggestion of desk.answer(words.join(" ")).suggestions) expect([suggestion, desk.answer(suggestion).status]).toEqual([suggestion, "answer"]);
      }),
      { numRuns: 300 },
    );
  });

  it("comes in a handful at most, each once", () => {
    for (const { q } of all) {
      const { suggestions } = shipped.answer(q);
      expect(suggestions.length).toBeLessThanOrEqual(5);
      expect(new Set(suggestions).size).toBe(suggestions.length);
    }
  });
});
