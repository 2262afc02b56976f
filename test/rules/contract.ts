/** What every target does, whatever it is asked; each of the table runs all of it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { showAddress } from "../../src/rules/target/address.ts";
import type { Atom } from "../../src/rules/target/atoms.ts";
import { commentOf, EVERYWHERE } from "../../src/rules/target/comment.ts";
import type { Intent } from "../../src/rules/target/intent.ts";
import type { Line } from "../../src/rules/target/outcome.ts";
import { type Rules, renderRules } from "../../src/rules/target/render.ts";
import type { Job, Target } from "../../src/rules/target.ts";
import { HOSTILE, intents, sites, text } from "./arbitrary.ts";
import { expectedAtoms } from "./expected.ts";
import { broad, flow, onHost, pair, rulesOf, TRANSIT, unknown } from "./intents.ts";
import { fieldsOf, recorded } from "./recorder.ts";

const RUNS = { numRuns: 150 };

/** What a line says of the service alone: ends and comment taken out. */
function serviceIn(target: Target, line: string, atom: Atom, comments: ReadonlySet<string>): string {
  const others = [...[...comments].map(target.quote), showAddress(atom.src), showAddress(atom.dst)].sort((a, b) => b.length - a.length);
  return others.reduce((left, other) => left.replaceAll(other, " "), line);
}

const says = (line: string, number: number): boolean => new RegExp(`(?<!\\d)${number}(?!\\d)`).test(line);

/** Answers every question with the option of that number. */
function decided(target: Target, intent: Intent, site: typeof TRANSIT, picks: readonly number[]): Rules {
  const decisions: Record<string, string> = {};
  for (let round = 0; round < 50; round++) {
    const reply = renderRules(target, intent, site, decisions);
    if (reply.status !== "asks") return rulesOf(reply);
    for (const [n, ask] of reply.asks.entries()) decisions[ask.id] = ask.options[(picks[(round + n) % picks.length] ?? 0) % ask.options.length]?.id ?? "";
  }
  throw new Error("the questions never end");
}

function numbersOf({ service, family }: Atom): number[] {
  if ("ports" in service) return service.ports.flatMap(({ lo, hi }) => [lo, hi]);
  if (service.kind === "ip") return [service.protocol];
  return service.kind === "icmp" && typeof service.message === "object" ? [...(family === 4 ? service.message.v4 : service.message.v6)] : [];
}

const requests = fc.tuple(intents, sites, fc.array(fc.nat(5), { minLength: 3, maxLength: 3 }));
const rules = (target: Target, [intent, site, picks]: [Intent, typeof TRANSIT, number[]]): Rules => decided(target, intent, site, picks);
const lines = ({ sections }: Rules): Line[] => sections.filter((section) => section.purpose === "rules").flatMap((section) => section.lines);

/** The same request in which no text is worth attacking with. */
const harmless = (intent: Intent): Intent => ({
  title: "t",
  endpoints: intent.endpoints,
  flows: intent.flows.map((flow) => ({
    ...flow,
    label: "l",
    condition: flow.condition && { ...flow.condition, text: "c" },
    dispute: flow.dispute.map(() => "d"),
    source: { title: "s", date: "2026-03-01" },
  })),
});

/** The text with comments and remarks taken out: what the device obeys. */
const bones = (target: Target, { paste, atoms }: Rules, comments: ReadonlySet<string>): string =>
  [...new Set(comments)]
    .sort((a, b) => b.length - a.length)
    .reduce((done, comment) => done.replaceAll(target.quote(comment), "<comment>"), atoms.length ? paste : "")
    .split("\n")
    .filter((line) => !line.startsWith(target.remark("").trim()))
    .join("\n");

/** The target, and what it reads of what it is given. */
function watched(target: Target): { spied: Target; read: Set<string>; comments: Set<string>; fields: Set<string> } {
  const read = new Set<string>();
  const fields = new Set<string>();
  const comments = new Set<string>();
  const capabilities = recorded(target.capabilities, "capabilities", read);
  for (const field of fieldsOf(target.capabilities, "capabilities")) fields.add(field);
  const write = (atoms: readonly Atom[], job: Job): ReturnType<Target["write"]> => {
    for (const field of [...fieldsOf(atoms, "atoms"), ...fieldsOf(job, "job")]) fields.add(field);
    const comment: Job["comment"] = (atom, lead) => {
      // The citation is read on the target's behalf.
      for (const field of ["atoms.cite", "atoms.cite.title", "atoms.cite.date", "atoms.flow"]) read.add(field);
      const made = job.comment(atom, lead);
      comments.add(made);
      return made;
    };
    return target.write(recorded(atoms, "atoms", read), recorded({ ...job, comment }, "job", read));
  };
  return { spied: { ...target, capabilities, write }, read, comments, fields };
}

