/** A checked product file into the product and its facts, with every default and reference resolved. */
import { compileFlow } from "./compile/flow.ts";
import { compileNegative, compileSideFact } from "./compile/side-fact.ts";
import type { Fact, Product, Topic } from "./fact.ts";
import type { Common, ProductFile, Role, TopicDef } from "./schema/product.ts";

/** What compiling a row needs to know of its file. */
export interface FileContext {
  id: string;
  file: ProductFile;
  roles: Record<string, Role>;
  topics: Record<string, Topic>;
  product: Product;
}

export const roleName = (role: Role | undefined, id: string): string => (role === undefined ? id : typeof role === "string" ? role : role.name);

function topicOf(id: string, def: TopicDef, shared: boolean): Topic {
  const aka = def.aka ?? [];
  const names = def["names-product"];
  return { id, name: def.name, aka, namesProduct: names === true ? [def.name, id, ...aka] : (names ?? []), shared };
}

/** An id such as `pan-os-ha` is a larger product's name and a topic: it is not typed as one name. */
const saysTopic = (id: string, wider: readonly string[]): boolean => wider.some((name) => id.startsWith(`${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-`));

function productOf(id: string, file: ProductFile, common: Common): Product {
  const used = new Set([...file.flows, ...(file.also ?? []), ...(file["not-needed"] ?? [])].flatMap((row) => row.about ?? []));
  const topics: Record<string, Topic> = {};
  for (const [name, def] of Object.entries(file.profiles ?? {})) topics[name] = topicOf(name, { name: def.name ?? name, aka: def.aka ?? [] }, false);
  for (const [topicId, def] of Object.entries(file.topics ?? {})) topics[topicId] = topicOf(topicId, def, false);
  for (const topicId of used) {
    const shared = common.topics[topicId];
    if (shared && !topics[topicId]) topics[topicId] = topicOf(topicId, shared, true);
  }
  return {
    id,
    name: file.product,
    short: file.short ?? file.product,
    vendor: file.vendor ?? null,
    aka: [file.product, ...(saysTopic(id, file.wider ?? []) ? [] : [id]), ...(file.wider ? [] : [file.short ?? file.product]), ...(file.aka ?? [])],
    wider: file.wider ?? [],
    context: file.context ?? [],
    companions: file.companions ?? [],
    topics,
    switches: Object.fromEntries(
      Object.entries(file.switches ?? {}).map(([name, def]) => {
        const values = Array.isArray(def.values) ? Object.fromEntries(def.values.map((value) => [value, value])) : def.values;
        return [name, { ask: def.ask, values, alternatives: def.alternatives ?? false, default: def.default ?? null }];
      }),
    ),
    profiles: Object.fromEntries(Object.entries(file.profiles ?? {}).map(([name, def]) => [name, { name: def.name ?? name, aka: def.aka ?? [name], note: def.note ?? null }])),
    roles: Object.fromEntries(
      Object.entries(file.roles ?? {}).map(([name, def]) => [
        name,
        { name: roleName(def, name), self: typeof def === "object" && def.self === true, topic: typeof def === "object" ? (def.topic ?? null) : null },
      ]),
    ),
    sources: Object.values(file.sources).map(({ title, url, edition, version, read }) => ({ title, url, edition: edition ?? version ?? null, read })),
    golden: (file.ask ?? []).map(({ q, has, lacks }) => ({ q, has, lacks: lacks ?? [] })),
  };
}

/**
 * Compiles one file that the schema and the checks accept.
 * @param id file name without its ending
 */
export function compileProduct(id: string, file: ProductFile, common: Common): { product: Product; facts: Fact[] } {
  const product = productOf(id, file, common);
  const context: FileContext = { id, file, roles: { ...common.roles, ...file.roles }, topics: product.topics, product };
  const everywhere = Object.entries(file.topics ?? {}).flatMap(([topicId, def]) => (def.all ? [topicId] : []));
  const withAll = (fact: Fact): Fact => ({ ...fact, about: [...fact.about, ...everywhere.filter((topicId) => !fact.about.includes(topicId))] });
  const facts = [
    ...file.flows.flatMap((flow, n) => compileFlow(context, flow, n)),
    ...(file["not-needed"] ?? []).map((negative, n) => compileNegative(context, negative, n)),
    ...(file.also ?? []).map((side, n) => compileSideFact(context, side, n)),
  ];
  return { product, facts: facts.map(withAll) };
}
