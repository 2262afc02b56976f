/** Right and false answers of Portolan and of every peer, on the question files, at the shipped size. Prints Markdown. */
import type { AskResult } from "../src/render/json.ts";
import { judge, type Question } from "../test/questions/score.ts";
import { grow } from "./grow.ts";
import { isCovered, isRightByPeersRule } from "./judge.ts";
import { PEERS } from "./peers/index.ts";
import { type Found, isNothing, NOTHING, type Search } from "./peers/peer.ts";
import { buildPortolan, replyOf } from "./portolan.ts";
import { questionsOf, SETS } from "./questions.ts";
import { type BenchRecord, recordsOf } from "./records.ts";
import { percent, table } from "./stats.ts";

/** What became of one question. */
interface Outcome {
  /** Without hits where Portolan gave no answer. */
  found: Found;
  right: boolean;
}

interface Counts {
  right: number;
  covered: number;
  falseAnswers: number;
  uncovered: number;
}

type Run = (question: Question) => Outcome;

function count(questions: readonly Question[], run: Run, floor: number): Counts {
  const counts: Counts = { right: 0, covered: 0, falseAnswers: 0, uncovered: 0 };
  for (const question of questions) {
    const { found, right } = run(question);
    const answers = !isNothing(found, floor);
    if (isCovered(question)) {
      counts.covered++;
      if (right && (answers || found.hits.length === 0)) counts.right++;
    } else {
      counts.uncovered++;
      if (answers) counts.falseAnswers++;
    }
  }
  return counts;
}

function runOf(search: Search, records: readonly BenchRecord[]): Run {
  const cache = new Map<Question, Outcome>();
  return (question) => {
    const known = cache.get(question);
    if (known) return known;
    const { hits, confidence } = search(question.q);
    const record = records[hits[0] ?? -1];
    const sure = confidence();
    const outcome = { found: { hits, confidence: () => sure }, right: record !== undefined && isRightByPeersRule(question, record.services, record.text) };
    cache.set(question, outcome);
    return outcome;
  };
}

/** The floor with the most right answers for the fewest false ones on the tuning questions: highest share right minus share false. */
function bestFloor(questions: readonly Question[], run: Run): number {
  const floors = [0, ...new Set(questions.map((question) => run(question).found.confidence()))].sort((a, b) => a - b);
  let best = { floor: 0, value: Number.NEGATIVE_INFINITY };
  for (const floor of floors) {
    const { right, covered, falseAnswers, uncovered } = count(questions, run, floor);
    const value = right / covered - falseAnswers / uncovered;
    if (value > best.value) best = { floor, value };
  }
  return best.floor;
}

const sets = SETS.map((name) => ({ name, questions: questionsOf(name) }));
const shown = ({ right, covered, falseAnswers, uncovered }: Counts): string[] => [percent(right, covered), percent(falseAnswers, uncovered)];

const base = grow(null);
const records = recordsOf(base);
const answer = buildPortolan(base);
const foundOf = (reply: AskResult): Found => (reply.status === "answer" ? { hits: [0], confidence: () => 1 } : NOTHING);
const strict: Run = (question) => {
  const reply = replyOf(answer(question.q));
  return { found: foundOf(reply), right: judge(question, reply).right };
};
const byPeersRule: Run = (question) => {
  const reply = replyOf(answer(question.q));
  const services = reply.answers.flatMap((row) => row.services);
  const askedBack = reply.status === "choose" && question.expect.status === "ambiguous-ok";
  return { found: foundOf(reply), right: askedBack || (reply.status === "answer" && isRightByPeersRule(question, services, reply.text)) };
};

const rows = [
  ["**Portolan**, judged strictly", "–", ...sets.flatMap(({ questions }) => shown(count(questions, strict, 0)))],
  ["**Portolan**, peers' rule", "–", ...sets.flatMap(({ questions }) => shown(count(questions, byPeersRule, 0)))],
];
for (const peer of PEERS) {
  const run = runOf(peer.build(records), records);
  const tuned = sets.find(({ name }) => name === "tuned")?.questions ?? [];
  const floor = bestFloor(tuned, run);
  const always = sets.map(({ questions }) => count(questions, run, 0));
  const top = always.reduce((sum, { right }) => sum + right, 0);
  const covered = always.reduce((sum, one) => sum + one.covered, 0);
  rows.push([peer.name, percent(top, covered), ...sets.flatMap(({ questions }) => shown(count(questions, run, floor)))]);
}

const sizes = sets.map(({ name, questions }) => `${name} ${questions.length} (${questions.filter(isCovered).length} covered)`).join(", ");
console.log(`${records.length} records; questions: ${sizes}.\n`);
console.log(table(["engine", "right, no floor, all", ...sets.flatMap(({ name }) => [`${name}: right`, `${name}: false answers`])], rows));
