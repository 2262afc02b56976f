/** How the question was read, in one sentence, so that a wrong reading is seen. */
import { printable } from "../query/normalise.ts";
import type { Query } from "../query/query.ts";

const list = (texts: readonly string[]): string => [...new Set(texts)].join(", ");
const quote = (text: string): string => `“${printable(text, 40)}”`;

const words = (label: string, unknown: Query["unknown"]): string => (unknown.length > 0 ? `${label}: ${list(unknown.map(({ word }) => quote(word)))}` : "");

/** @param productNames names of the products meant */
export function understoodAs(query: Query, productNames: readonly string[]): string {
  const asks = query.asks.filter((ask) => !ask.excluded && (!ask.weak || (ask.topics.length > 0 && !/^(?:ports?|numbers?)$/.test(ask.text)))).map(({ text }) => text);
  const facets = query.facets.map(({ facet, value }) => (value === null ? `${facet}: left open` : `${facet} ${value}`));
  const parts = [
    productNames.length > 0 ? `product ${list(productNames)}` : "no product named",
    asks.length > 0 ? `about ${list(asks)}` : "",
    query.asks.some((ask) => ask.excluded) ? `without ${list(query.asks.filter((ask) => ask.excluded).map(({ text }) => text))}` : "",
    query.ports.length > 0 ? list(query.ports.map(({ text }) => text)) : "",
    query.protocols.length === 1 ? `${query.protocols[0]?.toUpperCase()} only` : "",
    list(facets),
    query.releases.length > 0 ? `release ${query.releases.map(({ text }) => text).join(" and ")}` : "",
    query.direction ? (query.direction === "in" ? "inbound" : "outbound") : query.asksDirection ? "the direction" : "",
    words(
      "not understood",
      query.unknown.filter(({ firm }) => firm !== "never"),
    ),
    words(
      "passed over",
      query.unknown.filter(({ firm }) => firm === "never"),
    ),
    query.corrected.length > 0 ? query.corrected.map(({ typed, read }) => `${quote(typed)} read as ${quote(read)}`).join(", ") : "",
    query.cut ? "only the first 600 characters were read" : "",
  ];
  return `Read as: ${parts.filter(Boolean).join("; ")}.`;
}
