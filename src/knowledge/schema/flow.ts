/** One row of a port table as people write it. */
import { z } from "zod";
import { day, versionRange } from "./source.ts";

const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1)]);
const portSpec = z.string({ error: 'a port is text with its protocol, as in "443/tcp"' }).describe("443/tcp, 53/tcp+udp, 8000-8010/udp, icmp, proto:99, eth:0x7261, l2, any or ?");
const ports = oneOrMore(portSpec);
const cite = z
  .union([z.string(), z.array(z.string()).min(1), z.record(z.string(), z.string())])
  .describe("A source id, several, or a map from source id to the place in it (row, heading).");
const topicRef = z.array(z.string()).min(1).describe("Topics a question about this row names; ids of this file or of _common/topics.yaml.");

export const claim = z.strictObject({ src: cite, says: z.string().min(1), port: ports.optional() });
export const ruling = z.strictObject({
  keep: z.string().describe("The source that is followed, or undecided."),
  because: z.enum(["newer", "narrower-scope", "primary-source", "tested", "typo", "none"]),
  on: day,
  note: z.string().optional(),
});
const disputable = {
  disputed: z.array(claim).optional().describe("What each of the disagreeing sources says."),
  ruling: ruling.optional().describe("Which claim is followed and why; required with disputed."),
};

export const flow = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/, "use lower-case letters, digits and hyphens")
    .optional()
    .describe("Stable name of the row."),
  about: topicRef.optional(),
  from: oneOrMore(z.string()).optional().describe("Role that opens the connection."),
  to: oneOrMore(z.string()).optional().describe("Role that listens."),
  between: oneOrMore(z.string()).optional().describe("Both ends have this role; either side may open unless opens says otherwise."),
  opens: z.enum(["from", "to", "either", "unknown"]).optional().describe("unknown: the source does not say."),
  port: z
    .union([ports, z.record(z.string(), ports)])
    .optional()
    .describe("All of these are needed; a map gives one value per version range."),
  any: z.array(portSpec).min(2).optional().describe("Any one of these is enough."),
  tls: portSpec.optional().describe("TLS twin of port."),
  see: z.string().optional().describe("No port here: look in that product's file."),
  "lands-on": portSpec.optional(),
  for: z.string().min(1).describe("Purpose, one line, in our own words."),
  if: z
    .record(z.string(), oneOrMore(z.string({ error: 'quote the value: "on", "off", "yes", "no"' })))
    .optional()
    .describe("Switch values under which the row applies."),
  when: z.string().optional().describe("Condition in words, read after “only if”."),
  versions: versionRange.optional(),
  need: z.enum(["required", "recommended", "optional", "deprecated"]).optional(),
  state: z.enum(["off", "socket"]).optional().describe("Off, or a socket only, unless somebody turns it on."),
  phase: z.enum(["install", "join", "upgrade", "recovery", "run"]).optional(),
  scope: z.enum(["client", "cluster", "replication", "management", "same-host"]).optional(),
  setting: z.string().optional().describe("The option that changes the port."),
  fixed: z.boolean().optional(),
  convention: z.boolean().optional().describe("No default exists; the number is only customary."),
  derive: z.string().optional().describe("How the port is computed, e.g. amqp + 20000."),
  "source-port": portSpec.optional(),
  on: z.record(z.string(), z.string()).optional().describe("Physical interface per profile; ? means the copy lost it."),
  urls: z.union([z.array(z.string()), z.literal("?")]).optional(),
  note: z.string().optional().describe("Caveat shown with the row."),
  warn: z.string().optional().describe("Always shown, first: never expose, not encrypted."),
  src: cite.optional(),
  read: day.optional(),
  sure: z.literal("low").optional().describe("Lowers the confidence; needs a note."),
  erratum: z.strictObject({ src: z.string(), prints: z.string(), because: z.string() }).optional().describe("We deliberately differ from what the page prints."),
  ...disputable,
});

export const negative = z.strictObject({ port: ports, about: topicRef.optional(), to: z.string().optional(), because: z.string(), src: cite.optional() });

export const sideFact = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  fact: z.string().min(1).describe("One fact without a port, in our own words."),
  about: topicRef.optional(),
  keys: z.array(z.string()).optional().describe("Further words by which this fact is found."),
  tag: z.enum(["latency", "mtu", "address", "l2", "licence", "time", "security"]).optional(),
  versions: versionRange.optional(),
  src: cite.optional(),
  ...disputable,
});

export const golden = z.strictObject({ q: z.string().min(1), has: z.array(portSpec), lacks: z.array(portSpec).optional() });

export type Cite = z.infer<typeof cite>;
export type Flow = z.infer<typeof flow>;
export type Claim = z.infer<typeof claim>;
export type Ruling = z.infer<typeof ruling>;
export type SideFact = z.infer<typeof sideFact>;
export type Negative = z.infer<typeof negative>;
