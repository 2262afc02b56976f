/** A product file as a page to read and compare with its sources: every row with what the bot makes of it. */
import type { Citation, Fact, Opens, Product } from "../knowledge/fact.ts";
import { formatPort } from "../knowledge/format-port.ts";
import type { ProductFile } from "../knowledge/schema/product.ts";
import { sayRange } from "../knowledge/versions.ts";

const OPENS: Record<Opens, string> = { from: "opened by the first", to: "opened by the second", either: "opened by either side", unknown: "who opens is unknown" };
const indent = (lines: readonly string[], by = "    "): string[] => lines.map((line) => `${by}${line}`);
const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ["", title, ...lines]);

function sourcesOf({ sources, src }: ProductFile): string[] {
  return Object.entries(sources).flatMap(([id, source]) => {
    const edition = source.edition ?? source.version;
    const facts = [
      source.kind,
      ...(edition ? [edition] : []),
      ...(source.dated ? [`dated ${source.dated}`] : []),
      `read ${source.read}`,
      ...(source.capture && source.capture !== "full" ? [`capture ${source.capture}`] : []),
      ...(source.frozen ? ["frozen"] : []),
    ];
    return [`  ${id}${src === id ? " (default)" : ""}: "${source.title}"`, ...indent([facts.join(" · "), source.url ?? "address unknown"])];
  });
}

const cited = ({ source, at, read }: Citation): string => `source: ${source}${at ? `, ${at}` : ""} (read ${read})`;

function disputeOf({ dispute }: Fact): string[] {
  if (!dispute) return [];
  const claims = dispute.claims.map(({ says, cites }) => `  ${cites.map(({ source, at }) => `${source}${at ? `, ${at}` : ""}`).join("; ")}: ${says}`);
  const ruling = dispute.keep === null ? "undecided" : `followed: "${dispute.keep}", because: ${dispute.because}`;
  return ["disputed:", ...claims, `  ${ruling}${dispute.note ? `; ${dispute.note}` : ""}`];
}

function rowOf(fact: Fact): string[] {
  const ports = fact.match.map(formatPort).join(fact.logic === "any-of" ? " or " : ", ");
  const ends = fact.from === null && fact.to === null ? [] : [`${fact.from ?? "unknown end"} -> ${fact.to ?? "unknown end"}`];
  const details = [
    ...(fact.kind === "flow" ? [[...ends, OPENS[fact.opens]].join(", ")] : ends),
    ...fact.conditions.map(({ text }) => `condition: ${text}`),
    ...(fact.versions ? [`releases: ${sayRange(fact.versions)}`] : []),
    ...(fact.kind === "flow" ? [`need: ${fact.need}`] : []),
    ...(fact.about.length > 0 ? [`topics: ${fact.about.join(", ")}`] : []),
    ...fact.caveats.map((text) => `note: ${text}`),
    ...disputeOf(fact),
    `confidence: ${fact.confidence}${fact.why.length > 0 ? ` (${fact.why.join("; ")})` : ""}`,
    ...fact.cites.map(cited),
  ];
  return [`  ${fact.id.slice(fact.product.length + 1)}${ports ? `: ${ports}` : ""}`, ...indent([fact.purpose, ...details])];
}

/** @param facts the compiled rows of this product */
export function overview(product: Product, file: ProductFile, facts: readonly Fact[]): string {
  const rows = (kind: Fact["kind"]): string[] => facts.filter((fact) => fact.kind === kind).flatMap(rowOf);
  const topics = Object.values(product.topics).map(({ id, name, aka }) => `  ${id}: ${name}${aka.length > 0 ? ` (${aka.join(", ")})` : ""}`);
  const switches = Object.entries(product.switches).map(([id, { ask, values }]) => `  ${id}: ${ask} ${Object.values(values).join(" / ")}`);
  return [
    `${product.name} (${product.id})`,
    ...(product.vendor ? [`vendor: ${product.vendor}`] : []),
    ...(file.aka ? [`also called: ${file.aka.join(", ")}`] : []),
    ...section("Sources", sourcesOf(file)),
    ...section("Topics", topics),
    ...section("Switches", switches),
    ...section("Flows", rows("flow")),
    ...section("Not needed", rows("negative")),
    ...section("Facts without a port", rows("side")),
  ].join("\n");
}
