/** Intent: no answer, with the reason and the nearest thing that is known. */
import type { Finding, Reason } from "../../query/finding.ts";
import { printable } from "../../query/normalise.ts";
import { absentPorts, sourcesOf } from "../absent.ts";
import type { Block, Requirement } from "../answer.ts";
import { distinctSources } from "../sources.ts";

type None = Extract<Finding, { kind: "none" }>;

const quoted = (words: readonly string[]): string => words.map((word) => `“${printable(word, 40)}”`).join(", ");
const USAGE = "Ask which ports a product needs, for instance in the words below.";

function sentence(reason: Reason, names: readonly string[]): string {
  switch (reason.why) {
    case "empty":
      return `There was no question. ${USAGE}`;
    case "greeting":
      return `Hello. ${USAGE}`;
    case "command":
      return `I only tell which ports are needed; I change nothing on any device. ${USAGE}`;
    case "unknown-words":
      return `I do not know ${quoted(reason.words)}, so I do not answer.`;
    case "no-product":
      return reason.words.length > 0 ? `Name a product: ${quoted(reason.words)} alone does not tell which one.` : `I did not find a product or a port in that. ${USAGE}`;
    case "not-in-product":
      return reason.words.length > 0 ? `No answer: ${sourcesOf(names)} say nothing about ${quoted(reason.words)}.` : `No answer: ${sourcesOf(names)} say nothing about that.`;
    case "no-port":
      return `No answer: ${absentPorts(reason, names)}`;
    case "protocol":
      return `No answer: ${sourcesOf(names)} list no ${reason.asked} port for that.`;
    case "release":
      return `No answer for release ${reason.asked}: ${sourcesOf(names)} do not name it. The nearest edition stands below, under its own releases.`;
    case "condition":
      return `No answer: ${sourcesOf(names)} list nothing for that with ${quoted(reason.asked)}. What they list stands below.`;
    default:
      return reason satisfies never;
  }
}

/** The body of a reply without an answer. */
export function noneBlocks(finding: None, names: readonly string[], related: Requirement[]): Block[] {
  return [
    { type: "headline", text: sentence(finding.reason, names) },
    ...(related.length > 0
      ? [
          { type: "related" as const, heading: "Known (not an answer to your question)", rows: related },
          { type: "sources" as const, items: distinctSources(related.flatMap(({ sources }) => sources)) },
        ]
      : []),
    ...(finding.suggestions.length > 0 ? [{ type: "choices" as const, heading: "I could answer", items: finding.suggestions }] : []),
  ];
}
