/** The first line: the answer in the reader's words. */
import type { Requirement } from "./answer.ts";

/** Most titles that are still read in one line. */
const TITLES = 3;

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** `TCP 80` and `TCP 443` as `TCP 80, 443`. */
function joinPorts(ports: readonly string[]): string {
  const byProtocol = new Map<string, string[]>();
  for (const text of unique(ports)) {
    const [, protocol = "", numbers = text] = /^((?:TCP|UDP|SCTP)(?:\+\w+)?) ([\d, -]+)$/.exec(text) ?? [];
    byProtocol.set(protocol, [...(byProtocol.get(protocol) ?? []), numbers]);
  }
  return [...byProtocol].map(([protocol, numbers]) => [protocol, unique(numbers).join(", ")].filter(Boolean).join(" ")).join(", ");
}

/** `PAN-OS HA1, encrypted: TCP 28; heartbeats: ICMP`, `Panzura: 24 entries`, or the fact itself. */
export function headlineOf(rows: readonly Requirement[]): string {
  const flows = rows.filter(({ ports }) => ports !== "");
  const facts = rows.filter(({ ports }) => ports === "");
  const [fact] = facts;
  if (flows.length === 0)
    return facts.length === 1 && fact
      ? `${fact.title}: ${fact.caveats[0] ?? ""}`
      : `${unique(facts.map(({ title }) => title))
          .slice(0, TITLES)
          .join("; ")}: ${facts.length} facts`;
  const byTitle = new Map<string, Requirement[]>();
  for (const row of flows) byTitle.set(row.title, [...(byTitle.get(row.title) ?? []), row]);
  const said = [...byTitle].map(([title, group]) => `${title}: ${joinPorts(group.map(({ ports }) => ports))}`);
  const ports = said.length <= TITLES ? said.join("; ") : `${unique(flows.map(({ product }) => product)).join(", ")}: ${flows.length} entries`;
  return fact && rows[0] === fact ? (fact.caveats[0] ?? "") : ports;
}
