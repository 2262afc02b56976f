/** What a reader has to decide before a rule may be written: which of several ways is used, whether a condition holds, whom to believe. */
import type { Flow } from "./intent.ts";
import { showService } from "./service.ts";

export interface Ask {
  id: string;
  question: string;
  options: readonly { id: string; label: string }[];
}

/** Ask id -> option id. */
export type Decisions = Readonly<Record<string, string>>;

export interface Skip {
  reason: "one-of-not-chosen" | "condition-not-met" | "dispute-left-out" | "optional-left-out";
  detail: string;
}

export interface Decided {
  asks: Ask[];
  /** Decisions that fit no question. */
  problems: string[];
  /** Flow id -> why there is no rule for it. */
  skipped: Map<string, Skip>;
}

interface Doubt {
  ask: Ask;
  /** The option under which the flow gets its rule. */
  yes: string;
  skip: Skip;
}

const yesNo = (yes: string, no: string): Ask["options"] => [
  { id: "yes", label: yes },
  { id: "no", label: no },
];

/** One-of comes first: what is not chosen needs no further question. */
function doubtsOf(flow: Flow, flows: readonly Flow[]): Doubt[] {
  const doubts: Doubt[] = [];
  const named = `${flow.label} (${showService(flow.service)})`;
  if (flow.oneOf !== null) {
    const options = flows.filter((other) => other.oneOf === flow.oneOf).map((other) => ({ id: other.id, label: `${other.label} (${showService(other.service)})` }));
    const ask = { id: `one-of:${flow.oneOf}`, question: "Only one of these is used. Which?", options };
    doubts.push({ ask, yes: flow.id, skip: { reason: "one-of-not-chosen", detail: "another way was chosen" } });
  }
  if (flow.condition) {
    const ask = { id: `condition:${flow.condition.id}`, question: `Does this hold: ${flow.condition.text}?`, options: yesNo("it holds", "it does not") };
    doubts.push({ ask, yes: "yes", skip: { reason: "condition-not-met", detail: `not the case: ${flow.condition.text}` } });
  }
  if (flow.dispute.length) {
    const ask = { id: `dispute:${flow.id}`, question: `The sources disagree about ${named}: ${flow.dispute.join(" / ")}. Open it?`, options: yesNo("open it", "leave it out") };
    doubts.push({ ask, yes: "yes", skip: { reason: "dispute-left-out", detail: "disputed, and left out" } });
  }
  if (flow.need === "optional") {
    const ask = { id: `optional:${flow.id}`, question: `${named} is optional. Open it?`, options: yesNo("open it", "leave it out") };
    doubts.push({ ask, yes: "yes", skip: { reason: "optional-left-out", detail: "optional, and left out" } });
  }
  return doubts;
}

const own = (decisions: Decisions, id: string): string | undefined => (Object.hasOwn(decisions, id) ? decisions[id] : undefined);

export function decide(flows: readonly Flow[], decisions: Decisions): Decided {
  const asks = new Map<string, Ask>();
  const known = new Map<string, Ask>();
  const skipped = new Map<string, Skip>();
  for (const flow of flows) {
    const doubts = doubtsOf(flow, flows);
    for (const { ask } of doubts) known.set(ask.id, ask);
    for (const { ask, yes, skip } of doubts) {
      const chosen = own(decisions, ask.id);
      if (chosen === undefined) asks.set(ask.id, ask);
      else if (chosen !== yes) skipped.set(flow.id, skip);
      // Behind the first open or negative answer the others do not matter yet.
      if (chosen !== yes) break;
    }
  }
  const problems = Object.entries(decisions).flatMap(([id, chosen]) => {
    const ask = known.get(id);
    if (!ask) return [`nothing asks for ${id}`];
    return ask.options.some((option) => option.id === chosen) ? [] : [`${id} is ${ask.options.map((option) => option.id).join(" or ")}, not ${chosen}`];
  });
  return { asks: [...asks.values()], problems, skipped };
}
