/** Roles, topics, switches, values, profiles and sources that a row names are declared. */
import { citedSources } from "../cite.ts";
import { asList as list } from "../compile/flow.ts";
import { nearest } from "../edit-distance.ts";
import type { LoadedFile } from "../load.ts";
import type { Problem } from "../problem.ts";
import type { Flow } from "../schema/flow.ts";
import type { Common } from "../schema/product.ts";
import type { Path } from "../yaml.ts";
import { type Check, finding } from "./check.ts";
import { portSpecs } from "./port-syntax.ts";
import { flowsOf, matchesIn, rowsOf } from "./rows.ts";

function fileProblems(file: LoadedFile, common: Common): Problem[] {
  const { data } = file;
  const out: Problem[] = [];
  const need = (what: string, name: string, known: readonly string[], path: Path): void => {
    if (known.includes(name)) return;
    const near = nearest(name, known);
    out.push(
      finding(
        "references",
        "error",
        file,
        path,
        `${what} "${name}" is not declared`,
        near ? `did you mean "${near}"?` : `declare it under ${what}s, or use one of: ${known.join(", ") || "none yet"}`,
      ),
    );
  };
  const roles = [...Object.keys(common.roles), ...Object.keys(data.roles ?? {})];
  const topics = [...Object.keys(common.topics), ...Object.keys(data.topics ?? {}), ...Object.keys(data.profiles ?? {})];
  const sources = Object.keys(data.sources);
  const profiles = Object.keys(data.profiles ?? {});
  if (data.src) need("source", data.src, sources, ["src"]);
  for (const profile of Object.keys(data.on ?? {})) need("profile", profile, profiles, ["on"]);

  const flow = (row: Flow, at: Path): void => {
    for (const key of ["from", "to", "between"] as const) for (const role of list(row[key])) need("role", role, roles, [...at, key]);
    for (const profile of Object.keys(row.on ?? {})) need("profile", profile, profiles, [...at, "on"]);
    for (const [name, values] of Object.entries(row.if ?? {})) {
      const def = data.switches?.[name];
      need("switch", name, Object.keys(data.switches ?? {}), [...at, "if"]);
      if (def) for (const value of list(values)) need("value", value, Array.isArray(def.values) ? def.values : Object.keys(def.values), [...at, "if", name]);
    }
  };
  for (const { flow: row, at } of flowsOf(file)) {
    flow(row, at);
    if (row.erratum) need("source", row.erratum.src, sources, [...at, "erratum"]);
  }
  for (const { about, src, disputed, ruling, at } of rowsOf(file)) {
    for (const topic of about) need("topic", topic, topics, [...at, "about"]);
    for (const [id] of citedSources(src ?? [])) need("source", id, sources, [...at, "src"]);
    for (const claim of disputed) for (const [id] of citedSources(claim.src)) need("source", id, sources, [...at, "disputed"]);
    if (ruling && ruling.keep !== "undecided") need("source", ruling.keep, sources, [...at, "ruling", "keep"]);
  }
  data["not-needed"]?.forEach((row, n) => {
    if (row.to) need("role", row.to, roles, ["not-needed", n, "to"]);
  });
  for (const [name, def] of Object.entries(data.switches ?? {}))
    if (def.default !== undefined) need("value", def.default, Array.isArray(def.values) ? def.values : Object.keys(def.values), ["switches", name, "default"]);
  for (const { spec, path } of portSpecs(file)) for (const match of matchesIn(spec)) if (match.t === "named") need("range", match.name, Object.keys(common.ranges), path);
  for (const [id, role] of Object.entries(data.roles ?? {})) if (typeof role === "object" && role.topic) need("topic", role.topic, topics, ["roles", id]);
  const used = new Set(data.flows.flatMap((row) => [...list(row.from), ...list(row.to), ...list(row.between)]).concat((data["not-needed"] ?? []).flatMap((row) => list(row.to))));
  for (const id of Object.keys(data.roles ?? {}))
    if (!used.has(id)) out.push(finding("references", "warning", file, ["roles", id], `role "${id}" is never used`, "remove it, or use it in a row"));
  return out;
}

export const references: Check = {
  name: "references",
  description: "A role, topic, switch, value, profile, source or named range that is used and not declared; a role that nothing uses.",
  scope: "file",
  check: ({ files, common }) => files.flatMap((file) => fileProblems(file, common)),
};
