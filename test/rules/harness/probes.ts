/** Packets to try on a request, and which of them have to arrive, told from the request and not from any rule. */
import type { Flow } from "../../../src/rules/target/intent.ts";

export interface Probe {
  id: string;
  from: string;
  to: string;
  family: 4 | 6;
  src: string;
  dst: string;
  proto: number;
  payload: string;
  token: string;
}

/** Addresses of an end that a request names, and some next to them that it does not. */
export interface Place {
  inside: readonly string[];
  outside: readonly string[];
}

type Stimulus = { kind: "tcp" | "udp" | "sctp"; port: number } | { kind: "icmp"; type: number } | { kind: "ip"; protocol: number };

const PROTO = { tcp: 6, udp: 17, sctp: 132 } as const;
/** GRE, ESP, OSPF, and what lies around 99. */
const PROTOCOLS = [47, 50, 89, 98, 99, 100, 253];
const ICMP = { 4: [8, 13], 6: [128, 1] } as const;
const ECHO = { 4: 8, 6: 128 } as const;

const hex = (number: number, bytes: number): string => number.toString(16).padStart(2 * bytes, "0");
const familyOf = (address: string): 4 | 6 => (address.includes(":") ? 6 : 4);

function matches(service: Flow["service"], stimulus: Stimulus, family: 4 | 6): boolean {
  if (stimulus.kind === "ip") return service.kind === "ip" && service.protocol === stimulus.protocol;
  if (stimulus.kind === "icmp") {
    if (service.kind !== "icmp" || service.message === "any") return service.kind === "icmp";
    return service.message === "echo" ? stimulus.type === ECHO[family] : service.message[`v${family}`].includes(stimulus.type);
  }
  return service.kind === stimulus.kind && service.ports.some(({ lo, hi }) => lo <= stimulus.port && stimulus.port <= hi);
}

/** Everything worth trying: the edges of each range and what lies beside them, on every transport. */
function stimuliOf(flows: readonly Flow[], family: 4 | 6): Stimulus[] {
  const services = flows.map(({ service }) => service);
  const ports = new Set(
    services.flatMap((service) => ("ports" in service ? service.ports.flatMap(({ lo, hi }) => [lo - 1, lo, hi, hi + 1]) : [])).filter((port) => port > 0 && port < 65536),
  );
  const kinds = (["tcp", "udp", "sctp"] as const).filter((kind) => kind !== "sctp" || services.some((service) => service.kind === kind));
  const types = services.flatMap((service) => (service.kind === "icmp" && typeof service.message === "object" ? service.message[`v${family}`] : []));
  return [
    ...kinds.flatMap((kind) => [...ports].map((port): Stimulus => ({ kind, port }))),
    ...[...new Set<number>([...ICMP[family], ...types])].map((type): Stimulus => ({ kind: "icmp", type })),
    ...PROTOCOLS.map((protocol): Stimulus => ({ kind: "ip", protocol })),
  ];
}

/** A token in each packet tells it from all the others. */
function packetOf(stimulus: Stimulus, family: 4 | 6, token: string, client: number, answer: boolean): { proto: number; payload: string } {
  if (stimulus.kind === "ip") return { proto: stimulus.protocol, payload: `00000800${token}` };
  if (stimulus.kind === "icmp") {
    const type = answer ? (family === 4 ? 0 : 129) : stimulus.type;
    return { proto: family === 4 ? 1 : 58, payload: `${hex(type, 1)}000000${hex(client, 2)}0001${token}` };
  }
  const ports = answer ? hex(stimulus.port, 2) + hex(client, 2) : hex(client, 2) + hex(stimulus.port, 2);
  const proto = PROTO[stimulus.kind];
  if (stimulus.kind === "udp") return { proto, payload: `${ports}${hex(16, 2)}0000${token}` };
  // SYN with sequence number 1000, or SYN and ACK that acknowledges it and its eight bytes.
  if (stimulus.kind === "tcp") return { proto, payload: `${ports}${hex(1000, 4)}${hex(answer ? 1009 : 0, 4)}50${answer ? "12" : "02"}ffff00000000${token}` };
  // INIT, or INIT ACK, with the tag of the other side; the token stands where parameters would.
  return { proto, payload: `${ports}${answer ? "00000001" : "00000000"}00000000${answer ? "02" : "01"}00001c00000001ffff0001000100000001${token}` };
}

export interface Plan {
  phases: [Probe[], Probe[], Probe[]];
  /** Ids of those that have to arrive; all others must not. */
  expected: Set<string>;
}

