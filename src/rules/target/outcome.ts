/** What became of each atom, and the law of the room: none without an outcome, no line that nobody asked for. */
import type { Atom } from "./atoms.ts";
import type { Reason } from "./capabilities.ts";
import type { Skip } from "./decide.ts";

export type Outcome =
  | { status: "exact" }
  | { status: "wider"; reason: Reason; opens: string }
  /** Written, but for another place than the rest. */
  | { status: "elsewhere"; where: string }
  /** Let through without a line. */
  | { status: "implicit"; by: string }
  /** Written with placeholders. */
  | { status: "needs-input"; missing: readonly string[] }
  | { status: "cannot"; reason: Reason; detail: string; alternatives: readonly string[] }
  | ({ status: "skipped" } & Skip);

export interface Line {
  text: string;
  /** Ids of the atoms it lets through. */
  covers: readonly string[];
}

/** Lines that are pasted together, between what begins and what ends them. */
export interface Section {
  purpose: "rules" | "undo";
  heading: string;
  head: readonly string[];
  lines: readonly Line[];
  tail: readonly string[];
}

const WRITTEN: readonly Outcome["status"][] = ["exact", "wider", "elsewhere", "needs-input"];

/** A mistake of a target, never of the person who asks. */
export class LawBroken extends Error {
  override name = "LawBroken";
  readonly target: string;
  readonly breaches: readonly string[];
  constructor(target: string, breaches: readonly string[]) {
    super(`${target}: ${breaches.join("; ")}`);
    this.target = target;
    this.breaches = breaches;
  }
}

/** Throws unless every atom has one outcome, lines cover exactly the atoms that were written, and no rule stands without an atom. */
export function assertTotal(target: string, atoms: readonly Atom[], outcomes: ReadonlyMap<string, Outcome>, sections: readonly Section[]): void {
  const lines = sections.filter((section) => section.purpose === "rules").flatMap((section) => section.lines);
  const covered = new Set(lines.flatMap((line) => line.covers));
  const ids = new Set(atoms.map((atom) => atom.id));
  const breaches = [
    ...(ids.size === atoms.length ? [] : ["two atoms have one id"]),
    ...atoms.flatMap(({ id }) => {
      const outcome = outcomes.get(id);
      if (!outcome) return [`dropped ${id}`];
      if (WRITTEN.includes(outcome.status) !== covered.has(id)) return [`${id} is ${outcome.status}, but ${covered.has(id) ? "a line covers it" : "no line covers it"}`];
      return [];
    }),
    ...[...outcomes.keys()].filter((id) => !ids.has(id)).map((id) => `outcome for ${id}, which is not asked for`),
    ...[...covered].filter((id) => !ids.has(id)).map((id) => `a line covers ${id}, which is not asked for`),
    ...lines.filter((line) => line.covers.length === 0).map((line) => `a rule nobody asked for: ${line.text}`),
    ...lines.filter((line) => /[\n\r]/.test(line.text)).map((line) => `a line that is two: ${line.text}`),
  ];
  if (breaches.length) throw new LawBroken(target, breaches);
}
