/** The object that `portolan ask --json` prints, as other programs may rely on it: closed, so that a new field is a decision. */
import { z } from "zod";

const port = z.number().int().min(0).max(65535);

const service = z.union([
  z.strictObject({ protocol: z.enum(["tcp", "udp", "sctp"]), from: port, to: port }).refine(({ from, to }) => from <= to),
  z.strictObject({ protocol: z.enum(["icmp", "icmpv6"]), types: z.array(z.number().int().min(0).max(255)).optional() }),
  z.strictObject({ protocol: z.literal("ip"), number: z.number().int().min(0).max(255) }),
  z.strictObject({ protocol: z.literal("ethertype"), number: z.string().regex(/^0x[0-9a-f]{4}$/) }),
]);

const requirement = z.strictObject({
  id: z.string().min(1),
  product: z.string().min(1),
  title: z.string().min(1),
  from: z.string().nullable(),
  to: z.string().nullable(),
  opens: z.enum(["from", "to", "either", "unknown"]),
  logic: z.enum(["all", "one-of", "any-of", "fallback"]),
  need: z.enum(["required", "recommended", "optional", "deprecated"]),
  conditions: z.array(z.string()),
  versions: z.string().nullable(),
  services: z.array(service),
  caveats: z.array(z.string()),
  disputed: z.boolean(),
  sources: z.array(z.strictObject({ title: z.string(), url: z.string().nullable(), edition: z.string().nullable(), read: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) })).min(1),
});

export const askResult = z.strictObject({
  query: z.string(),
  status: z.enum(["answer", "choose", "none"]),
  understood: z.string().min(1),
  text: z.string().min(1),
  answers: z.array(requirement),
  related: z.array(requirement),
  suggestions: z.array(z.string()),
});
