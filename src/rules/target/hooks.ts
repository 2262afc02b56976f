/** Where the packets of an atom pass: through a machine in between, or into and out of one of the ends. */
import type { Atom } from "./atoms.ts";
import type { Placement } from "./capabilities.ts";

export type Hook = "forward" | "input" | "output";

export const HOOKS: readonly Hook[] = ["forward", "input", "output"];

export function hookOf(atom: Atom, placement: Placement): Hook {
  if (placement.at === "transit") return "forward";
  return atom.dstEnd === placement.end ? "input" : "output";
}

/** What stands over the lines of a hook. */
export const HEADINGS: Readonly<Record<Hook, string>> = {
  forward: "on the firewall in between",
  input: "on the host, for what comes in",
  output: "on the host, for what goes out - only where outgoing traffic is filtered, too",
};
