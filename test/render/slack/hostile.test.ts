/** What knowledge and people write stays text in Slack, within its limits, whatever it is; and no port is lost to a limit. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/answer/answer.ts";
import { renderReading } from "../../../src/render/slack/reading.ts";
import { renderShared } from "../../../src/render/slack/share.ts";
import { renderWindow } from "../../../src/render/slack/views.ts";
import { renderSlack, type SlackReply } from "../../../src/render/slack.ts";
import { invented } from "../../query/invented.ts";
import { big, row } from "../big.ts";
import { EVIL, evilDesk, QUESTIONS } from "../evil.ts";
import { problemsOf, problemsOfView } from "./check.ts";

/** Links to sources are markup that is meant. */
const allow = [/^<https?:\/\/[^\s<>|]+\|[^<>]+>$/];
/** What people see: what a button carries is not. */
const seen = (payload: unknown): string => JSON.stringify(payload, (key, value: unknown) => (key === "value" ? undefined : value));

const evilAnswers = QUESTIONS.map((question) => evilDesk.answer(question));
const replies = (answer: Answer): SlackReply[] => [
  renderSlack(answer, { size: "full", offer: ["share"] }),
  renderSlack(answer, { size: "short", offer: ["details"] }),
  renderReading({ items: [{ question: answer.query, answer }], unread: [EVIL] }, [EVIL]),
  renderReading({ items: [1, 2, 3].map(() => ({ question: answer.query, answer })), unread: [EVIL] }, [EVIL]),
];

describe("evil knowledge", () => {
  it("breaks no limit and calls nobody", () => {
    for (const answer of evilAnswers)
      for (const reply of replies(answer)) for (const message of [reply.rich, reply.plain]) expect([answer.query, problemsOf(message, { allow })]).toEqual([answer.query, []]);
  });
  it("nor in a window", () => {
    for (const answer of evilAnswers) expect(problemsOfView(renderWindow(answer))).toEqual([]);
  });
  it("leads nowhere: every link is one of the web", () => {
    for (const answer of evilAnswers)
      for (const { rich } of replies(answer)) for (const [, url] of JSON.stringify(rich).matchAll(/"url":"([^"]*)"/g)) expect(url).toMatch(/^https?:/);
  });
  it("hides nothing and reorders nothing", () => {
    for (const answer of evilAnswers)
      for (const { rich, plain } of replies(answer))
        expect(`${seen([rich.blocks, plain.blocks]).replaceAll("\\n", "")}${rich.text.replaceAll("\n", "")}`).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
  it("mentions nobody but whoever shared it, and only by an id", () => {
    const answer = evilDesk.answer("quorvex bulk");
    expect(problemsOf(renderShared(answer, "U012AB3CD", 0).rich, { allow: [/<@U012AB3CD>/] })).toEqual([]);
    for (const id of ["<!channel>", "U1> <!here>", "u012", ""]) expect(problemsOf(renderShared(answer, id, 0).rich)).toEqual([]);
  });
});

const many = (count: number, length: number, notes: number): Answer =>
  big(
    Array.from({ length: count }, (_, n) => row(n, length)),
    length,
    notes,
  );

/** Presses “Next rows” until it leads back to the first. */
function allPages(answer: Answer, kind: "rich" | "plain"): string {
  let text = "";
  for (let page = 0; page < 200; page++) {
    const reply = renderSlack(answer, { size: "full", page, offer: ["share"] });
    text += JSON.stringify(reply[kind]);
    const next = /"v1:page:0".*?\[(\d+),/.exec(JSON.stringify(reply[kind]).replaceAll('\\"', '"'));
    if (!next || Number(next[1]) === 0) return text;
    expect(Number(next[1])).toBe(page + 1);
  }
  throw new Error("the pages do not end");
}

describe("size", () => {
  it("breaks no limit, and no port is lost", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 250 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom<"full" | "short">("full", "short"),
        (count, length, notes, size) => {
          const answer = many(count, length, notes);
          const reply = renderSlack(answer, { size, offer: ["share", "details"] });
          for (const message of [reply.rich, reply.plain]) expect(problemsOf(message, { allow })).toEqual([]);
          for (const kind of ["rich", "plain"] as const) {
            const text = allPages(answer, kind);
            expect(answer.answers.filter(({ ports }) => !text.includes(ports))).toEqual([]);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("a message with many answers", () => {
  it("breaks no limit, and every question of it can be reached", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 200 })), { minLength: 2, maxLength: 5 }), (sizes) => {
        const items = sizes.map(([count, length], n) => ({ question: `question ${n}`, answer: many(count, length, 3) }));
        const reply = renderReading({ items, unread: ["more"] }, []);
        for (const message of [reply.rich, reply.plain]) {
          expect(problemsOf(message, { allow })).toEqual([]);
          for (const { question } of items) expect(JSON.stringify(message)).toContain(question);
        }
      }),
      { numRuns: 30 },
    );
  });
  it("shows no table beside another", () => {
    const items = ["quorvex gossip", "all ports of quorvex", "7200"].map((question) => ({ question, answer: invented.answer(question) }));
    expect(JSON.stringify(renderReading({ items, unread: [] }, []))).not.toMatch(/"type":"(?:data_)?table"/);
  });
});

describe("the text that is read aloud", () => {
  it("is the answer: every port of the message is in it", () => {
    for (const question of ["all ports of quorvex", "quorvex feed", "quorvex gate", "quorvex odd link"]) {
      const answer = invented.answer(question);
      const { text } = renderSlack(answer, { size: "full" }).rich;
      for (const { ports } of answer.answers) expect([question, text]).toEqual([question, expect.stringContaining(ports)]);
    }
  });
});

describe("any text at all", () => {
  it("is answered within the limits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 900 }), (question) => {
        const reply = renderSlack(invented.answer(question), { size: "full", offer: ["share", "details"] });
        for (const message of [reply.rich, reply.plain]) expect(problemsOf(message, { allow })).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
