/** Slips of the finger change nothing; names of somebody else's are never taken for ours. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shipped } from "./ask.ts";
import { invention, longNames, pairAt, pairNumber, pairs, swapped } from "./generated.ts";

const rowsOf = (question: string): string[] => {
  const { status, answers } = shipped.answer(question);
  return status === "answer" ? answers.flatMap(({ services, id }) => [id, ...services.map((service) => JSON.stringify(service))]) : [status];
};

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
