/** Facts without a port, and “do not open this”. */
import { resolveCite } from "../cite.ts";
import type { FileContext } from "../compile.ts";
import { roleName } from "../compile.ts";
import { confidenceOf } from "../confidence.ts";
import type { Fact } from "../fact.ts";
import type { Cite, Negative, SideFact } from "../schema/flow.ts";
import { parseRange } from "../versions.ts";
import { compileDispute } from "./dispute.ts";
import { asList, matchesOf } from "./flow.ts";
import { citedVersions } from "./versions.ts";

interface Row {
  rowId: string;
  kind: "side" | "negative";
  purpose: string;
  about: string[];
  src: Cite | undefined;
  versions: string | undefined;
}

function base({ id, file, topics }: FileContext, row: Row, dispute: Fact["dispute"]): Fact {
  const cites = resolveCite(row.src ?? file.src ?? [], file.sources);
  const versions = row.versions ?? citedVersions(cites, file.sources);
  const sources = cites.flatMap((cite) => file.sources[cite.source] ?? []);
  return {
    id: `${id}/${row.rowId}`,
    product: id,
    kind: row.kind,
    family: `${id}/${row.rowId}`,
    about: row.about,
    title: topics[row.about[0] ?? ""]?.name ?? "",
    purpose: row.purpose,
    from: null,
    to: null,
    fromRoles: [],
    toRoles: [],
    opens: "unknown",
    match: [],
    logic: "all",
    conditions: [],
    versions,
    spans: versions === null ? null : parseRange(versions),
    need: "required",
    caveats: [],
    on: {},
    cites,
    ...confidenceOf({ sources, opens: "from", disputed: dispute !== null, undecided: dispute?.keep === null, sureLow: false }),
    dispute,
    keys: [],
  };
}

/** A fact without a port. */
export function compileSideFact(context: FileContext, side: SideFact, n: number): Fact {
  const row: Row = { rowId: side.id ?? `fact-${n + 1}`, kind: "side", purpose: side.fact, about: side.about ?? [], src: side.src, versions: side.versions };
  return { ...base(context, row, compileDispute(context, side)), keys: side.keys ?? [] };
}

/** Something that must not, or need not, be opened. */
export function compileNegative(context: FileContext, negative: Negative, n: number): Fact {
  const row: Row = { rowId: `not-needed-${n + 1}`, kind: "negative", purpose: negative.because, about: negative.about ?? [], src: negative.src, versions: undefined };
  const to = negative.to ?? null;
  return {
    ...base(context, row, null),
    to: to === null ? null : roleName(context.roles[to], to),
    toRoles: to === null ? [] : [to],
    match: matchesOf(asList(negative.port)),
  };
}
