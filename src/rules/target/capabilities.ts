/** What a platform can say, as data; and the verdict over an atom that follows from it. Targets write text only for what passes here. */
import type { Atom } from "./atoms.ts";
import type { Family } from "./ip.ts";
import { icmpTypes, type Service, showService, type Transport } from "./service.ts";

/** In between the ends, or on one of them. */
export type Placement = { at: "transit" } | { at: "host"; end: string };

export interface Capabilities {
  placements: readonly Placement["at"][];
  families: readonly Family[];
  transports: readonly Transport[];
  icmp: Readonly<Record<Family, "types" | "all" | "none">>;
  /** IP protocols without a kind of their own: `only` those, or all but those that cannot be matched, and why. */
  protocols: { only: readonly number[] | null; not: readonly { family: Family; number: number; why: string }[] };
  etherTypes: boolean;
  addressRanges: boolean;
  /** By what answers are known: as part of a tracked connection, by TCP flags, or only by where they come from. */
  answers: Readonly<Record<Transport | "icmp" | "ip", "tracked" | "flags" | "addresses">>;
}

export type Reason =
  | "l2-ethertype-below-ip"
  | "transport-not-known"
  | "icmp-not-matchable"
  | "icmp-type-not-matchable"
  | "ip-protocol-not-matchable"
  | "family-not-supported"
  | "placement-not-supported"
  | "not-on-this-host"
  | "address-range-not-supported"
  | "stateless-return-too-wide";

export type Verdict = { fits: "exact" } | { fits: "wider"; reason: Reason; opens: string } | { fits: "not"; reason: Reason; detail: string };

const not = (reason: Reason, detail: string): Verdict => ({ fits: "not", reason, detail });
const EXACT: Verdict = { fits: "exact" };

function protocolVerdict(number: number, family: Family, { protocols }: Capabilities): Verdict {
  const row = protocols.not.find((one) => one.family === family && one.number === number);
  if (row) return not("ip-protocol-not-matchable", row.why);
  return protocols.only === null || protocols.only.includes(number) ? EXACT : not("ip-protocol-not-matchable", `IP protocol ${number} cannot be named here`);
}

function serviceVerdict(service: Service, family: Family, can: Capabilities): Verdict {
  switch (service.kind) {
    case "tcp":
    case "udp":
    case "sctp":
      return can.transports.includes(service.kind) ? EXACT : not("transport-not-known", `${service.kind.toUpperCase()} cannot be named here`);
    case "icmp":
      if (can.icmp[family] === "none") return not("icmp-not-matchable", "ICMP cannot be named here");
      if (can.icmp[family] === "types" || icmpTypes(service, family) === "any") return EXACT;
      return { fits: "wider", reason: "icmp-type-not-matchable", opens: `every ICMP message, not only ${showService(service)}` };
    case "ip":
      return protocolVerdict(service.protocol, family, can);
    case "ethernet":
      return not("l2-ethertype-below-ip", `${showService(service)} is carried below IP: a filter of IP packets never sees it`);
    default:
      return service satisfies never;
  }
}

function placeVerdict(atom: Atom, placement: Placement, can: Capabilities): Verdict {
  if (!can.placements.includes(placement.at)) return not("placement-not-supported", `it filters ${placement.at === "transit" ? "only on a host itself" : "only in between"}`);
  if (placement.at === "transit" || atom.srcEnd === placement.end || atom.dstEnd === placement.end) return EXACT;
  return not("not-on-this-host", `it passes between ${atom.srcEnd} and ${atom.dstEnd}, not ${placement.end}`);
}

function answerVerdict(atom: Atom, can: Capabilities): Verdict {
  const { kind } = atom.service;
  if (atom.leg === "open" || kind === "ethernet" || can.answers[kind] !== "addresses") return EXACT;
  return { fits: "wider", reason: "stateless-return-too-wide", opens: `whatever comes from there looking like an answer to ${showService(atom.service)}` };
}

export function judge(atom: Atom, placement: Placement, can: Capabilities): Verdict {
  const place = placeVerdict(atom, placement, can);
  if (place.fits === "not") return place;
  if (atom.family === "l2") return can.etherTypes ? EXACT : serviceVerdict(atom.service, 4, can);
  if (!can.families.includes(atom.family)) return not("family-not-supported", `IPv${atom.family} cannot be filtered here`);
  if (!can.addressRanges && [atom.src, atom.dst].some((address) => address.kind === "range")) return not("address-range-not-supported", "give networks in place of the range");
  const service = serviceVerdict(atom.service, atom.family, can);
  return service.fits === "exact" ? answerVerdict(atom, can) : service;
}
