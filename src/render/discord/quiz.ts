/** Quiz cards: a question, what was right and why, and the score at the end. */
import type { APIComponentInContainer } from "discord-api-types/v10";
import type { Answer, Requirement } from "../../answer/answer.ts";
import type { ProductDetail } from "../../answer/library.ts";
import { type QuizQuestion, quizOf } from "../../answer/quiz.ts";
import type { DiscordMessage } from "../discord.ts";
import { type Button, button, buttons } from "./controls.ts";
import { type Accent, bold, container, line, message, subtext, texts } from "./elements.ts";
import { cut, link, plain } from "./markdown.ts";
import { type QuizAt, quizState, type Round, tourState } from "./steps.ts";
import { linksOf } from "./tour-links.ts";

export { quizAt } from "./steps.ts";

const NAME = 80;
/** Characters of a question and of an explanation; choices are never cut. */
const PROSE = 400;
const LETTERS = ["A", "B", "C", "D", "E"];
/** Releases that links are asked for. */
const RELEASES = 4;

/** What a quiz is drawn from. */
export interface QuizGround {
  rows: Requirement[];
  /** Ids of rows that answer one question. */
  together: string[][];
}

const kept = new WeakMap<ProductDetail, QuizGround>();

/** The first release of each span: “5.0 to 6.1, 11.1 and later” -> 5.0, 11.1 */
const releasesOf = (rows: readonly Requirement[]): string[] =>
  [...new Set(rows.flatMap(({ versions }) => (versions ?? "").split(", ").flatMap((span) => /^\d[\w.]*/.exec(span)?.[0] ?? [])))].slice(0, RELEASES);

function ground(product: ProductDetail, answer: (question: string) => Answer): QuizGround {
  const shown = (question: string): Requirement[] => [answer(question)].flatMap(({ answers, related }) => [...answers, ...related]);
  const plainly = product.topics.flatMap(({ example }) => (example === null ? [] : [shown(example)]));
  const releases = releasesOf(plainly.flat());
  const inReleases = linksOf(product, answer).map(({ question }) => [question, ...releases.map((release) => `${question} ${release}`)].flatMap(shown));
  const groups = [...plainly, ...inReleases].map((rows) => rows.filter((row) => row.product === product.name));
  return { rows: groups.flat(), together: groups.map((rows) => [...new Set(rows.map(({ id }) => id))]) };
}

/** Everything known about the links of a product, in this release and in others. Worked out once for each product. */
export function quizRows(product: ProductDetail, answer: (question: string) => Answer): QuizGround {
  const rows = kept.get(product) ?? ground(product, answer);
  kept.set(product, rows);
  return rows;
}

/** FNV-1a over what was shown. */
function printOf({ ask, choices }: QuizQuestion): string {
  let hash = 0x811c9dc5;
  for (const sign of [ask, ...choices.map(({ text }) => text)].join("\n")) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}

const quoted = (n: number, { choices }: QuizQuestion): string => `${bold(LETTERS[n] ?? "")}: ${plain(choices[n]?.text ?? "")}`;
const header = (product: ProductDetail, { step }: Round, length: number): string =>
  subtext(`Quiz on ${plain(cut(product.name, NAME))} · question ${Math.min(step + 1, length)} of ${length}`);

const card = (accent: Accent, contents: readonly string[], below: readonly string[], controls: readonly Button[]): DiscordMessage => {
  const behind: APIComponentInContainer[] = below.length > 0 ? [line, ...texts(...below)] : [];
  return message([container(accent, [...texts(...contents), ...behind, ...buttons(controls)])]);
};

const choose = (id: string): Button[] => [button("tour", tourState.link(id, 0), "Tour"), button("tour", tourState.start(0), "Other product")];

function question(product: ProductDetail, one: QuizQuestion, at: Round, length: number): DiscordMessage {
  const choices = one.choices.map((_, n) => quoted(n, one)).join("\n");
  const detail = one.detail === "" ? "" : `\n${plain(cut(one.detail, PROSE))}`;
  return card(
    "aside",
    [header(product, at, length), `${bold(plain(cut(one.ask, PROSE)))}${detail}`, choices],
    [],
    one.choices.map((_, n) => button("quiz", quizState.check(at, n, printOf(one)), LETTERS[n] ?? "")),
  );
}

function result(product: ProductDetail, one: QuizQuestion, at: Round & { choice: number }, length: number): DiscordMessage {
  const right = at.choice === one.right;
  const score = at.score + (right ? 1 : 0);
  const chosen = one.choices[at.choice];
  const belongs = chosen?.of ? ` That is for ${plain(cut(chosen.of, NAME))}.` : "";
  const verdict = right ? `✅ ${bold("Right.")} ${quoted(one.right, one)}` : `❌ ${bold("No.")} You chose ${quoted(at.choice, one)}.${belongs}\nIt is ${quoted(one.right, one)}`;
  const { source } = one;
  const last = at.step + 1 >= length;
  return card(
    right ? "answer" : "wrong",
    [header(product, at, length), `${bold(plain(cut(one.ask, PROSE)))}`, verdict, plain(cut(one.explanation, PROSE))],
    [
      ...(source
        ? [subtext(`Source: ${link(cut(source.title, PROSE) || "page", source.url)} — ${source.at ? `${plain(cut(source.at, NAME))}, ` : ""}read ${plain(source.read)}`)]
        : []),
      subtext(`${score} of ${at.step + 1} right so far`),
    ],
    [button("quiz", quizState.ask({ ...at, step: at.step + 1, score }), last ? "Result" : "Next →", "primary")],
  );
}

const end = (product: ProductDetail, { score }: Round, length: number): DiscordMessage =>
  card(
    score === length ? "answer" : "aside",
    [
      subtext(`Quiz on ${plain(cut(product.name, NAME))}`),
      bold(`${score} of ${length} right.`),
      score === length ? "You know your way. Whatever you open: look at the source first." : "The tour has all of it, with the sources.",
    ],
    [],
    [button("quiz", quizState.start(product.id), "Another quiz", "primary"), ...choose(product.id)],
  );

const sentence = (product: ProductDetail, text: string, controls: readonly Button[]): DiscordMessage =>
  card("aside", [subtext(`Quiz on ${plain(cut(product.name, NAME))}`), text], [], controls);

/**
 * One step of the quiz: a question, what became of a choice, or the score.
 * @param fresh seed of a new quiz, 0 to 65535
 */
export function renderQuiz(product: ProductDetail, { rows, together }: QuizGround, at: QuizAt, fresh: number): DiscordMessage {
  const round: Round = at.do === "start" ? { product: product.id, seed: fresh, step: 0, score: 0 } : at;
  const quiz = quizOf(rows, round.seed, together);
  if (quiz.length === 0) return sentence(product, "The sources say too little about this product for a quiz.", choose(product.id));
  const one = quiz[round.step];
  if (at.do === "check") {
    const still = one !== undefined && printOf(one) === at.print && at.choice < one.choices.length;
    if (!still)
      return sentence(product, "What I know has changed since that question was asked.", [
        button("quiz", quizState.start(product.id), "Start again", "primary"),
        ...choose(product.id),
      ]);
    return result(product, one, at, quiz.length);
  }
  return one ? question(product, one, round, quiz.length) : end(product, round, quiz.length);
}
