/** What rules are asked for: ends with addresses, and flows between them with what a reader has to decide first. Checked before anything is written. */
import { type Address, boundsOf, familyOf, readAddress, showAddress } from "./address.ts";
import type { Family } from "./ip.ts";
import { icmpTypes, type Service, serviceProblems } from "./service.ts";

export interface Endpoint {
  id: string;
  /** Empty: nobody has said yet; placeholders stand in. */
  addresses: readonly Address[];
}

export interface Flow {
  id: string;
  /** `HA2 over UDP` */
  label: string;
  service: Service;
  /** Ids of endpoints; `from` opens the connection, the ports are those of `to`. */
  from: string;
  to: string;
  /** “Both ways”: either end opens connections to the same ports of the other. */
  initiator: "from" | "either";
  need: "required" | "optional";
  /** Group of which one flow is used, never all. */
  oneOf: string | null;
  /** The same condition on several flows is asked once. */
  condition: { id: string; text: string } | null;
  /** What the sources say differently; empty when they agree. */
  dispute: readonly string[];
  source: { title: string; date: string };
}

export interface Intent {
  title: string;
  endpoints: readonly Endpoint[];
  flows: readonly Flow[];
}

const ipFamilies = (end: Endpoint): Family[] => [...new Set(end.addresses.flatMap((address) => familyOf(address) ?? []))];

/** Families in which both ends of a flow can be named. An end without addresses takes those of the other; IPv4 when both have none. */
export function familiesOf(flow: Flow, from: Endpoint, to: Endpoint): Family[] {
  const [a, b] = [ipFamilies(from), ipFamilies(to)];
  const both = a.length && b.length ? a.filter((family) => b.includes(family)) : a.length ? a : b.length ? b : [4 as const];
  const { service } = flow;
  return both.filter((family) => service.kind !== "icmp" || icmpTypes(service, family).length > 0).sort();
}

const twice = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, n) => ids.indexOf(id) !== n))];

/** Objects made by hand have to be what the reader of addresses would have made. */
function genuine(address: Address): boolean {
  if (address.kind === "missing") return false;
  const read = readAddress(showAddress(address));
  return "address" in read && JSON.stringify(read.address) === JSON.stringify(address);
}

const overlap = (one: Address, other: Address): boolean => {
  const [a, b] = [boundsOf(one), boundsOf(other)];
  return showAddress(one) === showAddress(other) || (a !== null && b !== null && familyOf(one) === familyOf(other) && a.lo <= b.hi && b.lo <= a.hi);
};

function endpointProblems(end: Endpoint): string[] {
  const wrong = end.addresses.filter((address) => !genuine(address)).map((address) => `${end.id}: ${showAddress(address)} is no address`);
  const doubles = end.addresses.flatMap((one, n) =>
    end.addresses.slice(n + 1).flatMap((other) => (overlap(one, other) ? [`${end.id}: ${showAddress(one)} and ${showAddress(other)} overlap; give one of them`] : [])),
  );
  return [...wrong, ...doubles];
}

const isEverything = (address: Address): boolean => address.kind === "cidr" && address.bits === 0;

function pairProblems(flow: Flow, from: Endpoint, to: Endpoint): string[] {
  if (flow.service.kind === "ethernet") return [];
  if (familiesOf(flow, from, to).length === 0) return [`${flow.id}: ${from.id} and ${to.id} have no IP version in common for it`];
  return from.addresses.flatMap((a) =>
    to.addresses.flatMap((b) => {
      if (familyOf(a) !== familyOf(b)) return [];
      if (isEverything(a) && isEverything(b)) return [`${flow.id}: from everywhere to everywhere is no rule`];
      return a.kind === "host" && overlap(a, b) && b.kind === "host" ? [`${flow.id}: ${from.id} and ${to.id} are both ${a.ip}`] : [];
    }),
  );
}

function flowProblems(flow: Flow, ends: ReadonlyMap<string, Endpoint>): string[] {
  const [from, to] = [ends.get(flow.from), ends.get(flow.to)];
  if (!from || !to) return [`${flow.id}: there is no end ${from ? flow.to : flow.from}`];
  if (from === to) return [`${flow.id}: both ends are ${from.id}; name them apart`];
  return [...serviceProblems(flow.service).map((problem) => `${flow.id}: ${problem}`), ...pairProblems(flow, from, to)];
}

/** All that is wrong with an intent, in sentences; an intent without problems can be expanded. */
export function problemsOf(intent: Intent): string[] {
  const ends = new Map(intent.endpoints.map((end) => [end.id, end]));
  return [
    ...(intent.flows.length ? [] : ["no flow is asked for"]),
    ...twice(intent.endpoints.map((end) => end.id)).map((id) => `the end ${id} is given twice`),
    ...twice(intent.flows.map((flow) => flow.id)).map((id) => `the flow ${id} is given twice`),
    ...intent.endpoints.flatMap(endpointProblems),
    ...new Set(intent.flows.flatMap((flow) => flowProblems(flow, ends))),
  ];
}
