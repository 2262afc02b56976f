/** The three kinds of questions, each from one row; null where the knowledge does not carry it. */
import type { Requirement } from "../answer.ts";
import { ends } from "../phrases.ts";
import type { QuizChoice, QuizQuestion } from "../quiz.ts";
import { baseTitle, givesAway, isForeign, isOpenEnded, shownConditions } from "./links.ts";

/** What a question is made from. */
export interface Ground {
  row: Requirement;
  /** Every row of its link. */
  link: readonly Requirement[];
  /** Every row there is, in the order in which they are tried as wrong choices. */
  rows: readonly Requirement[];
}

/** A question whose choices are not mixed yet: the right one is the first. */
export type Draft = Omit<QuizQuestion, "right">;

const WRONG = 3;
const FEWEST = 2;
/** Longest choice: ports are not cut, so longer ones are not asked about. */
const CHOICE = 80;

/** What is doubtful is not asked. */
export const isSure = ({ dispute, confidence }: Requirement): boolean => dispute === null && confidence !== "low";

/** With its release where the same link takes other ports in another one. */
function named(row: Requirement, link: readonly Requirement[]): string {
  const changes = link.some(({ title, ports, versions }) => title === row.title && ports !== row.ports && versions !== row.versions);
  return changes && row.versions !== null ? `${row.title} (release ${row.versions})` : row.title;
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
const source = ({ sources }: Requirement) => sources[0] ?? null;

/** Ports of other links that are certainly none of this one, each once. */
function wrong({ row, link, rows }: Ground): QuizChoice[] {
  const texts = new Set([row.ports]);
  const choices: QuizChoice[] = [];
  for (const other of rows) {
    if (choices.length === WRONG) break;
    if (texts.has(other.ports) || other.ports.length > CHOICE || !isSure(other) || !isForeign(other, link)) continue;
    texts.add(other.ports);
    choices.push({ text: other.ports, of: other.title });
  }
  return choices;
}

/** Whether a row can be asked for by its port. */
const askable = ({ row, link }: Ground): boolean =>
  isSure(row) && row.services.length > 0 && row.ports.length <= CHOICE && link.every((one) => !isOpenEnded(one) && one.dispute === null);

/** Which port does it need? */
export function askPort(ground: Ground): Draft | null {
  const { row, link } = ground;
  const ask = `Which port does ${named(row, link)} need?`;
  const detail = [row.purpose, ends(row)].filter(Boolean).join("; ");
  const choices = wrong(ground);
  // “HA2, set to UDP” says half of the answer.
  const setTo = shownConditions(row).some((text) => text.startsWith("set to "));
  if (!askable(ground) || setTo || choices.length < FEWEST || givesAway(`${row.title} ${detail}`, row)) return null;
  return {
    about: "port",
    rows: [row.id],
    ask,
    detail,
    choices: [{ text: row.ports, of: null }, ...choices],
    explanation: [`${named(row, link)}: ${row.ports}.`, ...row.caveats.slice(0, 1).map(sentence)].join(" "),
    source: source(row),
  };
}

const sameEnds = (a: Requirement, b: Requirement): boolean => (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);
/** The end that opens; null for both. */
const opener = ({ opens, from, to }: Requirement): string | null => (opens === "from" ? from : opens === "to" ? to : null);

/** Who opens the connection? */
export function askDirection({ row, link }: Ground): Draft | null {
  const { from, to, opens, direction } = row;
  if (!isSure(row) || row.services.length === 0 || from === null || to === null || from === to || opens === "unknown" || direction === null) return null;
  // Rows of one link between the same ends have to agree, or the choice would be right for one of them.
  if (link.some((other) => sameEnds(row, other) && (opener(other) !== opener(row) || other.opens === "unknown"))) return null;
  const alike = link.filter((other) => sameEnds(row, other) && baseTitle(other) === baseTitle(row));
  const ways = [
    { is: "from", text: `${from}, towards ${to}` },
    { is: "to", text: `${to}, towards ${from}` },
    { is: "either", text: "Either end, so both directions are needed" },
  ];
  const choices = [...ways.filter(({ is }) => is === opens), ...ways.filter(({ is }) => is !== opens)].map(({ text }) => ({ text, of: null }));
  return {
    about: "direction",
    rows: [row.id, ...alike.map(({ id }) => id)],
    ask: `Which end opens the connection of ${row.title}?`,
    detail: [row.ports, row.purpose].filter(Boolean).join("; "),
    choices,
    explanation: sentence(`${row.title}: ${direction}`),
    source: source(row),
  };
}

/** What if it is encrypted (or set otherwise)? From two rows of one link that differ in one condition. */
export function askCondition(ground: Ground): Draft | null {
  const { row, link } = ground;
  const [condition, ...more] = shownConditions(row);
  if (condition === undefined || more.length > 0 || !askable(ground)) return null;
  const alike = link.filter((other) => baseTitle(other) === baseTitle(row) && other.id !== row.id);
  // The last one is of the newest release, as ids end in theirs.
  const other = alike.findLast((one) => isSure(one) && one.title !== row.title && shownConditions(one).length === 1 && one.ports !== row.ports && one.services.length > 0);
  if (!other || alike.some(({ title, versions }) => title === row.title && versions === row.versions)) return null;
  const choices = wrong(ground);
  const ask = `${named(other, link)} takes ${other.ports}. Which port is it if ${condition}${named(row, link) === row.title ? "" : ` (release ${row.versions})`}?`;
  if (choices.length < FEWEST || givesAway(`${ask} ${row.purpose}`, row)) return null;
  return {
    about: "condition",
    rows: [row.id, other.id],
    ask,
    detail: row.purpose,
    choices: [{ text: row.ports, of: null }, ...choices],
    explanation: `${named(row, link)}: ${row.ports}. ${named(other, link)}: ${other.ports}.`,
    source: source(row),
  };
}
