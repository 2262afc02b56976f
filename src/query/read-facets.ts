/** Conditions with their polarity: negations turn a value round, and misspelt ones were corrected before. */

import { isEmptyWord } from "./lexicon/empty.ts";
import { NEGATORS, SWITCHED_OFF, SWITCHED_ON } from "./lexicon/grammar.ts";
import type { FacetAsk } from "./query.ts";
import type { Item } from "./recognise.ts";
import type { Span } from "./spans.ts";

/** Words in front of a facet within which a negation counts. */
const REACH = 5;

const opposite = (value: string): string => (value === "on" ? "off" : value === "off" ? "on" : value);
const UNSURE = new Set(["know", "sure", "certain", "idea", "clue", "remember"]);

const textAt = (items: readonly Item[], i: number): string => (items[i]?.token.kind === "word" ? (items[i]?.text ?? "") : "");

/** Looks back from a facet: negated, left open (“not sure if encrypted”), or neither. */
function before(items: readonly Item[], span: Span, taken: ReadonlySet<number>): "negated" | "open" | "plain" {
  const clause = items[span.start]?.clause;
  let negations = 0;
  for (let i = span.start - 1; i >= Math.max(0, span.start - REACH); i--) {
    const item = items[i];
    if (!item || item.clause !== clause || item.text === "but" || item.text === "and" || item.token.kind === "join") break;
    if (taken.has(i)) continue;
    if (NEGATORS.has(item.text)) {
      if (UNSURE.has(textAt(items, i + 1))) return "open";
      negations++;
    } else if (SWITCHED_OFF.has(item.text)) negations++;
  }
  return negations % 2 === 1 ? "negated" : "plain";
}

/** Looks on from a facet: `encryption is off`, `encryption not enabled`, `encrypted or not`. */
function after(items: readonly Item[], span: Span): "negated" | "open" | "plain" {
  const clause = items[span.end - 1]?.clause;
  let negation = false;
  for (let i = span.end; i < Math.min(items.length, span.end + 4); i++) {
    const item = items[i];
    if (!item || item.clause !== clause) break;
    if (item.text === "or" && NEGATORS.has(textAt(items, i + 1))) return "open";
    if (item.text === "and" && ["without", "not"].includes(textAt(items, i + 1)) && items[i + 2]?.clause !== clause) return "open";
    if (item.text === "on" && SWITCHED_OFF.has(textAt(items, i + 2))) return "open";
    if (NEGATORS.has(item.text)) negation = true;
    else if (SWITCHED_OFF.has(item.text)) return negation ? "plain" : "negated";
    else if (SWITCHED_ON.has(item.text) || ["used", "using", "wanted", "needed", "configured", "required"].includes(item.text)) return negation ? "negated" : "plain";
    else if (item.known === "phrase" && !isEmptyWord(item.text)) break;
  }
  return negation && trailing(items, span) ? "negated" : "plain";
}

/** `encryption: no`, `encryption none` at the end of a clause. */
function trailing(items: readonly Item[], span: Span): boolean {
  const next = items[span.end];
  return next !== undefined && NEGATORS.has(next.text) && (items[span.end + 1] === undefined || items[span.end + 1]?.clause !== next.clause);
}

/**
 * Reads every facet phrase. The same facet with two different values leaves it open.
 * @param spans all phrases of the question
 */
export function readFacets(items: readonly Item[], spans: readonly Span[]): FacetAsk[] {
  const taken = new Set(spans.flatMap((span) => span.at));
  const found = new Map<string, FacetAsk>();
  for (const span of spans) {
    for (const meaning of span.meanings) {
      if (meaning.kind !== "facet") continue;
      const front = before(items, span, taken);
      const back = after(items, span);
      const open = front === "open" || back === "open";
      const turned = (front === "negated") !== (back === "negated");
      const value = open ? null : turned ? opposite(meaning.value) : meaning.value;
      const earlier = found.get(meaning.facet);
      const agreed = earlier === undefined || earlier.value === value;
      found.set(meaning.facet, { facet: meaning.facet, value: agreed ? value : null, text: span.text });
    }
  }
  return [...found.values()];
}
