/** A sentence with what other sentences told: its product, the release, whether the link is encrypted. */
import type { Engine } from "../../query/engine.ts";
import type { Context } from "./context.ts";

/** Questions to put instead of a sentence. */
export interface Qualified {
  /** With nothing but the product. */
  plain: string;
  /** With all that was told; null where that cannot be said. */
  full: string | null;
  /** One for each release, where it is not known which is meant. */
  each: string[];
}

/** Conditions told elsewhere on which the rows found depend, in the words of the product. */
function conditionsFor(engine: Engine, product: number, plain: string, context: Context): string[] {
  const about = engine.index.products[product];
  const { query, finding } = engine.search(plain);
  if (!about || finding.kind !== "rows") return [];
  return [...context.facetsOf(product)].flatMap(([facet, value]) => {
    if (query.facets.some((said) => said.facet === facet)) return [];
    const depends = finding.rows.some((fact) => fact.product === about.id && fact.conditions.some((condition) => condition.switch === facet));
    return depends ? (about.switches[facet]?.values[value] ?? []) : [];
  });
}

/** @param named the sentence names the product itself */
export function qualify(engine: Engine, product: number, text: string, context: Context, named: boolean): Qualified {
  const short = engine.index.products[product]?.short ?? "";
  const plain = named ? text : `${short} ${text}`;
  const conditions = conditionsFor(engine, product, plain, context);
  const told = engine.search(text).query.releases.length > 0 ? { releases: [], unclear: false } : context.releasesOf(product);
  const put = (releases: readonly string[]): string => (releases.length + conditions.length === 0 ? plain : [short, ...releases, ...conditions, text].join(" "));
  const unclear = told.unclear || told.releases.length > 1;
  return { plain: put([]), full: told.unclear ? null : put(told.releases), each: unclear ? told.releases.map((release) => put([release])) : [] };
}
