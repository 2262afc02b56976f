/** Every control leads on by what it carries alone: nothing is remembered between two clicks, so a restart in between changes nothing. */
import { describe, expect, it } from "vitest";
import type { Library, ProductDetail } from "../../../src/answer/library.ts";
import { libraryOf } from "../../../src/app/library.ts";
import { actOf, placeOf } from "../../../src/render/discord/controls.ts";
import { renderNotice } from "../../../src/render/discord/help.ts";
import { questionIn } from "../../../src/render/discord/question.ts";
import { quizAt, quizRows, renderQuiz } from "../../../src/render/discord/quiz.ts";
import { renderReading } from "../../../src/render/discord/reading.ts";
import { renderShared } from "../../../src/render/discord/share.ts";
import { linksOf, tourAt, tourStart, tourStep } from "../../../src/render/discord/tour.ts";
import { type DiscordMessage, renderDiscord } from "../../../src/render/discord.ts";
import { shippedBase, TODAY } from "../../query/ask.ts";
import { inventedBase } from "../../query/invented.ts";
import { big, row } from "../big.ts";
import { problemsOf } from "./check.ts";
import { controlsOf, idsOf, pressed, textOf } from "./reader.ts";

const fresh = (base = inventedBase): Library => libraryOf(base, TODAY);

function productOf(library: Library, id: string): ProductDetail {
  const found = library.product(id);
  if (!("product" in found)) throw new Error(`no product ${id}`);
  return found.product;
}

/** What a click shows, worked out by an instance that has just started. */
function click(id: string, values: readonly string[] = [], base = inventedBase): DiscordMessage {
  const library = fresh(base);
  const control = actOf(id);
  if (control?.act === "tour") {
    const at = tourAt(control.state, values);
    if (at?.at === "start") return tourStart(library.products(), at.page);
    if (at) {
      const product = productOf(library, at.product);
      const links = linksOf(product, library.answer);
      return tourStep(product, links, at.n, library.answer(links[at.n]?.question ?? ""), at.page);
    }
  }
  const at = control?.act === "quiz" ? quizAt(control.state) : null;
  if (!at) throw new Error(`${id} leads nowhere`);
  const product = productOf(library, at.product);
  return renderQuiz(product, quizRows(product, library.answer), at, 4_711);
}

describe("custom ids", () => {
  it("say what they do", () => {
    expect(actOf("v1:ask:a: b")).toEqual({ act: "ask", state: "a: b" });
    expect(actOf("v1:ask")).toEqual({ act: "ask", state: "" });
    expect(placeOf("2.1")).toEqual({ page: 2, nth: 1 });
  });
  it.each(["", "ask", "v0:ask:x", "v1:drop:x", "v1", "v1:"])("%s is of another version", (id) => expect(actOf(id)).toBeNull());
  it.each(["", "x", "1", "1.", "-1.0", "1.0.0", "99999.0"])("%s is no place", (state) => expect(placeOf(state)).toBeNull());
  it.each(["", "start.", "start.x", "link.1.2", "link.x.0.a", "start.9999"])("%s is nowhere on the tour", (state) => expect(tourAt(state, [])).toBeNull());
  it.each(["", "start.", "ask.1.2", "ask.x.0.0.a", "check.1.0.0.a", "check.1.0.0.0.abc", "ask.123456.0.0.a"])("%s is nowhere in a quiz", (state) =>
    expect(quizAt(state)).toBeNull(),
  );
  it("of products with dots are read whole", () => {
    expect(quizAt("ask.7.1.0.1.0.x.y")).toEqual({ do: "ask", seed: 7, step: 1, score: 0, product: "1.0.x.y" });
    expect(tourAt("link.1.0.a.b", [])).toEqual({ at: "link", n: 1, page: 0, product: "a.b" });
  });
});

