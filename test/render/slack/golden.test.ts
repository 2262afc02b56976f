/** Each kind of reply as Slack payloads, to be reviewed as text; every one is checked against Slack's limits. Written anew by `npx vitest run test/render -u`. */
import { describe, expect, it } from "vitest";
import { libraryOf } from "../../../src/app/library.ts";
import { FORM, renderForm } from "../../../src/render/slack/form.ts";
import { renderHelp, renderNotice, renderProduct, renderProducts } from "../../../src/render/slack/help.ts";
import { renderReading } from "../../../src/render/slack/reading.ts";
import { renderShared } from "../../../src/render/slack/share.ts";
import { renderHome, renderWindow, textWindow } from "../../../src/render/slack/views.ts";
import { renderSlack, type SlackReply } from "../../../src/render/slack.ts";
import { TODAY } from "../../query/ask.ts";
import { invented, inventedBase } from "../../query/invented.ts";
import { CASES, replies, stale } from "../replies.ts";
import { problemsOf, problemsOfView } from "./check.ts";

const file = (name: string): string => `../../golden/render/slack/${name}.json`;
const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
const library = libraryOf(inventedBase, TODAY);

async function holds(name: string, reply: SlackReply, allow: RegExp[] = []): Promise<void> {
  for (const message of [reply.rich, reply.plain]) expect(problemsOf(message, { allow: [/^<https?:\/\/[^\s<>|]+\|[^<>]+>$/, ...allow] })).toEqual([]);
  await expect(json(reply)).toMatchFileSnapshot(file(name));
}

describe.each(replies)("%s", (name, answer) => {
  it("in full, as a command answers", () => holds(name, renderSlack(answer, { size: "full", offer: ["share"] })));
  it("in short, as a mention answers", () => holds(`${name}.short`, renderSlack(answer, { size: "short", offer: ["details"] })));
});

it("stale sources are said to be stale", () => holds("stale", renderSlack(stale.answer("quorvex gate"), { size: "full" })));
it("shared, with the name of whoever shared it", () => holds("shared", renderShared(invented.answer(CASES["one-of"] ?? ""), "U0ASKER", 0), [/<@U0ASKER>/]));
it("help", () => holds("help", renderHelp(library.products(), library.examples(5))));
it("all products", () => holds("products", renderProducts(library.products(), library.examples(5))));
it("one product", () => {
  const found = library.product("quorvex");
  if (!("product" in found)) throw new Error("quorvex is not found");
  return holds("product", renderProduct(found.product));
});
it("a notice", () => holds("notice", renderNotice("There is no product “x”.", library.examples(2))));

describe("a message that was read", () => {
  it("with one answer", () => holds("reading-one", renderReading(library.read("which port does the quorvex beacon use?"), [])));
  it("with several", () => {
    const reading = {
      items: ["quorvex gate", "quorvex gossip", "7200", "quorvex odd link"].map((question) => ({ question, answer: invented.answer(question) })),
      unread: ["two more lines"],
    };
    return holds("reading-several", renderReading(reading, []));
  });
  it("with none", () => holds("reading-none", renderReading({ items: [], unread: [] }, library.examples(3))));
});

describe("views", () => {
  const holdsView = async (name: string, view: unknown): Promise<void> => {
    expect(problemsOfView(view)).toEqual([]);
    await expect(json(view)).toMatchFileSnapshot(file(name));
  };
  it("home", () => holdsView("home", renderHome({ products: library.products(), examples: library.examples(5), recent: ["quorvex gate"], version: "0.1.0" })));
  it("home of somebody who never asked, over no products", () => holdsView("home-empty", renderHome({ products: [], examples: [], recent: [], version: "0.1.0" })));
  it("the form before a product is chosen", () => holdsView("form", renderForm(null)));
  it("the form of a product", () => holdsView("form-product", renderForm(library.form("quorvex"))));
  it("an answer in a window", () => holdsView("window", renderWindow(invented.answer(CASES.disputed ?? ""))));
  it("a question back in a window", () => holdsView("window-choose", renderWindow(invented.answer(CASES["choose-topic"] ?? ""))));
  it("a notice in a window", () => holdsView("window-text", textWindow(["Something went wrong."], [])));
  it("the form's ids say their version", () => {
    for (const id of Object.values(FORM)) expect(id).toMatch(/^v1:/);
  });
});
