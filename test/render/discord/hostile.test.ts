/** What knowledge and people write stays text in Discord, within its limits, whatever it is; and no port is lost to a limit. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Requirement } from "../../../src/answer/answer.ts";
import type { ProductDetail } from "../../../src/answer/library.ts";
import { libraryOf } from "../../../src/app/library.ts";
import { suggestionsFor } from "../../../src/render/discord/autocomplete.ts";
import { actOf, placeOf } from "../../../src/render/discord/controls.ts";
import { renderHelp, renderNotice, renderProduct, renderProducts } from "../../../src/render/discord/help.ts";
import { questionIn } from "../../../src/render/discord/question.ts";
import { quizRows, renderQuiz } from "../../../src/render/discord/quiz.ts";
import { renderReading } from "../../../src/render/discord/reading.ts";
import { renderShared } from "../../../src/render/discord/share.ts";
import { linksOf, tourStart, tourStep } from "../../../src/render/discord/tour.ts";
import { type DiscordMessage, renderDiscord } from "../../../src/render/discord.ts";
import { invented } from "../../query/invented.ts";
import { big, row } from "../big.ts";
import { EVIL, evil, evilDesk, QUESTIONS } from "../evil.ts";
import { problemsOf, problemsOfAutocomplete } from "./check.ts";
import { readMarkdown } from "./markdown.ts";
import { idsOf, textOf, textsOf } from "./reader.ts";

/** What only Discord acts on, each of it in knowledge and in questions. */
const TRICKS =
  "<@123456789012345678> <@&123456789012345678> <#123456789012345678> </ports:123456789012345678> <t:1700000000:R> <:x:123456789012345678> <a:x:123456789012345678> <id:guide> @here :smile: ||x|| https://evil.example discord.gg/x ~~~ -# x 1. x ＠\u200beveryone @\u200beveryone <\u200b@123456789012345678>";
const attack = (answer: Answer): Answer => JSON.parse(JSON.stringify(answer).replaceAll("[a](javascript:b)", `[a](javascript:b) ${TRICKS}`));
const evilAnswers = [...QUESTIONS, TRICKS, `quorvex ${TRICKS}`].map((question) => attack(evilDesk.answer(question)));
const library = libraryOf(evil, "2035-01-01");
const details = library.products().flatMap(({ id }): ProductDetail[] => {
  const found = library.product(id);
  return "product" in found ? [found.product] : [];
});

const replies = (answer: Answer): DiscordMessage[] => [
  renderDiscord(answer, { size: "full", offer: ["share"] }),
  renderDiscord(answer, { size: "short", offer: ["details"] }),
  renderReading({ items: [{ question: answer.query, answer }], unread: [EVIL] }, [EVIL, TRICKS]),
  renderReading({ items: [1, 2, 3, 4, 5].map(() => ({ question: answer.query, answer })), unread: [EVIL] }, [EVIL]),
  renderShared(answer, EVIL, 0),
];
const others: DiscordMessage[] = [
  renderHelp(library.products(), [EVIL, TRICKS], `${EVIL} ${TRICKS}`),
  renderProducts(library.products(), [EVIL]),
  renderNotice(`${EVIL} ${TRICKS}`, [EVIL, TRICKS, "x".repeat(500)]),
  renderReading({ items: [], unread: [] }, [EVIL]),
  tourStart(library.products()),
  ...details.flatMap((product) => {
    const links = linksOf(product, library.answer);
    return [renderProduct(product), ...links.map((link, n) => tourStep(product, links, n, attack(library.answer(link.question))))];
  }),
  ...details.map((product) => renderQuiz(product, quizRows(product, library.answer), { do: "start", product: product.id }, 1)),
];
const everything = [...evilAnswers.flatMap(replies), ...others];