describe("the question of a message", () => {
  const answer = fresh().answer("quorvex gate");
  it("is kept in it", () => {
    expect(questionIn(renderDiscord(answer, { size: "full", offer: ["share"] }).components)).toBe("quorvex gate");
    expect(questionIn(renderDiscord(answer, { size: "short", offer: ["details"] }).components)).toBe("quorvex gate");
    expect(questionIn(renderShared(answer, "123456789012345678", 0).components)).toBe("quorvex gate");
  });
  it("is kept for each answer of a message", () => {
    const questions = ["quorvex gate", "lantrix relay", "7200"];
    const { components } = renderReading({ items: questions.map((question) => ({ question, answer: fresh().answer(question) })), unread: [] }, []);
    expect(idsOf({ components })).toEqual(["v1:details:0.0", "v1:details:0.1", "v1:details:0.2"]);
    expect(questions.map((_, n) => questionIn(components, n))).toEqual(questions);
    expect(questionIn(components, 3)).toBeNull();
  });
  it("is not where nothing is to be pressed", () => expect(questionIn(renderDiscord(answer, { size: "full" }).components)).toBeNull());
  it.each([null, undefined, 5, "x", [], [null, { id: 7001 }], [{ id: 7001, content: "no code" }]])("is not in %j", (components) => expect(questionIn(components)).toBeNull());
});

describe("a message about several things", () => {
  const library = fresh();
  it("shows what fits, and the rest behind buttons: no row is left out of an answer", () => {
    const long = {
      question: "quorvex everything",
      answer: big(
        Array.from({ length: 60 }, (_, n) => row(n, 40)),
        40,
        2,
      ),
    };
    const message = renderReading({ items: [long, { question: "quorvex gate", answer: library.answer("quorvex gate") }], unread: ["1 further port"] }, []);
    expect(controlsOf(message).map(({ label }) => label)).toEqual(["Answer 1: quorvex everything", "Details 2: quorvex gate"]);
    expect(textOf(message)).not.toContain("TCP 100");
    expect(textOf(message)).toContain("at least one of");
    expect(textOf(message)).toContain("Not read: 1 further port.");
  });
});

describe("buttons of an answer", () => {
  const answer = (question: string) => fresh().answer(question);
  const ids = (question: string, size: "full" | "short"): string[] => idsOf(renderDiscord(answer(question), { size, offer: ["share", "details"] }));
  it("share what is an answer", () => {
    expect(ids("quorvex beacon", "full")).toEqual(["v1:share:0.0"]);
    expect(ids("quorvex zorbulator", "full").filter((id) => id.startsWith("v1:share"))).toEqual([]);
  });
  it("tell details where some are held back, and only there", () => {
    expect(ids("quorvex gate", "short")).toContain("v1:details:0.0");
    expect(ids("quorvex beacon", "short")).not.toContain("v1:details:0.0");
    expect(ids("quorvex gate", "full")).not.toContain("v1:details:0.0");
  });
  it("ask what is suggested: five as buttons, more or longer ones in a select", () => {
    const controls = (questions: string[]) => controlsOf(renderNotice("x", questions));
    expect(controls(["a", "b", "a"]).map(({ id }) => id)).toEqual(["v1:ask:a", "v1:ask:b"]);
    expect(controls(["a", "b", "c", "d", "e", "f"])).toEqual([{ id: "v1:ask", label: "Choose a question", values: ["a", "b", "c", "d", "e", "f"] }]);
    expect(controls(["x".repeat(81), "b"])[0]).toMatchObject({ id: "v1:ask", values: ["x".repeat(81), "b"] });
    expect(controls(["x".repeat(101)])).toEqual([]);
  });
  it("leave no suggestion out: one that no control holds is told", () => {
    const long = "which port ".repeat(10).trim();
    const asking = { ...answer("quorvex"), suggestions: [long], blocks: [{ type: "choices" as const, heading: "Ask", items: [long] }] };
    expect(textOf(renderDiscord(asking, { size: "full" }))).toContain(`\`${long}\``);
  });
});

