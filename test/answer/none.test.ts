/** Every reason for no answer has its own sentence, and nothing that looks like an answer. */
import { describe, expect, it } from "vitest";
import { noneBlocks } from "../../src/answer/intents/none.ts";
import type { Reason } from "../../src/query/finding.ts";
import { shipped, why } from "../query/ask.ts";

const CASES: [Reason["why"], string, string][] = [
  ["empty", "", "There was no question."],
  ["greeting", "good morning", "Hello."],
  ["command", "please restart the firewall", "I only tell which ports are needed; I change nothing on any device."],
  ["unknown-words", "panzura zorbulator", "I do not know “zorbulator”, so I do not answer."],
  ["not-in-product", "panzura mediator", "No answer: the sources for Panzura node say nothing about “mediator”."],
  ["no-product", "what is on 10.1.2.3", "I did not find a product or a port in that."],
  ["no-port", "udp/31784", "No answer: UDP 31784 is in no entry of the sources I know. Only TCP 31784 is known."],
  ["protocol", "panzura ntp tcp", "No answer: the sources for Panzura node list no TCP port for that."],
  ["release", "panos 7.1 ha1", "No answer for release 7.1: the sources for PAN-OS"],
  ["condition", "panos ha1-backup encrypted", "list nothing for that with “encrypted”."],
];

it.each(CASES)("%s: %s", (reason, question, sentence) => {
  const answer = shipped.answer(question);
  expect(why(shipped, question)).toBe(reason);
  expect(answer).toMatchObject({ status: "none", answers: [] });
  expect(answer.blocks[0]).toMatchObject({ type: "headline", text: expect.stringContaining(sentence) });
  expect(answer.suggestions.length).toBeGreaterThan(0);
  expect(answer.blocks.some(({ type }) => type === "requirements")).toBe(false);
});

it("covers every reason there is", () => {
  const all: Record<Reason["why"], true> = {
    empty: true,
    greeting: true,
    command: true,
    "unknown-words": true,
    "not-in-product": true,
    "no-product": true,
    "no-port": true,
    protocol: true,
    release: true,
    condition: true,
  };
  expect(CASES.map(([reason]) => reason).sort()).toEqual(Object.keys(all).sort());
});

describe("words of the asker", () => {
  it("are shown without what a terminal would act on, and not at any length", () => {
    const words = ["\u001b[31mred\u202e", "x".repeat(500)];
    const [headline] = noneBlocks({ kind: "none", reason: { why: "unknown-words", words }, related: [], suggestions: [] }, [], []);
    expect(headline).toMatchObject({ text: `I do not know “red”, “${"x".repeat(40)}…”, so I do not answer.` });
  });
});

it("shows the nearest thing that is known as such", () => {
  const { blocks } = shipped.answer("udp/31784");
  expect(blocks.find(({ type }) => type === "related")).toMatchObject({ heading: "Known (not an answer to your question)" });
});
