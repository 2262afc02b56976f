/** One row of a product file into one fact, or one per release where its ports differ. */
import { resolveCite } from "../cite.ts";
import type { FileContext } from "../compile.ts";
import { roleName } from "../compile.ts";
import { confidenceOf } from "../confidence.ts";
import type { Condition, Fact, Opens } from "../fact.ts";
import { type Match, parsePort } from "../ports.ts";
import type { Flow } from "../schema/flow.ts";
import { compareReleases, parseRange } from "../versions.ts";
import { compileDispute } from "./dispute.ts";
import { citedVersions } from "./versions.ts";

export const asList = <T>(value: T | T[] | undefined): T[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/** Matches of valid specs; invalid ones were reported by the check port-syntax. */
export const matchesOf = (specs: readonly string[]): Match[] =>
  specs.flatMap((spec) => {
    const parsed = parsePort(spec);
    return parsed.ok ? parsed.match : [];
  });

function conditions({ product }: FileContext, flow: Flow): Condition[] {
  const chosen = Object.entries(flow.if ?? {}).flatMap(([name, values]) =>
    asList(values).map((value): Condition => ({ switch: name, value, text: product.switches[name]?.values[value] ?? value })),
  );
  return flow.when ? [...chosen, { switch: null, value: null, text: `only if ${flow.when}` }] : chosen;
}

const STATE = { off: "off unless somebody turns it on", socket: "a local socket only, unless somebody turns the port on" };

function caveats({ file, product }: FileContext, flow: Flow): string[] {
  const out: string[] = [];
  if (flow.warn) out.push(flow.warn);
  if (flow.note) out.push(flow.note);
  if (flow.erratum) out.push(`the page prints ${flow.erratum.prints}: ${flow.erratum.because}`);
  if (flow.state) out.push(STATE[flow.state]);
  if (flow.convention) out.push("a customary number: the product has no default");
  if (flow.setting) out.push(`changed by the setting ${flow.setting}`);
  if (flow.derive) out.push(`computed: ${flow.derive}`);
  if (flow.phase && flow.phase !== "run") out.push(`needed during ${flow.phase} only`);
  if (flow.scope === "same-host") out.push("stays on one host; nothing to open between hosts");
  if (flow.tls) out.push(`with TLS: ${flow.tls}`);
  if (flow["lands-on"]) out.push(`a load balancer or service maps it to ${flow["lands-on"]}`);
  if (flow["source-port"]) out.push(`source port ${flow["source-port"]}`);
  if (flow.see) out.push(`the ports are those of ${flow.see}`);
  if (flow.urls === "?") out.push("the page names addresses for this; they were lost when it was captured: unknown");
  else if (flow.urls) out.push(`addresses: ${flow.urls.join(", ")}`);
  const on = { ...file.on, ...flow.on };
  for (const [profile, port] of Object.entries(on)) {
    const name = product.profiles[profile]?.name ?? profile;
    out.push(port === "?" ? `${name}: which physical port carries it is unknown (lost when the page was captured)` : `${name}: ${port} port`);
  }
  return out;
}

function ends({ roles }: FileContext, flow: Flow): Pick<Fact, "from" | "to" | "fromRoles" | "toRoles" | "opens"> {
  const both = asList(flow.between);
  const fromRoles = both.length > 0 ? both : asList(flow.from);
  const toRoles = both.length > 0 ? both : asList(flow.to);
  const say = (ids: string[]): string | null => (ids.length === 0 || ids.includes("unstated") ? null : ids.map((id) => roleName(roles[id], id)).join(", "));
  const opens: Opens = flow.opens ?? (both.length > 0 ? "either" : "from");
  return { from: say(fromRoles), to: say(toRoles), fromRoles, toRoles, opens };
}

/** All facts of one row: one, or one per version range. */
export function compileFlow(context: FileContext, flow: Flow, n: number): Fact[] {
  const { id, file, topics } = context;
  const cites = resolveCite(flow.src ?? file.src ?? [], file.sources, flow.read);
  const perRelease: [string | null, string[]][] =
    flow.any !== undefined || flow.port === undefined || typeof flow.port === "string" || Array.isArray(flow.port)
      ? [[flow.versions ?? citedVersions(cites, file.sources), flow.any ?? asList(typeof flow.port === "object" && !Array.isArray(flow.port) ? undefined : flow.port)]]
      : Object.entries(flow.port).map(([range, ports]) => [range, asList(ports)]);
  const about = flow.about ?? [];
  const where = ends(context, flow);
  const dispute = compileDispute(context, flow);
  const rowId = `${id}/${flow.id ?? `row-${n + 1}`}`;
  const trust = confidenceOf({
    sources: cites.flatMap((cite) => file.sources[cite.source] ?? []),
    opens: where.opens,
    disputed: dispute !== null,
    undecided: dispute?.keep === null,
    sureLow: flow.sure === "low",
  });
  return perRelease.map(([range, ports]): Fact => {
    const spans = range === null ? null : parseRange(range);
    return {
      id: perRelease.length > 1 ? `${rowId}@${range}` : rowId,
      product: id,
      kind: "flow",
      family: rowId,
      about,
      title: topics[about[0] ?? ""]?.name ?? flow.for,
      purpose: flow.for,
      ...where,
      match: matchesOf(ports),
      logic: flow.any ? "any-of" : "all",
      conditions: conditions(context, flow),
      versions: range,
      spans,
      need: flow.need ?? "required",
      caveats: caveats(context, flow),
      on: { ...file.on, ...flow.on },
      cites: cites.filter((cite) => perRelease.length === 1 || overlaps(file.sources[cite.source]?.version, range)),
      ...trust,
      dispute,
      keys: [],
    };
  });
}

/** True when a source's releases and a row's range have a release in common; a source that names none supports any. */
function overlaps(source: string | undefined, range: string | null): boolean {
  if (source === undefined || range === null) return true;
  const a = parseRange(source) ?? [];
  const b = parseRange(range) ?? [];
  const meet = (lo: readonly number[], hi: readonly number[] | null): boolean => hi === null || compareReleases(lo, hi) <= 0;
  return a.some((x) => b.some((y) => meet(x.from, y.to) && meet(y.from, x.to)));
}
