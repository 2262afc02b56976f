/** The table under the text: for each flow what became of it, atoms with one fate in one row. */
import { showAddress } from "./address.ts";
import type { Atom } from "./atoms.ts";
import type { Intent } from "./intent.ts";
import type { Outcome } from "./outcome.ts";
import type { Rules } from "./render.ts";
import { showService } from "./service.ts";

export interface SummaryRow {
  flow: string;
  label: string;
  service: string;
  status: Outcome["status"];
  /** Why, or what more it opens; empty for what is exact. */
  says: string;
  /** `192.0.2.10 > 192.0.2.20`: who opens to whom. */
  ways: readonly string[];
}

function saysOf(outcome: Outcome): string {
  switch (outcome.status) {
    case "exact":
      return "";
    case "wider":
      return `opens ${outcome.opens}`;
    case "elsewhere":
      return outcome.where;
    case "implicit":
      return outcome.by;
    case "needs-input":
      return `replace ${outcome.missing.join(" and ")}`;
    case "cannot":
      return [outcome.detail, ...outcome.alternatives].join("; ");
    case "skipped":
      return outcome.detail;
    default:
      return outcome satisfies never;
  }
}

const wayOf = ({ src, dst, leg }: Atom): string => (leg === "open" ? [src, dst] : [dst, src]).map(showAddress).join(" > ");

/** Answers have a row of their own only where their fate is another than that of what they answer. */
export function summaryOf(intent: Intent, { atoms, outcomes }: Rules): SummaryRow[] {
  const rows = new Map<string, SummaryRow & { ways: string[] }>();
  for (const atom of atoms) {
    const flow = intent.flows.find((one) => one.id === atom.flow);
    const outcome = outcomes.get(atom.id);
    if (!flow || !outcome) continue;
    const says = saysOf(outcome);
    const key = JSON.stringify([flow.id, outcome.status, says]);
    const row = rows.get(key) ?? { flow: flow.id, label: flow.label, service: showService(flow.service), status: outcome.status, says, ways: [] };
    if (!row.ways.includes(wayOf(atom))) row.ways.push(wayOf(atom));
    rows.set(key, row);
  }
  return [...rows.values()];
}
