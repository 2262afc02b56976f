/** A quiz asks what the sources say: one choice is right, and no other is a port that any source gives for the link. */
import { describe, expect, it } from "vitest";
import type { Requirement } from "../../src/answer/answer.ts";
import { baseTitle, isForeign, rowsOfLink } from "../../src/answer/quiz/links.ts";
import { type QuizQuestion, quizOf } from "../../src/answer/quiz.ts";
import { portsText } from "../../src/answer/services.ts";
import type { KnowledgeBase } from "../../src/knowledge/fact.ts";
import { type Desk, shipped, shippedBase } from "../query/ask.ts";
import { invented, inventedBase } from "../query/invented.ts";

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed * 1_637);

/** What is known of a product: the answers to its topics, and to the same topics in each release. */
function ground(desk: Desk, base: KnowledgeBase, id: string): { rows: Requirement[]; together: string[][] } {
  const product = base.products.find((one) => one.id === id);
  if (!product) throw new Error(`no product ${id}`);
  const questions = Object.values(product.topics).flatMap(({ name }) => ["", " 3.9", " 5.0", " 6.1", " 11.1"].map((release) => `${product.short} ${name}${release}`));
  const groups = questions.map((question) => [desk.answer(question)].flatMap(({ answers, related }) => [...answers, ...related]).filter((row) => row.product === product.name));
  return { rows: groups.flat(), together: groups.map((rows) => rows.map((row) => row.id)) };
}

const numbersIn = (text: string): string[] => text.match(/\d+/g) ?? [];

/** Numbers of every port that the knowledge itself has for the link of a row, by the topic that names the row. */
function numbersOfLink(base: KnowledgeBase, id: string): Set<string> {
  const own = base.facts.filter((fact) => fact.id === id || `${fact.product}/${fact.about[0]}` === id);
  if (own.length === 0) throw new Error(`no fact ${id}`);
  const link = base.facts.filter((fact) => own.some(({ product, about }) => product === fact.product && about[0] !== undefined && fact.about.includes(about[0])));
  return new Set(link.flatMap(({ match }) => numbersIn(portsText(match))));
}

const DESKS = [...shippedBase.products.map(({ id }) => [id, shipped, shippedBase] as const), ...inventedBase.products.map(({ id }) => [id, invented, inventedBase] as const)];