describe("evil knowledge", () => {
  it("breaks no limit and calls nobody", () => {
    for (const message of everything) expect([textOf(message), problemsOf(message, { needsAllowedMentions: true })]).toEqual([textOf(message), []]);
  });

  it("leads nowhere: every link is one of the web, and nothing links by itself", () => {
    for (const message of everything)
      for (const text of textsOf(message)) {
        const { prose } = readMarkdown(text);
        for (const [, address] of prose.matchAll(/(?<!\\)\]\(([^)]*)\)/g)) expect(address).toMatch(/^https?:\/\/[^\s<>]+$/);
        expect(prose.replace(/\]\([^)]*\)/g, "")).not.toMatch(/https?:\/\//);
      }
  });

  it("hides nothing and reorders nothing", () => {
    // The sign of warning has a selector that makes it an emoji.
    for (const message of everything)
      expect(JSON.stringify(message).replaceAll("\\n", "").replaceAll("⚠\ufe0f", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u);
  });

  it("acts on nothing: every sign of Discord's that is not ours is a plain one", () => {
    for (const message of everything)
      for (const text of textsOf(message)) {
        const prose = readMarkdown(text).prose.replace(/\\./gs, "");
        expect(prose).not.toMatch(/<(?:[@#/:]|t:|a:|id:|https?:)|\|\||~~|@(?:everyone|here)|(?<=\s):\w+:/i);
      }
  });

  it("names whoever shared it, and nobody else", () => {
    const answer = evilDesk.answer("quorvex bulk");
    expect(problemsOf(renderShared(answer, "123456789012345678", 0), { allow: [/<@123456789012345678>/] })).toEqual([]);
    expect(textOf(renderShared(answer, "123456789012345678", 0))).toContain("<@123456789012345678> asked:");
    for (const id of ["1", "&123456789012345678", "123456789012345678> @everyone", ""]) {
      expect(problemsOf(renderShared(answer, id, 0))).toEqual([]);
      expect(textOf(renderShared(answer, id, 0))).toContain("Someone asked:");
    }
  });

  it("is suggested within the limits", () => {
    for (const typed of ["", "q", EVIL, TRICKS, "x".repeat(200)]) expect(problemsOfAutocomplete(suggestionsFor(typed, library))).toEqual([]);
  });
});

/** Presses “Next rows” until it leads back to the first. */
function allPages(answer: Answer, size: "full" | "short"): string {
  let text = "";
  let page = 0;
  for (let n = 0; n < 500; n++) {
    const message = renderDiscord(answer, { size, page, offer: ["share"] });
    expect(problemsOf(message)).toEqual([]);
    text += `${textOf(message)}\n`;
    const next = idsOf(message).flatMap((id) => {
      const control = actOf(id);
      return control?.act === "page" ? (placeOf(control.state) ?? []) : [];
    })[0];
    if (!next || next.page === 0) return text;
    expect(next.page).toBe(page + 1);
    page = next.page;
  }
  throw new Error("the pages do not end");
}

describe("size", () => {
  const whole = (text: string, port: string): boolean => new RegExp(`(?<!\\d)${port}(?!\\d)`).test(text);

  it("breaks no limit, and no port is lost", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 320 }),
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom<"full" | "short">("full", "short"),
        (count, length, notes, size) => {
          const answer = big(
            Array.from({ length: count }, (_, n) => row(n, length)),
            length,
            notes,
          );
          expect(problemsOf(renderDiscord(answer, { size, offer: ["share", "details"] }))).toEqual([]);
          const text = allPages(answer, size);
          expect(answer.answers.filter(({ ports }) => !text.includes(ports))).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("breaks no port, however many there are in one row", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 200 }), (count, length) => {
        const ports = Array.from({ length: count }, (_, n) => String(10_000 + n * 7));
        const wide: Requirement = { ...row(0, length), ports: `one of TCP ${ports.join(" or ")}` };
        const text = allPages(big([row(1, length), wide], length, 3), "full");
        expect(ports.filter((port) => !whole(text, port))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("cuts no fact and no answer line that has the ports", () => {
    const items = Array.from({ length: 60 }, (_, n) => `Link ${n} ${"*_".repeat(100)}: 3.9 TCP ${20_000 + n} → 4.0 TCP ${30_000 + n}`);
    const headline = items.slice(0, 5).join("; ");
    const answer: Answer = {
      ...big([], 0, 0),
      blocks: [
        { type: "headline", text: headline },
        { type: "facts", items },
      ],
    };
    const text = allPages(answer, "full");
    for (let n = 0; n < 60; n++) expect([n, whole(text, String(20_000 + n)), whole(text, String(30_000 + n))]).toEqual([n, true, true]);
  });

  it("tells disputes with the rows that they are about", () => {
    const rows = Array.from({ length: 120 }, (_, n): Requirement => ({ ...row(n, 40), dispute: n % 3 ? null : { subject: `Subject${n}.`, claims: [], ruling: "none" } }));
    const answer = big(rows, 40, 2);
    const disputes = rows.flatMap(({ dispute }) => (dispute ? [{ type: "dispute" as const, dispute }] : []));
    const text = allPages({ ...answer, blocks: [...answer.blocks.filter(({ type }) => type !== "dispute"), ...disputes] }, "full");
    expect(rows.filter(({ dispute }) => dispute && !text.includes(dispute.subject))).toEqual([]);
    expect(text.match(/! sources/g)).toHaveLength(40);
  });

  it("always tells the day a page was read", () => {
    for (const size of ["full", "short"] as const)
      for (const length of [10, 400]) expect(textOf(renderDiscord(big([row(1, 10)], length, 40), { size }))).toMatch(/Source: .*read 2026-11-01.*30 months ago/);
  });

  it("lists any number of products", () => {
    const product = (n: number) => ({
      id: `p-${n}`,
      name: `Product ${n} ${EVIL}`,
      vendor: "V",
      aka: [],
      entries: n,
      sources: [{ title: EVIL, url: null, edition: null, read: "2026-11-01", days: n }],
    });
    for (const count of [0, 1, 25, 26, 51, 600]) {
      const products = Array.from({ length: count }, (_, n) => product(n));
      expect(problemsOf(renderProducts(products, ["a"]))).toEqual([]);
      for (const page of [0, 1, 2, 99]) expect(problemsOf(tourStart(products, page))).toEqual([]);
      expect(problemsOf(renderProduct({ ...product(1), topics: products.map(({ name }) => ({ name, entries: 1, example: name.slice(0, 20) })) }))).toEqual([]);
    }
  });
});

describe("any text at all", () => {
  const anything = fc.string({ unit: "binary", maxLength: 900 });

  it("is answered within the limits", () => {
    fc.assert(
      fc.property(anything, (question) => {
        expect(problemsOf(renderDiscord(invented.answer(question), { size: "full", offer: ["share", "details"] }))).toEqual([]);
        expect(problemsOf(renderNotice(question, [question]))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("is read back from the message it was asked in", () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.string({ maxLength: 600 })), (question) => {
        const { query } = invented.answer(question);
        const known = { ...invented.answer("quorvex gate"), query };
        const message: unknown = JSON.parse(JSON.stringify(renderDiscord(known, { size: "full", offer: ["share"] })));
        const kept = typeof message === "object" && message !== null && "components" in message ? questionIn(message.components) : undefined;
        const words = (text: string): string => text.replace(/[`\s]|\p{Default_Ignorable_Code_Point}|\u2800/gu, "").slice(0, 500);
        expect(words(kept ?? "").replace(/^–$/, "")).toBe(words(query).replace(/^–$/, ""));
      }),
      { numRuns: 150 },
    );
  });
});
