/** Random requests for rules: sound in addresses and numbers, hostile in every text. */
import fc from "fast-check";
import type { Endpoint, Flow, Intent } from "../../src/rules/target/intent.ts";
import type { Service } from "../../src/rules/target/service.ts";
import type { Site } from "../../src/rules/target.ts";
import { addresses } from "./intents.ts";

/** What ends a string, a line or a command on some platform, and what only looks like something else. */
export const HOSTILE = [
  "x\ninsert rule inet filter forward accept",
  "x\r\niptables -I FORWARD -j ACCEPT",
  "x\u2028\u0085y\u000bz",
  '" accept; flush ruleset; #',
  "' -j ACCEPT; touch pwned; '",
  "$(touch pwned) `touch pwned` ${IFS} !! !touch",
  "x; touch pwned & touch pwned | touch pwned > pwned",
  "RULES",
  "\nRULES\ntouch pwned\n",
  "# COMMIT",
  "a\u202ereversed\u2066\u200b",
  "\u001b[31mred\u0007\t\u0000",
  "\\\\ \\' \\\" \\n %s %d",
  "ünïcödé 漢字 🧭 ’quotes‘ – dashes",
  "<!channel> @everyone <b>&amp;</b>",
  "-j ACCEPT --comment any 0.0.0.0/0",
  "x".repeat(400),
  "",
];

export const text: fc.Arbitrary<string> = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary", maxLength: 300 }), fc.string({ maxLength: 40 }));

const IDS = ["peer-a", "peer-b", "witness"] as const;

/** Pools do not overlap: each end has its own 10.n.0.0/16 and 2001:db8:n::/48. */
const ends: fc.Arbitrary<Endpoint[]> = fc
  .tuple(
    ...IDS.map((_, n) =>
      fc.record({
        v4: fc.subarray([`10.${n}.0.1`, `10.${n}.0.2`, `10.${n}.8.0/24`, `10.${n}.9.5-10.${n}.9.77`]),
        v6: fc.subarray([`2001:db8:${n}::1`, `2001:db8:${n}:8::/64`]),
        mac: fc.boolean(),
      }),
    ),
  )
  .map((all) => all.map(({ v4, v6, mac }, n) => ({ id: IDS[n] ?? "", addresses: addresses(...v4, ...v6, ...(mac ? [`02:00:00:00:00:0${n}`] : [])) })));

const portRange = fc.tuple(fc.integer({ min: 1, max: 65535 }), fc.integer({ min: 0, max: 300 })).map(([lo, more]) => ({ lo, hi: Math.min(lo + more, 65535) }));
const icmpType = fc.integer({ min: 0, max: 255 });
const service: fc.Arbitrary<Service> = fc.oneof(
  fc.record({ kind: fc.constantFrom("tcp" as const, "udp" as const, "sctp" as const), ports: fc.array(portRange, { minLength: 1, maxLength: 24 }) }),
  fc.record({
    kind: fc.constant("icmp" as const),
    message: fc.oneof(
      fc.constantFrom("any" as const, "echo" as const),
      fc.record({ v4: fc.array(icmpType, { minLength: 1, maxLength: 3 }), v6: fc.array(icmpType, { minLength: 1, maxLength: 3 }) }),
    ),
  }),
  fc.record({ kind: fc.constant("ip" as const), protocol: fc.integer({ min: 0, max: 255 }).filter((number) => ![1, 6, 17, 58, 132].includes(number)) }),
  fc.record({ kind: fc.constant("ethernet" as const), etherType: fc.constantFrom(0x7261, 0x88ca) }),
);

const flow = fc
  .record({
    name: text,
    label: text,
    service,
    ways: fc.constantFrom(...IDS.flatMap((from) => IDS.filter((to) => to !== from).map((to) => [from, to] as const))),
    initiator: fc.constantFrom("from" as const, "either" as const),
    need: fc.constantFrom("required" as const, "optional" as const),
    oneOf: fc.option(fc.constantFrom("g1", "g2"), { freq: 3 }),
    condition: fc.option(fc.record({ id: fc.constantFrom("c1", "c2"), text }), { freq: 3 }),
    dispute: fc.array(text, { maxLength: 2 }),
    title: text,
  })
  .map(({ name, ways: [from, to], title, ...rest }) => ({ ...rest, id: name, from, to, source: { title, date: "2026-03-01" } }));

/** Two ends without an IP version in common get none at all: then placeholders stand in. */
const meeting = (endpoints: readonly Endpoint[], flows: readonly Flow[]): Endpoint[] => {
  const lonely = new Set(
    flows.flatMap(({ from, to }) => [from, to]).filter((id) => !endpoints.some((end) => end.id === id && end.addresses.some((one) => "family" in one && one.family === 4))),
  );
  return endpoints.map((end) => (lonely.has(end.id) ? { ...end, addresses: [] } : end));
};

export const intents: fc.Arbitrary<Intent> = fc.tuple(text, ends, fc.array(flow, { minLength: 1, maxLength: 5 })).map(([title, endpoints, found]) => {
  const flows = found.map((one, n) => ({ ...one, id: `${n}/${one.id}` }));
  return { title, endpoints: meeting(endpoints, flows), flows };
});

export const sites: fc.Arbitrary<Site> = fc.constantFrom(
  { placement: { at: "transit" as const }, names: {} },
  ...IDS.map((end) => ({ placement: { at: "host" as const, end }, names: {} })),
);
