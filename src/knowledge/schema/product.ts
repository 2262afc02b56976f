/** A whole product file: knowledge/<id>.yaml, YAML 1.2. */
import { z } from "zod";
import { flow, golden, negative, sideFact } from "./flow.ts";
import { source } from "./source.ts";

const words = z.array(z.string({ error: "an alias is text; put numbers in quotes" }));

export const role = z.union([
  z.string(),
  z.strictObject({
    name: z.string(),
    kind: z.enum(["product", "client", "external", "fqdn", "multicast", "any"]).optional(),
    at: z.array(z.string()).optional().describe("Addresses or names of this end."),
    aka: words.optional(),
    of: z.string().optional().describe("Id of the product this end belongs to."),
    self: z.boolean().optional().describe("true: this end is the product itself; inbound and outbound are seen from here."),
    topic: z.string().optional().describe("Topic that names this end; inbound and outbound are seen from it when it is asked for."),
  }),
]);

export const topic = z.strictObject({
  name: z.string().describe("How the answer calls it."),
  aka: words.optional().describe("What people type for it."),
  "names-product": z
    .union([z.literal(true), words])
    .optional()
    .describe("true: naming it names the product; a list: only these aliases do."),
  all: z.boolean().optional().describe("true: every row of the file belongs to it."),
});

export const switchDef = z.strictObject({
  ask: z.string().describe("The question asked back."),
  values: z
    .union([z.array(z.string({ error: 'quote the value: "on", "off", "yes", "no"' })).min(2), z.record(z.string(), z.string())])
    .describe("The values; a map gives the words shown for each."),
  default: z.string().optional(),
  alternatives: z.boolean().optional().describe("true: interchangeable ways of doing the same; shown together as one of."),
});

export const profile = z.strictObject({
  name: z.string().optional(),
  aka: words.optional(),
  interfaces: z.array(z.string()).optional(),
  note: z.string().optional(),
});

export const productFile = z.strictObject({
  product: z.string().min(1).describe("Full display name."),
  short: z.string().optional().describe("Name in the first line of an answer; default: product."),
  was: z.array(z.string()).optional().describe("Ids this file had before it was renamed."),
  vendor: z.string().optional(),
  aka: words.optional().describe("Names people type for the product."),
  wider: words.optional().describe("Names of a larger product of which this file covers a part; they need a topic beside them."),
  context: words.optional().describe("Words that say nothing once this product is meant."),
  companions: z.array(z.string()).optional().describe("Products that may be named together with this one without contradiction."),
  covers: z.string().optional(),
  complete: z.boolean().optional().describe("true: the flows are every row of the page."),
  src: z.string().optional().describe("Source cited by every row that names none."),
  sources: z.record(z.string(), source),
  roles: z.record(z.string(), role).optional(),
  topics: z.record(z.string(), topic).optional(),
  switches: z.record(z.string(), switchDef).optional(),
  profiles: z.record(z.string(), profile).optional(),
  on: z.record(z.string(), z.string()).optional().describe("Default of `on` for every flow."),
  flows: z.array(flow),
  "not-needed": z.array(negative).optional(),
  also: z.array(sideFact).optional(),
  ask: z.array(golden).optional().describe("Questions the bot has to answer; run by the tests."),
});

export const commonFiles = {
  roles: z.record(z.string(), role),
  topics: z.record(z.string(), topic),
  ranges: z.record(z.string(), z.strictObject({ is: z.union([z.string(), z.record(z.string(), z.string())]), url: z.url().optional(), read: z.string().optional() })),
  facets: z.record(z.string(), z.record(z.string(), words)),
};

export type ProductFile = z.infer<typeof productFile>;
export type Role = z.infer<typeof role>;
export type TopicDef = z.infer<typeof topic>;
export interface Common {
  roles: Record<string, Role>;
  topics: Record<string, TopicDef>;
  ranges: z.infer<(typeof commonFiles)["ranges"]>;
  facets: Record<string, Record<string, string[]>>;
}
