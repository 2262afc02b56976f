/** Intent: a question back, with choices that are questions themselves. */
import type { Finding } from "../../query/finding.ts";
import type { Block } from "../answer.ts";

type Choose = Extract<Finding, { kind: "choose" }>;

/** @param names names of the products in question */
export function chooseBlocks(finding: Choose, names: readonly string[]): Block[] {
  const what = finding.words.join(", ");
  const text = {
    product: `Which product? “${what}” alone does not say; I know it for ${names.join(", ")}.`,
    topic: `${names.join(", ")}: what exactly? Name a link, a service or a port.`,
    port: `Many products use ${what}. Name one.`,
  }[finding.about];
  return [
    { type: "headline", text },
    { type: "choices", heading: "Ask for instance", items: finding.suggestions },
  ];
}
