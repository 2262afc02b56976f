/** What the sources do not have, in words that an answer and a refusal share. */
import type { Fact } from "../knowledge/fact.ts";
import type { PortAsk } from "../query/index/ports.ts";
import { portsText } from "./services.ts";

/** Most entries that are told to have the number under another transport. */
const KNOWN = 4;

/** Where no product was singled out, the sources of all products are meant. */
export const sourcesOf = (names: readonly string[]): string => (names.length > 0 ? `the sources for ${names.join(", ")}` : "the sources I know");

function knownElsewhere(other: readonly Fact[]): string {
  const known = [...new Set(other.map(({ match }) => portsText(match.filter((one) => one.t === "l4"))))];
  return known.length > 0 ? ` Only ${known.slice(0, KNOWN).join("; ")} is known.` : "";
}

/** `TCP 9999 is in no entry of the sources for …` @param other rows that have the number under another transport */
export const absentPorts = ({ ports, other }: { ports: readonly PortAsk[]; other: readonly Fact[] }, names: readonly string[]): string =>
  `${ports.map(({ text }) => text).join(", ")} is in no entry of ${sourcesOf(names)}.${knownElsewhere(other)}`;
