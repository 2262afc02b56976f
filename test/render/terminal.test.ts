/** The terminal's promises: nothing wider than the window, nothing cut, colour that is only colour. */
import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { wrap } from "../../src/render/terminal/columns.ts";
import { renderTerminal } from "../../src/render/terminal.ts";
import { shipped } from "../query/ask.ts";
import { replies } from "./replies.ts";

const QUESTIONS = [
  "all ports for panzura",
  "panos ha1",
  "panos ha2",
  "panos ha3",
  "panzura nfs",
  "ontap mediator iscsi",
  "udp/31784",
  "panzura",
  "443",
  "which ha ports changed from 5.1 to 6.0",
  "megaport mtu",
  "",
];
const all: Answer[] = [...replies.map(([, answer]) => answer), ...QUESTIONS.map((question) => shipped.answer(question))];
const answers = fc.nat({ max: all.length - 1 });
const at = (n: number): Answer => {
  const answer = all[n];
  if (!answer) throw new Error(`no answer ${n}`);
  return answer;
};
const render = (answer: Answer, width: number, color = false): string => renderTerminal(answer, { width, color });
/** Text without line breaks and indents, as it was before wrapping. */
const joined = (text: string): string => text.replace(/\s+/g, " ").toLowerCase();

describe("a line", () => {
  it.each([
    [60, 200],
    [80, 80],
    [72, 72],
    [100, 100],
  ])("is not wider than the window (%i to %i), unless it is one unbreakable word", (min, max) => {
    fc.assert(
      fc.property(answers, fc.integer({ min, max }), (n, width) => {
        for (const line of render(at(n), width).split("\n")) if (stringWidth(line) > width) expect([width, line.trim().split(" ").length, line]).toEqual([width, 1, line]);
      }),
    );
  });

  it("has no blank at its end", () => {
    for (const answer of all) for (const line of render(answer, 80).split("\n")) expect(line).toBe(line.trimEnd());
  });

  it("comes first with the answer", () => {
    for (const answer of all) {
      const [first] = answer.blocks;
      expect(first?.type).toBe("headline");
      if (first?.type === "headline") expect(joined(render(answer, 80)).startsWith(joined(first.text))).toBe(true);
    }
  });
});

describe("nothing is cut", () => {
  it("of the ports", () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 60, max: 160 }), (n, width) => {
        const text = render(at(n), width);
        for (const { services } of at(n).answers)
          for (const service of services) {
            if ("from" in service) expect(text).toMatch(new RegExp(`\\b${service.from}\\b`));
            else if ("number" in service) expect(text).toContain(String(service.number));
          }
      }),
    );
  });

  it("of notes, facts, claims, choices and sources", () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 40, max: 160 }), (n, width) => {
        const text = joined(render(at(n), width));
        for (const block of at(n).blocks) {
          if (block.type === "notes" || block.type === "facts" || block.type === "choices") for (const item of block.items) expect(text).toContain(joined(item));
          if (block.type === "dispute") for (const { says, source } of block.dispute.claims) expect(text).toContain(joined(`${says} (${source})`));
          if (block.type === "sources")
            for (const { title, url, read } of block.items) {
              expect(text).toContain(joined(title));
              expect(text).toContain(`read ${read}`);
              if (url) expect(render(at(n), width)).toContain(url);
            }
        }
      }),
    );
  });

  it("of the caveats of any row, nor of its conditions, which may stand in a column", () => {
    for (const answer of all) {
      const text = joined(render(answer, 80));
      const words = new Set(text.split(" "));
      for (const { id, caveats, conditions } of answer.answers) {
        for (const caveat of caveats) expect([id, text]).toEqual([id, expect.stringContaining(joined(caveat).replace(/[.]$/, ""))]);
        for (const word of conditions.filter((one) => one.startsWith("only if")).flatMap((one) => joined(one).split(" ")))
          expect([id, word, words.has(word) || words.has(`${word};`) || text.includes(word)]).toEqual([id, word, true]);
      }
    }
  });
});

describe("colour", () => {
  it("off leaves no escape", () => {
    for (const answer of all) expect(render(answer, 80)).not.toContain("\u001b");
  });

  it("on changes nothing but the colour", () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 40, max: 160 }), (n, width) => {
        expect(stripVTControlCharacters(render(at(n), width, true))).toBe(render(at(n), width));
      }),
    );
  });
});

describe("wrapping", () => {
  it("keeps every word in order", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z0-9]{1,30}$/), { minLength: 1, maxLength: 20 }), fc.integer({ min: 5, max: 60 }), fc.boolean(), (words, width, broken) => {
        expect(
          wrap(words.join(" "), width, broken)
            .join(broken ? "" : " ")
            .replaceAll(" ", ""),
        ).toBe(words.join(""));
      }),
    );
  });

  it("counts what a terminal counts", () => {
    expect(wrap("日本語 日本語 日本語", 7)).toEqual(["日本語", "日本語", "日本語"]);
    expect(wrap("日本語日本語", 7, true)).toEqual(["日本語", "日本語"]);
  });
});
