/** One trial: a firewall that drops everything, a text pasted into it, packets, and what is wrong with what arrived. */

import type { Rules } from "../../../src/rules/target/render.ts";
import type { Target } from "../../../src/rules/target.ts";
import { onHost, rulesFor, TRANSIT } from "../intents.ts";
import { BASELINES } from "./baselines.ts";
import { type Network, openNetwork } from "./network.ts";
import type { Case } from "./places.ts";
import { faultsOf, planOf } from "./probes.ts";

export type Backend = "nft" | "legacy";

export const rulesOfCase = (target: Target, { intent, chosen, host }: Case): Rules =>
  rulesFor(target, intent, host ? onHost(host) : TRANSIT, chosen ? { "one-of:sync": chosen } : {});

export interface Firewall extends Network {
  /** The filter in the platform's own words. */
  shown: () => string;
}

/** The firewall of a case before anything is pasted; closed behind the body, whatever happens. */
export function withFirewall<Result>(target: Target, { places, host }: Case, backend: Backend, body: (firewall: Firewall) => Result): Result {
  const network = openNetwork(Object.fromEntries(Object.entries(places).map(([end, { inside, outside }]) => [end, [...inside, ...outside]])), host);
  try {
    const baseline = BASELINES[target.id]?.[host ? "host" : "transit"];
    const { status, stderr } = network.paste(baseline?.load ?? "echo no baseline >&2; exit 1", backend);
    if (status !== 0 || stderr !== "") throw new Error(`the baseline of ${target.id}: ${stderr}`);
    return body({ ...network, shown: () => network.paste(baseline?.show ?? "", backend).stdout });
  } finally {
    network.close();
  }
}

export interface Trial {
  said: string;
  leaked: string[];
  lost: string[];
  arrived: number;
}

/** @param patience seconds to wait for what has to arrive; short where it is known to stay away */
export function trial(target: Target, one: Case, backend: Backend, text: string, patience?: number): Trial {
  return withFirewall(target, one, backend, (firewall) => {
    const { stdout, stderr } = firewall.paste(text, backend);
    const flows = one.intent.flows.filter((flow) => flow.oneOf === null || flow.id === one.chosen);
    const plan = planOf(flows, one.places, one.host);
    const arrived = firewall.arrived(plan.phases, plan.expected, patience);
    return { said: stdout + stderr, arrived: arrived.size, ...faultsOf(plan, arrived) };
  });
}
