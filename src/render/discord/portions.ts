/** What has to be shown whole, however long: rows and facts, in portions of one message each. */
import type { Answer } from "../../answer/answer.ts";
import { bullet } from "./elements.ts";
import { fence, plain, visible } from "./markdown.ts";
import { tableLines } from "./table.ts";

/** Characters of a portion; the rest of a message is for the answer line, caveats, disputes and sources. */
const ROOM = 1_800;
/** Longest answer line, and longest piece of a fact. */
export const PIECE = 300;

/** Lines of a table, or a fact, which is one line. */
interface Unit {
  kind: "row" | "fact";
  lines: string[];
  /** What sources disagree on here, by the name of the dispute. */
  subject: string | null;
}

export interface Portion {
  /** Empty, or the code block and the facts. */
  texts: string[];
  page: number;
  pages: number;
  /** Disputes of this portion, by name; those of no portion belong to the first. */
  concerns(subject: string): boolean;
}

const sizeOf = ({ lines }: Unit): number => lines.reduce((sum, text) => sum + text.length + 1, 0);

/** Text in pieces between words. */
function pieces(text: string): string[] {
  const out: string[] = [];
  let rest = visible(text);
  while (rest.length > PIECE) {
    const space = rest.lastIndexOf(" ", PIECE);
    const at = space > 0 ? space : PIECE;
    out.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return rest === "" ? out : [...out, rest];
}

/** A row that no message holds goes on in the next one; its lines are whole. */
function divided(unit: Unit): Unit[] {
  const out: Unit[] = [];
  for (const text of unit.lines) {
    const last = out.at(-1);
    if (last && sizeOf(last) + text.length + 1 <= ROOM) last.lines.push(text);
    else out.push({ ...unit, lines: [text] });
  }
  return out;
}

function unitsOf({ blocks, answers }: Answer): Unit[] {
  const facts = (items: readonly string[]): Unit[] =>
    items.flatMap((item) => {
      const subject = answers.find(({ caveats, dispute }) => dispute !== null && caveats[0] === item)?.dispute?.subject ?? null;
      return pieces(item).map((piece) => ({ kind: "fact" as const, lines: [bullet(plain(piece))], subject }));
    });
  const hasRows = blocks.some(({ type }) => type === "requirements");
  return blocks.flatMap((block) => {
    // An answer line that is cut stands below in full, unless rows say all of it.
    if (block.type === "headline") return hasRows || visible(block.text).length <= PIECE ? [] : facts([block.text]);
    if (block.type === "facts") return facts(block.items);
    if (block.type !== "requirements") return [];
    return tableLines(block.rows, block.titled).map((lines, n) => ({ kind: "row" as const, lines, subject: block.rows[n]?.dispute?.subject ?? null }));
  });
}

function portions(units: readonly Unit[]): Unit[][] {
  const out: Unit[][] = [[]];
  let used = 0;
  for (const unit of units.flatMap(divided)) {
    const more = sizeOf(unit);
    if (used + more > ROOM) {
      out.push([]);
      used = 0;
    }
    out.at(-1)?.push(unit);
    used += more;
  }
  return out;
}

function textsOf(units: readonly Unit[]): string[] {
  const [rows, facts] = (["row", "fact"] as const).map((kind) => units.filter((unit) => unit.kind === kind).flatMap(({ lines }) => lines));
  return [...(rows && rows.length > 0 ? [fence(rows)] : []), ...(facts && facts.length > 0 ? [facts.join("\n")] : [])];
}

/** @param wanted portion, from 0; one that is not there is the nearest that is */
export function portionOf(answer: Answer, wanted: number): Portion {
  const all = portions(unitsOf(answer));
  const page = Math.min(Math.max(0, wanted), all.length - 1);
  const subjects = all.map((units) => new Set(units.map(({ subject }) => subject)));
  return {
    texts: textsOf(all[page] ?? []),
    page,
    pages: all.length,
    concerns: (subject) => subjects[page]?.has(subject) === true || (page === 0 && subjects.every((one) => !one.has(subject))),
  };
}
