/** From an intent to the rules of one target: complaints, then questions, then text with an outcome for every atom. */
import type { NameRule, Site, Target, Written } from "../target.ts";
import { type Atom, expand } from "./atoms.ts";
import { judge, type Verdict } from "./capabilities.ts";
import { commentOf, plain } from "./comment.ts";
import { type Ask, type Decisions, decide, type Skip } from "./decide.ts";
import { type Flow, type Intent, problemsOf } from "./intent.ts";
import { assertTotal, type Outcome, type Section } from "./outcome.ts";
import { showService } from "./service.ts";

export interface Rules {
  target: string;
  sections: readonly Section[];
  atoms: readonly Atom[];
  /** By id of the atom; every atom has one. */
  outcomes: ReadonlyMap<string, Outcome>;
  notes: readonly string[];
  /** What is pasted, and what takes it out again; each ends with a line break, or is empty. */
  paste: string;
  undo: string;
}

export type Reply = { status: "problems"; problems: readonly string[] } | { status: "asks"; asks: readonly Ask[] } | { status: "rules"; rules: Rules };

const own = (names: Site["names"], key: string): string | undefined => (Object.hasOwn(names, key) ? names[key] : undefined);

function siteProblems({ placement, names }: Site, intent: Intent, rules: readonly NameRule[]): string[] {
  const known = rules.map((rule) => rule.key);
  return [
    ...(placement.at === "host" && !intent.endpoints.some((end) => end.id === placement.end) ? [`there is no end ${placement.end}`] : []),
    ...Object.keys(names).flatMap((key) => (known.includes(key) ? [] : [`${key} is no name this target takes; it takes ${known.join(", ") || "none"}`])),
    ...rules.flatMap(({ key, allowed, says }) => {
      const name = own(names, key);
      return name === undefined || allowed.test(name) ? [] : [`${key}: ${says}`];
    }),
  ];
}

/** FNV-1a, 32 bits: short enough for a comment, and nothing here has to withstand an attacker. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return `ref-${hash.toString(16).padStart(8, "0")}`;
}

/** The other ways of its group that could be written here. */
function alternativesOf(flow: Flow | undefined, intent: Intent, site: Site, target: Target): string[] {
  const others = intent.flows.filter((other) => flow?.oneOf != null && other.oneOf === flow.oneOf && other.id !== flow.id);
  const fits = (other: Flow): boolean => expand({ ...intent, flows: [other] }).atoms.every((atom) => judge(atom, site.placement, target.capabilities).fits !== "not");
  return others.filter(fits).map((other) => `${other.label} (${showService(other.service)}) can be written here`);
}

/** The source's word is kept, and the narrower choice told. */
const wholeIcmp = (atoms: readonly Atom[]): string[] =>
  [...new Set(atoms.filter(({ service }) => service.kind === "icmp" && service.message === "any").map(({ flow }) => flow))].map(
    (flow) => `${flow}: the source says ICMP and no type, so every message is let through; echo alone (ping) would be narrower.`,
  );

const missingIn = (atom: Atom): string[] => [atom.src, atom.dst].flatMap((address) => (address.kind === "missing" ? [address.token] : []));

function outcomeOf(atom: Atom, verdict: Exclude<Verdict, { fits: "not" }>, written: Written): Outcome {
  const said = written.outcomes.get(atom.id);
  if (said) return said;
  const missing = missingIn(atom);
  if (missing.length) return { status: "needs-input", missing };
  return verdict.fits === "wider" ? { status: "wider", reason: verdict.reason, opens: verdict.opens } : { status: "exact" };
}

function written(target: Target, atoms: readonly Atom[], site: Site): Written {
  if (!atoms.length) return { sections: [], outcomes: new Map(), notes: [] };
  return target.write(atoms, {
    placement: site.placement,
    name: (key) => own(site.names, key) ?? target.names.find((rule) => rule.key === key)?.fallback ?? "",
    comment: (atom, lead) => commentOf({ id: atom.flow, title: atom.cite.title, date: atom.cite.date }, target.comment, lead),
    mark: markOf([JSON.stringify(site.placement), ...atoms.map((atom) => `${atom.id} ${showService(atom.service)}`)].join("\n")),
  });
}

/** The sections of a purpose as text, each under a line that says where it goes. */
function textOf(target: Target, title: string, sections: readonly Section[], purpose: Section["purpose"]): string {
  const lines = sections
    .filter((section) => section.purpose === purpose)
    .flatMap(({ heading, head, lines, tail }) => [target.remark(plain(`${title}: ${heading}`, target.comment)), ...head, ...lines.map((line) => line.text), ...tail]);
  return lines.map((line) => `${line}\n`).join("");
}

/** @param decisions answers to the questions of an earlier reply */
export function renderRules(target: Target, intent: Intent, site: Site, decisions: Decisions = {}): Reply {
  const problems = [...problemsOf(intent), ...siteProblems(site, intent, target.names)];
  if (problems.length) return { status: "problems", problems };
  const decided = decide(intent.flows, decisions);
  if (decided.problems.length) return { status: "problems", problems: decided.problems };
  if (decided.asks.length) return { status: "asks", asks: decided.asks };

  const { atoms, unpaired } = expand(intent);
  const flows = new Map(intent.flows.map((flow) => [flow.id, flow]));
  const outcomes = new Map<string, Outcome>();
  const live: { atom: Atom; verdict: Exclude<Verdict, { fits: "not" }> }[] = [];
  for (const atom of atoms) {
    const skip: Skip | undefined = decided.skipped.get(atom.flow);
    const verdict = judge(atom, site.placement, target.capabilities);
    if (skip) outcomes.set(atom.id, { status: "skipped", ...skip });
    else if (verdict.fits !== "not") live.push({ atom, verdict });
    else {
      const alternatives = alternativesOf(flows.get(atom.flow), intent, site, target);
      outcomes.set(atom.id, { status: "cannot", reason: verdict.reason, detail: verdict.detail, alternatives });
    }
  }
  const text = written(
    target,
    live.map(({ atom }) => atom),
    site,
  );
  for (const { atom, verdict } of live) outcomes.set(atom.id, outcomeOf(atom, verdict, text));
  const { sections } = text;
  assertTotal(target.id, atoms, outcomes, sections);
  const notes = [...text.notes, ...wholeIcmp(live.map(({ atom }) => atom)), ...new Set(unpaired)];
  const [paste, undo] = [textOf(target, intent.title, sections, "rules"), textOf(target, intent.title, sections, "undo")];
  return { status: "rules", rules: { target: target.id, sections, atoms, outcomes, notes, paste, undo } };
}
