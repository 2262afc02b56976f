/** What changed between two releases. */
import type { Fact } from "../knowledge/fact.ts";
import { compareReleases, covers } from "../knowledge/versions.ts";
import { findInProduct } from "./find-in-product.ts";
import type { Finding } from "./finding.ts";
import type { SearchIndex } from "./index/search-index.ts";
import { withOwnReleases } from "./products.ts";
import type { NamedRelease, Query } from "./query.ts";
import { RELATED_LIMIT } from "./scope.ts";
import { questionsOf } from "./suggest.ts";

/** Products that are compared when a question about two releases names none. */
const COMPARED = 5;

/** Products whose sources name all the releases of a difference; none when they are too many to be meant. */
export function productsByRelease(index: SearchIndex, query: Query): number[] {
  if (query.intent !== "difference") return [];
  const asked = query.releases.slice(0, 8);
  const named = new Uint8Array(index.products.length);
  for (const { spans, products } of index.releases)
    asked.forEach(({ release }, bit) => {
      if (covers(spans, release)) for (const product of products) named[product] = (named[product] ?? 0) | (1 << bit);
    });
  const every = (1 << asked.length) - 1;
  const out: number[] = [];
  for (let n = named.indexOf(every); n >= 0 && out.length <= COMPARED; n = named.indexOf(every, n + 1)) out.push(n);
  return out.length > COMPARED ? [] : out;
}

/** The newest release that the sources of a product name: the other end of “since 5.1”. */
function latest(index: SearchIndex, product: number): NamedRelease | undefined {
  const facts = index.facts.slice(index.starts[product] ?? 0, index.starts[product + 1] ?? 0);
  const named = facts.flatMap(({ spans }) => (spans ?? []).map(({ from, to }) => to ?? from));
  const release = named.sort((x, y) => compareReleases(y, x))[0];
  return release && { text: release.join("."), release, of: null };
}

/** What differs between two releases. */
function difference(index: SearchIndex, asked: Query, product: number): Finding | null {
  const query = withOwnReleases(index, asked, product);
  const [a, b = latest(index, product)] = query.releases;
  if (!a || !b || a.text === b.text) return null;
  const [from, to] = [a, b].sort((x, y) => compareReleases(x.release, y.release));
  if (!from || !to) return null;
  const both = findInProduct(index, product, {
    ...query,
    releases: [],
    everyRelease: true,
    intent: "lookup",
  });
  const start = index.starts[product] ?? 0;
  const all = index.facts.slice(start, index.starts[product + 1] ?? 0).filter((fact) => fact.kind === "flow");
  const wanted = new Set(
    "rows" in both && (query.asks.length > 0 || query.facets.length > 0) ? [...both.rows, ...both.related].map(({ family }) => family) : all.map(({ family }) => family),
  );
  const changed: { before: Fact[]; after: Fact[] }[] = [];
  const same: Fact[] = [];
  const unnamed = [from, to].find(({ release }) => !all.some(({ spans }) => spans !== null && covers(spans, release)));
  if (unnamed)
    return {
      kind: "none",
      reason: { why: "release", asked: unnamed.text, products: [product] },
      related: all.filter(({ family }) => wanted.has(family)).slice(0, RELATED_LIMIT),
      suggestions: questionsOf(index, product),
    };
  for (const family of wanted) {
    const rows = all.filter((fact) => fact.family === family);
    const at = (release: readonly number[]): Fact[] => rows.filter(({ spans }) => spans !== null && covers(spans, release));
    const [before, after] = [at(from.release), at(to.release)];
    if (before.length === 0 && after.length === 0) continue;
    if (JSON.stringify(before.map(({ match }) => match)) === JSON.stringify(after.map(({ match }) => match))) same.push(...after);
    else changed.push({ before, after });
  }
  return { kind: "difference", products: [product], from: from.text, to: to.text, changed, same };
}

/** The differences of several products as one finding. */
export function differences(index: SearchIndex, query: Query, products: readonly number[]): Finding | null {
  const found = products.flatMap((product) => difference(index, query, product) ?? []);
  const both = found.filter((one): one is Extract<Finding, { kind: "difference" }> => one.kind === "difference");
  const [first] = both;
  return first
    ? { ...first, products: both.flatMap((one) => one.products), changed: both.flatMap(({ changed }) => changed), same: both.flatMap(({ same }) => same) }
    : (found[0] ?? null);
}
