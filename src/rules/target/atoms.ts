/** A flow taken apart: one way × one IP version × one pair of addresses × opening or answering. Every atom gets an outcome later. */
import { type Address, familyOf, placeholder, showAddress } from "./address.ts";
import { type Endpoint, type Flow, familiesOf, type Intent } from "./intent.ts";
import type { Family } from "./ip.ts";
import { type Service, tidyPorts } from "./service.ts";

export interface Atom {
  id: string;
  flow: string;
  family: Family | "l2";
  /** Of the packets this atom is about: an answer comes from the end that was called. */
  src: Address;
  dst: Address;
  srcEnd: string;
  dstEnd: string;
  /** Its ports are destination ports of `open` and source ports of `return`. */
  service: Service;
  leg: "open" | "return";
  cite: { title: string; date: string };
}

export interface Expansion {
  atoms: Atom[];
  /** Addresses no rule can be made for, in sentences. */
  unpaired: string[];
}

const tidy = (service: Service): Service => ("ports" in service ? { kind: service.kind, ports: tidyPorts(service.ports) } : service);

function addressesOf(end: Endpoint, family: Family | "l2"): Address[] {
  const known = end.addresses.filter((address) => (family === "l2" ? address.kind === "mac" : familyOf(address) === family));
  return known.length ? known : [placeholder(end.id, family)];
}

function atomsOf(flow: Flow, caller: Endpoint, called: Endpoint, family: Family | "l2"): Atom[] {
  const legs = family === "l2" ? (["open"] as const) : (["open", "return"] as const);
  return addressesOf(caller, family).flatMap((a) =>
    addressesOf(called, family).flatMap((b) =>
      legs.map((leg) => {
        const [src, dst, srcEnd, dstEnd] = leg === "open" ? [a, b, caller.id, called.id] : [b, a, called.id, caller.id];
        const id = [flow.id, `${caller.id}>${called.id}`, showAddress(a), showAddress(b), family, leg].join("|");
        return { id, flow: flow.id, family, src, dst, srcEnd, dstEnd, service: tidy(flow.service), leg, cite: flow.source };
      }),
    ),
  );
}

function unpairedOf(flow: Flow, end: Endpoint, other: Endpoint, families: readonly Family[]): string[] {
  const left = end.addresses.filter((address) => {
    const family = familyOf(address);
    return family !== null && !families.includes(family);
  });
  return left.map((address) => `No rule for ${showAddress(address)} (${end.id}) in ${flow.id}: ${other.id} or the source has nothing for IPv${familyOf(address)}.`);
}

/** The atoms of an intent without problems. Ethernet frames have no answers to be let through, IP has. */
export function expand(intent: Intent): Expansion {
  const ends = new Map(intent.endpoints.map((end) => [end.id, end]));
  const atoms: Atom[] = [];
  const unpaired: string[] = [];
  for (const flow of intent.flows) {
    const [from, to] = [ends.get(flow.from), ends.get(flow.to)];
    if (!from || !to) throw new Error(`${flow.id} names an end that does not exist; check the intent first`);
    const families = flow.service.kind === "ethernet" ? (["l2"] as const) : familiesOf(flow, from, to);
    for (const family of families) {
      atoms.push(...atomsOf(flow, from, to, family));
      if (flow.initiator === "either") atoms.push(...atomsOf(flow, to, from, family));
    }
    if (flow.service.kind !== "ethernet") {
      const used = familiesOf(flow, from, to);
      unpaired.push(...unpairedOf(flow, from, to, used), ...unpairedOf(flow, to, from, used));
    }
  }
  return { atoms, unpaired };
}