describe("the tour", () => {
  it("goes from the choice of a product through all its links to the quiz, and back", () => {
    let message = click(pressed(tourStart(fresh().products()), /^Choose a product/), ["quorvex"]);
    const links = linksOf(productOf(fresh(), "quorvex"), fresh().answer);
    expect(links.length).toBeGreaterThan(5);
    for (const [n, { question }] of links.entries()) {
      expect(problemsOf(message)).toEqual([]);
      expect(textOf(message)).toContain(`link ${n + 1} of ${links.length}`);
      for (const { ports } of fresh().answer(question).answers) expect(textOf(message).replace(/\s+/g, " ")).toContain(ports);
      expect(textOf(message)).toMatch(/Source: .*read \d{4}-\d\d-\d\d/);
      if (n > 0) expect(textOf(click(pressed(message, /Back/)))).toContain(`link ${n} of`);
      if (n + 1 < links.length) message = click(pressed(message, /Next →/));
    }
    expect(textOf(click(pressed(message, /^Quiz$/)))).toContain("question 1 of 5");
    expect(textOf(click(pressed(message, /Other product/)))).toContain("Choose a product");
  });

  it("visits each link once, under the name that it has", () => {
    const stops = (id: string): string[] => linksOf(productOf(fresh(shippedBase), id), fresh(shippedBase).answer).map(({ name }) => name);
    expect(stops("snapmirror-active-sync")).toEqual(["intercluster link", "Active IQ Unified Manager", "ONTAP Mediator"]);
    expect(stops("pan-os-ha")).toEqual(["HA1", "HA1-Backup", "heartbeat backup", "HA2", "HA3", "HA4", "HA4 backup"]);
  });

  it("of a product without ports tells its facts", () => {
    expect(linksOf(productOf(fresh(shippedBase), "megaport-mve-panos-ha"), fresh(shippedBase).answer).length).toBeGreaterThan(5);
  });

  it("turns the pages of a link that has many rows", () => {
    const product = productOf(fresh(), "quorvex");
    const whole = fresh().answer("all ports of quorvex");
    const many = {
      ...whole,
      blocks: whole.blocks.map((block) => (block.type === "requirements" ? { ...block, rows: Array.from({ length: 9 }, () => block.rows).flat() } : block)),
    };
    const message = tourStep(product, [{ name: "x", question: "y" }], 0, many);
    expect(tourAt(actOf(pressed(message, /^Next rows/))?.state ?? "", [])).toEqual({ at: "link", product: "quorvex", n: 0, page: 1 });
    expect(problemsOf(tourStep(product, [{ name: "x", question: "y" }], 0, many, 1))).toEqual([]);
  });

  it("shows more products than a select holds", () => {
    const [one] = fresh().products();
    if (!one) throw new Error("no product");
    const products = Array.from({ length: 60 }, (_, n) => ({ ...one, id: `p${n}` }));
    const values = [0, 1, 2].flatMap((page) => controlsOf(tourStart(products, page))[0]?.values ?? []);
    expect(values).toEqual(products.map(({ id }) => id));
    expect(controlsOf(tourStart(products, 1)).map(({ label }) => label)).toEqual(["Choose a product", "← Earlier products", "More products →"]);
    expect(controlsOf(tourStart(products, 99))[0]?.values).toEqual(values.slice(50));
  });
});

describe("the quiz", () => {
  /** Plays to the end: always the choice that is right, or always one that is not. */
  function play(isRight: boolean): DiscordMessage {
    let message = click("v1:quiz:start.quorvex");
    for (let n = 1; n <= 5; n++) {
      expect(textOf(message)).toContain(`question ${n} of 5`);
      const results = idsOf(message).map((id) => click(id));
      for (const result of results) expect(problemsOf(result)).toEqual([]);
      expect(results.filter((result) => textOf(result).includes("**Right.**"))).toHaveLength(1);
      const [result] = results.filter((one) => textOf(one).includes("**Right.**") === isRight);
      if (!result) throw new Error("no such choice");
      expect(textOf(result)).toMatch(/-# Source: .*read 2026-11-01/);
      expect(textOf(result)).toContain(`${isRight ? n : 0} of ${n} right so far`);
      message = click(pressed(result, n < 5 ? /Next →/ : /Result/));
    }
    return message;
  }

  it("counts what was right", () => expect(textOf(play(true))).toContain("5 of 5 right."));
  it("counts nothing else, and tells what would have been right", () => expect(textOf(play(false))).toContain("0 of 5 right."));
  it("leads on from its end", () => {
    const labels = controlsOf(click("v1:quiz:ask.7.5.3.quorvex")).map(({ label }) => label);
    expect(labels).toEqual(["Another quiz", "Tour", "Other product"]);
  });
  it("does not judge a question that has changed since it was asked", () => {
    const [id = ""] = idsOf(click("v1:quiz:start.quorvex"));
    expect(textOf(click(id.replace(/\.(\w+)\.quorvex$/, ".0.quorvex")))).toContain("has changed");
    expect(textOf(click(id.replace("check.4711.0", "check.4711.9")))).toContain("has changed");
    expect(textOf(click(id.replace(/\.\d\.(\w+)\.quorvex$/, ".9.$1.quorvex")))).toContain("has changed");
  });
  it("says so where there is nothing to ask", () => expect(textOf(click("v1:quiz:start.mordavek"))).toContain("too little"));
});
