/** One synthetic product file, as a person would have written it: topics, conditions, releases, directions and caveats in the shares of the shipped files. */
import type { Flow, SideFact } from "../../src/knowledge/schema/flow.ts";
import type { ProductFile } from "../../src/knowledge/schema/product.ts";
import type { Registered } from "./iana.ts";
import type { Name, Namer } from "./names.ts";
import type { Random } from "./random.ts";
import { type GrownTopic, growTopics } from "./topics.ts";

const list = (text: string): string[] => text.split(", ");

const CONTEXT = list(
  "appliance, cluster, node, nodes, server, servers, storage, peer, peers, link, links, gateway, agent, agents, controller, member, members, pair, site, virtual",
);
const WHEN = list(
  "single sign-on is used, the member runs in the cloud, the repository is on another host, the proxy is not used, a second site is configured, the built-in database is not used, remote support is allowed",
);
const NOTES = list(
  "the port can be changed in the settings, open it between all members, only the active member listens, not needed on a single host, the older release used another port, allow the return traffic as well, the listener is bound to the management address",
);
const WARNINGS = list("never expose this port to the internet, the traffic is not encrypted, anyone who reaches this port is an administrator");
const FACTS = list(
  "the members must be within 10 ms of each other, the cluster link needs an MTU of 9000 bytes, the management address must be static, a licence covers both members, clocks may differ by at most 5 minutes, the link should have at least 10 Gbps",
);
const KEYS: readonly (readonly string[])[] = [["latency"], ["mtu"], ["ip-address"], ["licensing"], ["ntp"], ["bandwidth"]];

function release(random: Random): Flow["versions"] {
  const from = `${random.int(1, 12)}.${random.int(0, 9)}`;
  return random.chance(0.6) ? `>=${from}` : `${from} - ${Number(from.split(".")[0]) + 1}.${random.int(0, 9)}`;
}

function ends(random: Random, { end }: GrownTopic): Pick<Flow, "from" | "to" | "between" | "opens"> {
  if (end === "peer" || random.chance(0.1)) return { between: "peer", ...(random.chance(0.2) ? { opens: "unknown" } : {}) };
  return ["client", "admin", "console", "snmp"].includes(end) ? { from: end, to: "self" } : { from: "self", to: end };
}

function portOf(random: Random, { port }: GrownTopic): Pick<Flow, "port" | "any" | "versions"> {
  const other = `${random.int(1024, 65000)}/tcp`;
  if (random.chance(0.02)) return { any: [port, other] };
  if (random.chance(0.04)) return { port: { [`${random.int(1, 4)}.0 - ${random.int(5, 7)}.9`]: other, ">=8.0": port } };
  if (random.chance(0.01)) return { port: random.pick(["proto:50", "proto:47", "eth:0x88A8", "l2", "7000+/tcp"]) };
  return { port: random.chance(0.12) ? [port, other] : random.chance(0.15) ? other : port, ...(random.chance(0.12) ? { versions: release(random) } : {}) };
}

function flowOf(random: Random, topic: GrownTopic, also: GrownTopic, encrypts: boolean, n: number): Flow {
  const about = random.chance(0.92) ? (random.chance(0.25) && also !== topic ? [topic.id, also.id] : [topic.id]) : undefined;
  return {
    id: `row-${n}`,
    ...(about ? { about } : {}),
    ...ends(random, topic),
    ...portOf(random, topic),
    for: random.chance(0.3) ? `${topic.purpose}, ${also.purpose}` : topic.purpose,
    ...(encrypts && random.chance(0.35) ? { if: { encryption: random.pick(["on", "off"]) } } : {}),
    ...(random.chance(0.1) ? { when: random.pick(WHEN) } : {}),
    ...(random.chance(0.18) ? { need: random.pick(["optional", "recommended"]) } : {}),
    ...(random.chance(0.25) ? { note: random.pick(NOTES) } : {}),
    ...(random.chance(0.05) ? { warn: random.pick(WARNINGS) } : {}),
  };
}

function factOf(random: Random, topics: readonly GrownTopic[], n: number): SideFact {
  const which = random.int(0, FACTS.length - 1);
  return { id: `fact-${n}`, fact: FACTS[which] ?? "", about: [...(KEYS[which] ?? []), random.pick(topics).id] };
}

/** @param rows flows and facts without a port */
export function growProduct(random: Random, namer: Namer, name: Name, services: readonly Registered[], rows: number): ProductFile {
  const topics = growTopics(random, namer, services);
  const encrypts = random.chance(0.2);
  const facts = random.chance(0.5) ? Math.floor(rows * 0.2) : 0;
  const prefix = name.vendor.slice(0, 2).toLowerCase();
  return {
    product: name.name,
    short: name.short,
    vendor: name.vendor,
    aka: name.aka,
    ...(random.chance(0.6) ? { wider: [name.vendor.toLowerCase()] } : {}),
    context: [...random.some(CONTEXT, random.int(3, 9)), ...(random.chance(0.05) ? [`${prefix}${"#".repeat(random.int(2, 4))}`] : [])],
    src: "docs",
    sources: {
      docs: {
        title: `Network ports of ${name.short}`,
        url: `https://docs.${name.words[0]}.example/${name.id}/ports`,
        kind: "vendor-docs",
        read: "2026-11-01",
        ...(random.chance(0.5) ? { version: release(random) } : {}),
      },
    },
    roles: { self: { name: name.short, self: true }, peer: { name: `another ${name.short}`, self: true }, console: `${name.vendor} console` },
    topics: Object.fromEntries(topics.flatMap(({ id, def }) => (def ? [[id, def]] : []))),
    ...(encrypts ? { switches: { encryption: { ask: "Is encryption enabled?", values: { on: "encrypted", off: "not encrypted" } } } } : {}),
    flows: Array.from({ length: rows - facts }, (_, n) => flowOf(random, random.pick(topics), random.pick(topics), encrypts, n + 1)),
    also: Array.from({ length: facts }, (_, n) => factOf(random, topics, n + 1)),
  };
}
