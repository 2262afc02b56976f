/** A suggestion is a promise: asked as it stands, it is answered. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shipped } from "./ask.ts";
import { invention, pairs } from "./generated.ts";
import { invented } from "./invented.ts";

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

  it("is itself answered where a topic stands alone", () => {
    const names = [shipped, invented].flatMap((desk) =>
      [...new Set(desk.engine.index.topics.flatMap(({ aliases }) => aliases.map((alias) => alias.toLowerCase())))].map((alias) => ({ desk, alias })),
    );
    const wrong = names.flatMap(({ desk, alias }) =>
      desk.answer(alias).suggestions.flatMap((suggestion) => (desk.answer(suggestion).status === "answer" ? [] : [`${alias} -> ${suggestion}`])),
    );
    expect(wrong).toEqual([]);
  });

  it("comes in a handful at most, each once", () => {
    for (const { q } of all) {
      const { suggestions } = shipped.answer(q);
      expect(suggestions.length).toBeLessThanOrEqual(5);
      expect(new Set(suggestions).size).toBe(suggestions.length);
    }
  });
});
