/** The rows of a product file, each with the place it stands in and the words written in it. */
import { asList } from "../compile/flow.ts";
import type { LoadedFile } from "../load.ts";
import { type Match, parsePort } from "../ports.ts";
import type { Cite, Claim, Flow, Ruling } from "../schema/flow.ts";
import type { Path } from "../yaml.ts";

/** What flows, side facts and “not needed” rows have in common. */
export interface Row {
  /** Id as written, or the ordinal the compiler gives a row without one. */
  name: string;
  at: Path;
  about: readonly string[];
  src: Cite | undefined;
  disputed: readonly Claim[];
  ruling: Ruling | undefined;
  /** Prose in our own words, by key. */
  texts: readonly { key: string; text: string }[];
}

type Texts = Record<string, string | undefined>;
const textsOf = (texts: Texts, claims: readonly Claim[] = []): Row["texts"] => [
  ...Object.entries(texts).flatMap(([key, text]) => (text === undefined ? [] : [{ key, text }])),
  ...claims.map((claim) => ({ key: "disputed", text: claim.says })),
];

export interface FlowRow {
  flow: Flow;
  name: string;
  at: Path;
}

/** The flows of a file with their names and places. */
export const flowsOf = ({ data }: LoadedFile): FlowRow[] => data.flows.map((flow, n) => ({ flow, name: flow.id ?? `row-${n + 1}`, at: ["flows", n] }));

/** Every row of a file: flows, then side facts, then “not needed”. */
export function rowsOf(file: LoadedFile): Row[] {
  const flows = flowsOf(file).map(({ flow, name, at }): Row => {
    const texts = { for: flow.for, when: flow.when, note: flow.note, warn: flow.warn, erratum: flow.erratum?.because, ruling: flow.ruling?.note };
    return { name, at, about: flow.about ?? [], src: flow.src, disputed: flow.disputed ?? [], ruling: flow.ruling, texts: textsOf(texts, flow.disputed) };
  });
  const sides = (file.data.also ?? []).map((side, n): Row => {
    const texts = textsOf({ fact: side.fact, ruling: side.ruling?.note }, side.disputed);
    return { name: side.id ?? `fact-${n + 1}`, at: ["also", n], about: side.about ?? [], src: side.src, disputed: side.disputed ?? [], ruling: side.ruling, texts };
  });
  const negatives = (file.data["not-needed"] ?? []).map((negative, n): Row => {
    const at: Path = ["not-needed", n];
    const texts = textsOf({ because: negative.because });
    return { name: `not-needed-${n + 1}`, at, about: negative.about ?? [], src: negative.src, disputed: [], ruling: undefined, texts };
  });
  return [...flows, ...sides, ...negatives];
}

/** A port as written, where it stands, and the range of releases it is written for. */
export interface SpecPlace {
  spec: string;
  path: Path;
  range: string | null;
}

/** What a flow needs opened: `port` and `any`, each specification with its place. */
export function specsOf({ flow, at }: FlowRow): SpecPlace[] {
  const { port } = flow;
  const path: Path = [...at, "port"];
  const perRange = typeof port === "object" && !Array.isArray(port);
  const fromPort = perRange
    ? Object.entries(port).flatMap(([range, specs]) => asList(specs).map((spec): SpecPlace => ({ spec, range, path: [...path, range] })))
    : asList(port).map((spec): SpecPlace => ({ spec, range: null, path }));
  return [...fromPort, ...(flow.any ?? []).map((spec): SpecPlace => ({ spec, range: null, path: [...at, "any"] }))];
}

/** The matches of one specification; none when it cannot be read (the check port-syntax says so). */
export function matchesIn(spec: string): Match[] {
  const parsed = parsePort(spec);
  return parsed.ok ? parsed.match : [];
}