/** @param host the end that the filtering machine is itself; its kernel answers TCP and ping on its own */
export function planOf(flows: readonly Flow[], places: Readonly<Record<string, Place>>, host: string | null = null): Plan {
  const phases: Plan["phases"] = [[], [], []];
  const expected = new Set<string>();
  let serial = 0;
  const ends = Object.keys(places);

  const allowed = (from: string, to: string, stimulus: Stimulus, family: 4 | 6): boolean =>
    flows.some(
      (flow) => ((flow.from === from && flow.to === to) || (flow.initiator === "either" && flow.from === to && flow.to === from)) && matches(flow.service, stimulus, family),
    );

  function attempt(from: string, to: string, src: string, dst: string, stimulus: Stimulus, named: boolean): void {
    const family = familyOf(src);
    const passes = named && allowed(from, to, stimulus, family);
    const make = (phase: 0 | 1 | 2, answer: boolean, arrives: boolean, client: number): Probe => {
      const token = `a55a${hex(++serial, 4)}c3c3`;
      const [a, b, x, y] = answer ? [to, from, dst, src] : [from, to, src, dst];
      const id = `${phase} ${a}>${b} ${x}>${y} ${Object.values(stimulus).join(" ")}${answer ? " answer" : ""}`;
      const probe: Probe = { id, from: a, to: b, family, src: x, dst: y, token, ...packetOf(stimulus, family, token, client, answer) };
      if (phases.some((probes) => probes.some((other) => other.id === id))) throw new Error(`two probes are called ${id}`);
      phases[phase].push(probe);
      if (arrives) expected.add(id);
      return probe;
    };
    const client = 40_000 + (serial % 20_000);
    const open = make(passes ? 1 : 0, false, passes, client);
    const answered = stimulus.kind !== "icmp" || stimulus.type === ECHO[family];
    if (!passes || !answered) return;
    // An answer to nothing comes first and stays outside, unless it counts as a call of its own.
    if (stimulus.kind !== "ip") {
      const unasked: Stimulus = stimulus.kind === "icmp" ? { kind: "icmp", type: family === 4 ? 0 : 129 } : { kind: stimulus.kind, port: client };
      if (!allowed(to, from, unasked, family)) make(0, true, false, client + 1);
    }
    const answer = make(2, true, true, client);
    if (to !== host || (stimulus.kind !== "tcp" && stimulus.kind !== "icmp")) return;
    // The kernel's own answer: a reset with the ports turned round, or the echo with what was in the request.
    phases[2].pop();
    phases[1].push({ ...answer, payload: "", token: stimulus.kind === "tcp" ? hex(stimulus.port, 2) + hex(client, 2) : open.token });
  }

  for (const from of ends) {
    for (const to of ends.filter((end) => end !== from && (host === null || end === host || from === host))) {
      for (const family of [4, 6] as const) {
        const of = (end: string, which: keyof Place): string[] => (places[end]?.[which] ?? []).filter((address) => familyOf(address) === family);
        const [sources, targets] = [of(from, "inside"), of(to, "inside")];
        const [src, dst] = [sources[0], targets[0]];
        const all = stimuliOf(flows, family);
        // One pair gets everything; the other addresses get one packet of each flow, to see that they are meant or not.
        const few = flows.flatMap(({ service }) => all.filter((stimulus) => matches(service, stimulus, family)).slice(0, 1));
        const distinct = [...new Map(few.map((stimulus) => [JSON.stringify(stimulus), stimulus])).values()];
        if (src && dst) for (const stimulus of all) attempt(from, to, src, dst, stimulus, true);
        for (const a of sources) for (const b of targets) if (a !== src || b !== dst) for (const stimulus of distinct) attempt(from, to, a, b, stimulus, true);
        for (const a of of(from, "outside")) for (const b of targets) for (const stimulus of distinct) attempt(from, to, a, b, stimulus, false);
        for (const a of sources) for (const b of of(to, "outside")) for (const stimulus of distinct) attempt(from, to, a, b, stimulus, false);
      }
    }
  }
  return { phases, expected };
}

/** What arrived and should not have, and what should have and did not. */
export function faultsOf({ phases, expected }: Plan, arrived: ReadonlySet<string>): { leaked: string[]; lost: string[] } {
  const ids = phases.flat().map((probe) => probe.id);
  return { leaked: ids.filter((id) => arrived.has(id) && !expected.has(id)), lost: ids.filter((id) => !arrived.has(id) && expected.has(id)) };
}
