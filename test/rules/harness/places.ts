/** Where the ends of the shared requests are, address by address, with neighbours; and the cases that packets are sent for. */
import type { Intent } from "../../../src/rules/target/intent.ts";
import { broad, pair } from "../intents.ts";
import type { Place } from "./probes.ts";

const STRANGER: Place = { inside: ["198.51.100.99", "2001:db8:c::99"], outside: [] };

export const PAIR: Record<string, Place> = {
  "peer-a": { inside: ["192.0.2.10", "2001:db8:a::10"], outside: ["192.0.2.11", "2001:db8:a::11"] },
  "peer-b": { inside: ["192.0.2.20", "2001:db8:b::20"], outside: ["192.0.2.21", "2001:db8:b::21"] },
  stranger: STRANGER,
};

const BROAD: Record<string, Place> = {
  "peer-a": { inside: ["192.0.2.10", "192.0.2.32", "192.0.2.47", "2001:db8:a::10"], outside: ["192.0.2.31", "192.0.2.48"] },
  "peer-b": {
    inside: ["198.51.100.5", "198.51.100.7", "198.51.100.9", "198.51.100.20", "2001:db8:b::1", "2001:db8:b::ffff:ffff:ffff:ffff"],
    outside: ["198.51.100.4", "198.51.100.10", "198.51.100.19", "2001:db8:b:1::1"],
  },
  witness: { inside: ["203.0.113.7"], outside: ["203.0.113.8"] },
  stranger: STRANGER,
};

export interface Case {
  intent: Intent;
  places: Record<string, Place>;
  chosen: string | null;
  /** The end that the filtering machine is itself. */
  host: string | null;
}

export const BETWEEN: Case = { intent: pair, places: PAIR, chosen: "gate/sync-ip", host: null };
export const CALLED: Case = { ...BETWEEN, host: "peer-b" };

/** Every transport of the pair that IP can carry; from in between and from both ends. */
export const CASES: readonly [string, Case][] = [
  ["in between, sync over IP", BETWEEN],
  ["in between, sync over UDP", { ...BETWEEN, chosen: "gate/sync-udp" }],
  ["in between, networks and ranges", { intent: broad, places: BROAD, chosen: null, host: null }],
  ["on the one who is called", CALLED],
  ["on the one who calls", { ...BETWEEN, chosen: "gate/sync-udp", host: "peer-a" }],
];