describe.each(DESKS)("%s", (id, desk, base) => {
  const { rows, together } = ground(desk, base, id);
  const quizzes = SEEDS.map((seed) => quizOf(rows, seed, together));
  const questions = quizzes.flat();

  it("has three to five choices, each once, and one of them is right", () => {
    for (const { choices, right } of questions) {
      expect(choices.length).toBeGreaterThanOrEqual(3);
      expect(choices.length).toBeLessThanOrEqual(5);
      expect(new Set(choices.map(({ text }) => text)).size).toBe(choices.length);
      expect(choices[right]).toBeDefined();
    }
  });

  it("has at most five questions, none twice", () => {
    for (const quiz of quizzes) {
      expect(quiz.length).toBeLessThanOrEqual(5);
      expect(new Set(quiz.map(({ ask, detail }) => `${ask} ${detail}`)).size).toBe(quiz.length);
    }
  });

  it("offers no wrong port that the knowledge has for the link in any release", () => {
    for (const question of questions.filter(({ about }) => about !== "direction")) {
      const [rowId = ""] = question.rows;
      const told = numbersOfLink(base, rowId);
      const wrong = question.choices.filter((_, n) => n !== question.right).flatMap(({ text }) => numbersIn(text));
      expect([question.ask, wrong.filter((number) => told.has(number))]).toEqual([question.ask, []]);
      expect(numbersIn(question.choices[question.right]?.text ?? "").filter((number) => !told.has(number))).toEqual([]);
    }
  });

  it("does not give the answer away, and explains it with its source", () => {
    for (const { about, ask, detail, choices, right, explanation, source } of questions) {
      const answer = choices[right]?.text ?? "";
      if (about !== "direction") {
        // Numbers of releases say nothing.
        expect(numbersIn(`${ask.replace(/\(release [^)]*\)/g, "")} ${detail}`).filter((number) => numbersIn(answer).includes(number))).toEqual([]);
        expect(explanation).toContain(answer);
      }
      expect(explanation).toMatch(/\.$/);
      expect(source?.read).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it("is the same for a seed, in whatever order the rows are", () => {
    for (const seed of SEEDS.slice(0, 5)) expect(quizOf([...rows].reverse(), seed, together)).toEqual(quizOf(rows, seed, together));
  });
});

const all = (id: string, desk: Desk, base: KnowledgeBase): QuizQuestion[] => {
  const { rows, together } = ground(desk, base, id);
  return SEEDS.flatMap((seed) => quizOf(rows, seed, together));
};

describe("a quiz", () => {
  it("asks for ports, for directions, and for what a condition changes", () => {
    const asked = all("pan-os-ha", shipped, shippedBase);
    expect(new Set(asked.map(({ about }) => about))).toEqual(new Set(["port", "direction", "condition"]));
    expect(asked.map(({ ask }) => ask)).toContain("PAN-OS HA1, not encrypted (release 6.0 to 6.1, 11.1 and later) takes TCP 28769, 28260. Which port is it if encrypted?");
  });

  it("changes with the seed", () => {
    const { rows, together } = ground(shipped, shippedBase, "panzura");
    expect(new Set(SEEDS.map((seed) => JSON.stringify(quizOf(rows, seed, together)))).size).toBeGreaterThan(30);
  });

  it("says what a wrong port is for", () => {
    const [question] = all("lantrix", invented, inventedBase).filter(({ ask }) => ask.includes("ingest") && ask.includes("port"));
    expect(question?.choices.find(({ text }) => text === "UDP 123")?.of).toBe("Lantrix NTP");
    expect(question?.choices[question.right]).toEqual({ text: "UDP 7200", of: null });
  });

  it("says which end opens the connection", () => {
    const [question] = all("quorvex", invented, inventedBase).filter(({ ask }) => ask === "Which end opens the connection of Quorvex bulk copy?");
    expect(question?.choices[question.right]?.text).toBe("client, towards Quorvex node");
    expect(question?.explanation).toBe("Quorvex bulk copy: inbound, opened by client towards Quorvex node.");
  });

  it("asks nothing that is doubtful, disputed or chosen by the operator", () => {
    const asked = all("quorvex", invented, inventedBase);
    expect(asked.filter(({ ask }) => /odd link|dark link|agent port|shard port/.test(ask))).toEqual([]);
    expect(asked.flatMap(({ choices }) => choices).filter(({ text }) => /7300|7400|chosen|\{/.test(text))).toEqual([]);
  });

  it("is shorter where little is known, and empty where nothing is", () => {
    expect(quizOf([], 1)).toEqual([]);
    expect(all("mordavek", invented, inventedBase)).toEqual([]);
    const { rows } = ground(invented, inventedBase, "lantrix");
    expect(quizOf(rows, 1).length).toBeLessThan(5);
  });
});

const [gossip] = invented.answer("quorvex gossip encrypted").answers;
if (!gossip) throw new Error("no row");
const with_ = (changes: Partial<Requirement>): Requirement => ({ ...gossip, ...changes });
const at = (from: number, to = from, protocol: "tcp" | "udp" = "tcp"): Requirement["services"] => [{ protocol, from, to }];

describe("a wrong choice", () => {
  const link = [gossip];
  it.each([
    ["the same port", with_({ services: at(7443) }), false],
    ["the same number over another protocol", with_({ services: at(7443, 7443, "udp") }), false],
    ["a range with it", with_({ services: at(7000, 8000) }), false],
    ["another port", with_({ services: at(7444), ports: "TCP 7444" }), true],
    ["no port at all", with_({ services: [], ports: "no port (layer 2)" }), false],
    ["one that the operator chooses", with_({ services: at(1), ports: "TCP a port chosen by the operator" }), false],
  ])("%s", (_, decoy, isWrong) => expect(isForeign(decoy, link)).toBe(isWrong));

  it.each([
    ["a caveat", { caveats: ["older nodes use 7444 instead"] }],
    ["a condition", { conditions: ["if 7444 is closed"] }],
    ["a claim of a dispute", { dispute: { subject: "x", claims: [{ says: "it is 7444", source: "y" }], ruling: "z" } }],
    ["the ruling", { dispute: { subject: "x", claims: [], ruling: "7444 is out of date" } }],
  ])("is none that %s of the link names", (_, changes) => {
    const decoy = with_({ services: at(7444), ports: "TCP 7444" });
    expect(isForeign(decoy, [gossip])).toBe(true);
    expect(isForeign(decoy, [with_(changes)])).toBe(false);
  });

  it.each([
    ["ICMP and ICMP", [{ protocol: "icmp" as const }], [{ protocol: "icmp" as const, types: [8] }], false],
    ["ICMP and a port", [{ protocol: "icmp" as const }], at(1), true],
    ["an IP protocol and itself", [{ protocol: "ip" as const, number: 99 }], [{ protocol: "ip" as const, number: 99 }], false],
    ["two EtherTypes", [{ protocol: "ethertype" as const, number: "0x7261" }], [{ protocol: "ethertype" as const, number: "0x8988" }], true],
  ])("%s", (_, services, others, isWrong) => {
    const bare = { ports: "x", title: "x", purpose: "", conditions: [], caveats: [], why: [] };
    expect(isForeign(with_({ ...bare, services }), [with_({ ...bare, services: others })])).toBe(isWrong);
  });
});

describe("a link", () => {
  it("is what has its title, whatever the condition", () => {
    expect(gossip.title).toBe("Quorvex gossip link, encrypted");
    expect(baseTitle(gossip)).toBe("Quorvex gossip link");
    expect(baseTitle(with_({ title: "Quorvex feed, slim", conditions: ["if set to slim"] }))).toBe("Quorvex feed");
  });

  it("is what was found under one name, unless that is the name of nearly everything", () => {
    const rows = ["a", "b", "c", "d", "e"].map((id) => with_({ id, title: id, conditions: [] }));
    const ids = (together: string[][]): string[] => rowsOfLink(rows[0] ?? gossip, rows, together).map(({ id }) => id);
    expect(ids([])).toEqual(["a"]);
    expect(ids([["a", "c"]])).toEqual(["a", "c"]);
    expect(ids([["b", "c"]])).toEqual(["a"]);
    expect(ids([["a", "b", "c"]])).toEqual(["a"]);
  });
});
