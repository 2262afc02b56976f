/** Each kind of reply as Discord messages, to be reviewed as text; every one is checked against Discord's limits. Written anew by `npx vitest run test/render -u`. */
import { describe, expect, it } from "vitest";
import type { ProductDetail } from "../../../src/answer/library.ts";
import { libraryOf } from "../../../src/app/library.ts";
import { renderHelp, renderNotice, renderProduct, renderProducts } from "../../../src/render/discord/help.ts";
import { quizRows, renderQuiz } from "../../../src/render/discord/quiz.ts";
import { renderReading } from "../../../src/render/discord/reading.ts";
import { renderShared } from "../../../src/render/discord/share.ts";
import type { QuizAt } from "../../../src/render/discord/steps.ts";
import { linksOf, tourStart, tourStep } from "../../../src/render/discord/tour.ts";
import { type DiscordMessage, renderDiscord } from "../../../src/render/discord.ts";
import { TODAY } from "../../query/ask.ts";
import { invented, inventedBase } from "../../query/invented.ts";
import { CASES, replies, stale } from "../replies.ts";
import { problemsOf } from "./check.ts";
import { controlsOf } from "./reader.ts";

const file = (name: string): string => `../../golden/render/discord/${name}.json`;
const library = libraryOf(inventedBase, TODAY);
const ASKER = "123456789012345678";

async function holds(name: string, message: DiscordMessage, allow: RegExp[] = []): Promise<void> {
  expect(problemsOf(message, { allow, needsAllowedMentions: true })).toEqual([]);
  await expect(`${JSON.stringify(message, null, 1)}\n`).toMatchFileSnapshot(file(name));
}

function product(id: string): ProductDetail {
  const found = library.product(id);
  if (!("product" in found)) throw new Error(`${id} is not found`);
  return found.product;
}

describe.each(replies)("%s", (name, answer) => {
  it("in full, as a command answers", () => holds(name, renderDiscord(answer, { size: "full", offer: ["share"] })));
  it("in short, as a mention answers", () => holds(`${name}.short`, renderDiscord(answer, { size: "short", offer: ["details"] })));
});

it("stale sources are said to be stale", () => holds("stale", renderDiscord(stale.answer("quorvex gate"), { size: "full" })));
it("shared, with the name of whoever shared it", () => holds("shared", renderShared(invented.answer(CASES["one-of"] ?? ""), ASKER, 0), [new RegExp(`<@${ASKER}>`)]));
it("help", () => holds("help", renderHelp(library.products(), library.examples(5))));
it("help over no products, in place of something else", () => holds("help-empty", renderHelp([], [], "That button is from another version of me. Ask again:")));
it("all products", () => holds("products", renderProducts(library.products(), library.examples(5))));
it("one product", () => holds("product", renderProduct(product("quorvex"))));
it("a notice", () => holds("notice", renderNotice("There is no product “x”.", library.examples(2))));

describe("a message that was read", () => {
  it("with one answer", () => holds("reading-one", renderReading(library.read("which port does the quorvex beacon use?"), [])));
  it("with several", () => {
    const reading = { items: ["quorvex gate", "quorvex odd link", "7200"].map((question) => ({ question, answer: invented.answer(question) })), unread: ["two more lines"] };
    return holds("reading-several", renderReading(reading, []));
  });
  it("with none", () => holds("reading-none", renderReading({ items: [], unread: [] }, library.examples(3))));
});

describe("the tour", () => {
  const quorvex = product("quorvex");
  const links = linksOf(quorvex, library.answer);
  const step = (n: number): DiscordMessage => tourStep(quorvex, links, n, library.answer(links[n]?.question ?? ""));
  it("starts with a choice of products", () => holds("tour-start", tourStart(library.products())));
  it("tells the first link", () => holds("tour-first", step(0)));
  it("tells one in between, with what it has disputed", () => holds("tour-disputed", step(links.findIndex(({ name }) => name === "odd link"))));
  it("ends with the quiz", () => holds("tour-last", step(links.length - 1)));
});

describe("the quiz", () => {
  const quorvex = product("quorvex");
  const show = (at: QuizAt): DiscordMessage => renderQuiz(quorvex, quizRows(quorvex, library.answer), at, 7);
  const shown = controlsOf(show({ do: "start", product: "quorvex" }));
  const [, shownPrint = ""] = /^v1:quiz:check\.7\.0\.0\.0\.(\w+)\.quorvex$/.exec(shown[0]?.id ?? "") ?? [];
  const checked = (choice: number, print = shownPrint): QuizAt => ({ do: "check", product: "quorvex", seed: 7, step: 0, score: 0, choice, print });
  const isRight = (message: DiscordMessage): boolean => JSON.stringify(message).includes("Right.");
  const choices = [0, 1, 2, 3].map((choice) => show(checked(choice)));
  it("asks", () => holds("quiz-question", show({ do: "start", product: "quorvex" })));
  it("says what is right", () => holds("quiz-right", choices.filter(isRight)[0] ?? renderNotice("none")));
  it("says what is wrong, and what it would have been", () => holds("quiz-wrong", choices.filter((one) => !isRight(one))[0] ?? renderNotice("none")));
  it("has one right choice", () => expect(choices.filter(isRight)).toHaveLength(1));
  it("ends with the score", () => holds("quiz-end", show({ do: "ask", product: "quorvex", seed: 7, step: 5, score: 4 })));
  it("says when the question has changed", () => holds("quiz-changed", show(checked(0, "0"))));
  it("says when there is nothing to ask", () => {
    const mordavek = product("mordavek");
    return holds("quiz-none", renderQuiz(mordavek, { rows: [], together: [] }, { do: "start", product: "mordavek" }, 7));
  });
});