export function targetContract(target: Target): void {
  describe("whatever is asked", () => {
    it("gives every atom an outcome, found by another way of counting", () => {
      fc.assert(
        fc.property(requests, (request) => {
          const { atoms, outcomes } = rules(target, request);
          expect([...outcomes.keys()].sort()).toEqual(expectedAtoms(request[0]).sort());
          expect(atoms.map((atom) => atom.id).sort()).toEqual([...outcomes.keys()].sort());
        }),
        RUNS,
      );
    });

    it("names in each line both ends of what it lets through, never everything", () => {
      fc.assert(
        fc.property(requests, (request) => {
          const { spied, comments } = watched(target);
          const made = rules(spied, request);
          const byId = new Map(made.atoms.map((atom) => [atom.id, atom]));
          for (const { text, covers } of lines(made)) {
            for (const id of covers) {
              const atom = byId.get(id);
              for (const end of [atom?.src, atom?.dst]) expect(text).toContain(end ? showAddress(end) : id);
            }
          }
          expect(bones(target, made, comments)).not.toMatch(/0\.0\.0\.0|::\/0/);
        }),
        RUNS,
      );
    });

    it("leaves no port, protocol or message type out, and ties ports to their transport", () => {
      fc.assert(
        fc.property(requests, (request) => {
          const { spied, comments } = watched(target);
          const made = rules(spied, request);
          const all = lines(made);
          for (const atom of made.atoms.filter(({ leg }) => leg === "open")) {
            const covering = all.filter(({ covers }) => covers.includes(atom.id)).map((line) => serviceIn(target, line.text, atom, comments));
            for (const number of covering.length ? numbersOf(atom) : []) expect(covering.some((line) => says(line, number))).toBe(true);
            if ("ports" in atom.service) for (const line of covering) expect(line).toMatch(new RegExp(`\\b${atom.service.kind}\\b`, "i"));
          }
        }),
        RUNS,
      );
    });

    it("gives the same text for the same request", () => {
      fc.assert(
        fc.property(requests, (request) => {
          expect(rules(target, structuredClone(request))).toEqual(rules(target, request));
        }),
        { numRuns: 40 },
      );
    });

    it("obeys no text: a hostile request has the bones of a harmless one", () => {
      fc.assert(
        fc.property(requests, ([intent, site, picks]) => {
          const hostile = watched(target);
          const tame = watched(target);
          const [a, b] = [decided(hostile.spied, intent, site, picks), decided(tame.spied, harmless(intent), site, picks)];
          expect(bones(target, a, hostile.comments)).toBe(bones(target, b, tame.comments));
          expect(a.paste + a.undo).toMatch(/^[\n\x20-\x7e]*$/);
          expect(a.paste.split("\n").length).toBe(b.paste.split("\n").length);
        }),
        RUNS,
      );
    });
  });

  it("asks before it writes: one of several ways, a condition, a dispute, an option", () => {
    expect(renderRules(target, pair, TRANSIT)).toMatchObject({ status: "asks", asks: [{ id: "one-of:sync" }] });
    const [first, ...others] = broad.flows;
    for (const doubt of [{ condition: { id: "c", text: "copies are kept" } }, { dispute: ["one page says 7", "another 9"] }, { need: "optional" as const }]) {
      const flows = first ? [{ ...first, ...doubt }, ...others] : [];
      expect(renderRules(target, { ...broad, flows }, TRANSIT)).toMatchObject({ status: "asks", asks: [{ options: [{ id: "yes" }, { id: "no" }] }] });
    }
  });

  it("puts a placeholder where an address is missing, and says which", () => {
    const made = rulesOf(renderRules(target, unknown, TRANSIT, { "one-of:sync": "gate/sync-udp" }));
    expect(made.paste).toContain("<PEER-A>");
    expect([...made.outcomes.values()].filter(({ status }) => status === "needs-input").length).toBeGreaterThan(0);
    expect([...made.outcomes.values()].some(({ status }) => status === "exact")).toBe(false);
  });

  it("reads every field it is given, or says why not", () => {
    const { spied, read, fields } = watched(target);
    const frames = { ...pair, flows: [...pair.flows.map((one) => ({ ...one, oneOf: null })), flow("gate/header", { kind: "ip", protocol: 51 })] };
    for (const site of [TRANSIT, onHost("peer-b")]) for (const intent of [frames, broad, { ...unknown, flows: frames.flows }]) decided(spied, intent, site, [0]);
    const unread = [...fields].filter((field) => !read.has(field));
    expect(unread.filter((field) => !Object.hasOwn(target.ignores, field))).toEqual([]);
    expect(Object.keys(target.ignores).filter((field) => read.has(field) || !fields.has(field))).toEqual([]);
  });

  describe("its comments", () => {
    const cite = (id: string, title: string): { id: string; title: string; date: string } => ({ id, title, date: "2026-03-01" });

    it("keep to its characters and its length, with id and date", () => {
      fc.assert(
        fc.property(text, text, (id, title) => {
          const made = commentOf(cite(`gate/${id}`, title), target.comment, "ref-00000000");
          expect(Buffer.byteLength(made)).toBeLessThanOrEqual(target.comment.max);
          expect([...made].filter((char) => !target.comment.allowed.test(char))).toEqual([]);
          expect(made).toMatch(/^ref-00000000, gate\/.*2026-03-01$/);
        }),
      );
    });

    it("cite whole what is short", () => {
      expect(commentOf(cite("gate/control", "Ports of Quorvex Gate"), target.comment)).toBe("gate/control, Ports of Quorvex Gate, 2026-03-01");
    });

    it("have a reason for each replacement, and a sample that it applies to", () => {
      const samples = [...HOSTILE, "–", "'", "&", ";", '"', "\n", "\t", "\u202e"].map((sample) => sample.normalize("NFKD"));
      for (const { of, why } of [...EVERYWHERE, ...target.comment.escapes]) {
        expect(why.length).toBeGreaterThan(20);
        expect(samples.some((sample) => sample.search(of) >= 0)).toBe(true);
      }
    });
  });

  it("takes names only as its platform writes them", () => {
    for (const { key, fallback, allowed } of target.names) {
      expect(fallback).toMatch(allowed);
      for (const bad of HOSTILE.filter((name) => name !== "RULES")) {
        expect(renderRules(target, broad, { ...TRANSIT, names: { [key]: bad } })).toMatchObject({ status: "problems" });
      }
    }
    expect(renderRules(target, broad, { ...TRANSIT, names: { nonsense: "x" } })).toMatchObject({ status: "problems" });
  });
}
