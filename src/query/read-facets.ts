/** Conditions with their polarity: negations turn a value round, and misspelt ones were corrected before. */

import { isEmptyWord } from "./lexicon/empty.ts";
import { ALL, ENDED, NEGATORS, SWITCHED_OFF, SWITCHED_ON } from "./lexicon/grammar.ts";
import type { FacetAsk } from "./query.ts";
import { type Item, isGrammar } from "./recognise.ts";
import type { Span } from "./spans.ts";

/** Words in front of a facet within which a negation counts. */
const REACH = 5;

const opposite = (value: string): string => (value === "on" ? "off" : value === "off" ? "on" : value);
const UNSURE = new Set(["know", "sure", "certain", "idea", "clue", "remember"]);

const textAt = (items: readonly Item[], i: number): string => (items[i]?.token.kind === "word" ? (items[i]?.text ?? "") : "");

/** `isn't ha1 unencrypted supposed to …`: the negation only makes the question. */
const INVERTED = new Set(["isnt", "arent", "wasnt", "shouldnt", "doesnt", "wouldnt"]);

/** Looks back from a facet: negated, left open (“not sure if encrypted”), or neither. Only the nearest negation counts, doubled or not. */
function before(items: readonly Item[], span: Span, taken: ReadonlySet<number>): "negated" | "open" | "plain" {
  const clause = items[span.start]?.clause;
  const negates = (i: number): boolean => !taken.has(i) && items[i]?.clause === clause && (NEGATORS.has(textAt(items, i)) || SWITCHED_OFF.has(textAt(items, i)));
  for (let i = span.start - 1; i >= Math.max(0, span.start - REACH); i--) {
    const item = items[i];
    if (!item || item.clause !== clause || item.token.kind === "join") break;
    if (item.text === "but") return ALL.has(textAt(items, i - 1)) || textAt(items, i - 1) === "anything" ? "negated" : "plain";
    if (item.text === "and") break;
    if (!negates(i)) continue;
    if (UNSURE.has(textAt(items, i + 1)) || textAt(items, i - 1) === "or") return "open";
    if (INVERTED.has(item.text) && items[i - 1]?.clause !== clause) return "plain";
    const doubled = negates(i - 1) ? item.text !== textAt(items, i - 1) : negates(i - 2) && !taken.has(i - 1);
    const same = negates(i - 1) && NEGATORS.has(item.text) && ["no", "nope"].includes(textAt(items, i - 1)) && item.text === "not";
    return doubled && !same ? "plain" : "negated";
  }
  return "plain";
}

/** A negation behind a facet: `not enabled`, `not in use`; one that rules out the next noun says nothing about the facet. */
function negatedBy(items: readonly Item[], i: number, clause: number | undefined): "negated" | "open" | "plain" {
  const next = items[i + 1]?.clause === clause ? items[i + 1] : undefined;
  if (next?.token.kind !== "word") return "negated";
  if (UNSURE.has(next.text)) return "open";
  if (SWITCHED_OFF.has(next.text) || BROKEN.has(next.text) || GOVERNING.has(textAt(items, i))) return "plain";
  const noun = ["the", "a", "an", "any", "using", "for"].includes(next.text) ? items[i + 2] : next;
  return noun?.clause === clause && noun?.token.kind === "word" && !isEmptyWord(noun.text) && !isGrammar(noun.text) ? "plain" : "negated";
}

/** Negations that always belong to the noun behind them. */
const GOVERNING = new Set(["without", "no", "minus", "sans"]);

/** `plain ethernet` says nothing about encryption. */
const CARRIERS = new Set(["ethernet", "ip", "udp", "tcp", "layer", "old"]);

/** What a broken thing is not doing; `encryption is not working` means that it is on. */
const BROKEN = new Set(["working", "work", "works", "functioning", "coming", "syncing", "establishing", "negotiating"]);

/** `encryption: no`, `encryption;off`, `encrypted? no`: the value stands behind a sign. */
function afterSign(items: readonly Item[], span: Span): "negated" | "open" | null {
  if (items[span.end]?.token.kind !== "break") return null;
  const word = textAt(items, span.end + 1);
  if (SWITCHED_OFF.has(word)) return "negated";
  if (!NEGATORS.has(word)) return null;
  const next = textAt(items, span.end + 2);
  if (UNSURE.has(next)) return "open";
  return next === "" || isEmptyWord(next) || items[span.end + 2]?.clause !== items[span.end + 1]?.clause ? "negated" : null;
}

/** Between a condition and what became of it. */
const BETWEEN = new Set("is was are were got gets get has have had been being be seems seem keeps the a an our its all".split(" "));

/** `encryption was rejected`, `reverted the encryption`: nothing but auxiliaries and articles in between. */
function isEnded(items: readonly Item[], from: number, step: 1 | -1, clause: number | undefined): boolean {
  let i = from;
  while (items[i]?.clause === clause && BETWEEN.has(textAt(items, i))) i += step;
  return items[i]?.clause === clause && ENDED.has(textAt(items, i));
}

/** Looks on from a facet: `encryption is off`, `encryption not in use`, `encrypted or not`. */
function after(items: readonly Item[], span: Span): "negated" | "open" | "plain" {
  const said = afterSign(items, span);
  if (said) return said;
  const clause = items[span.end - 1]?.clause;
  const last = items.findLastIndex((item) => item.clause === clause && item.token.kind === "word");
  if (last > span.end && textAt(items, last - 1) === "or" && NEGATORS.has(textAt(items, last))) return "open";
  for (let i = span.end; i < Math.min(items.length, span.end + 4); i++) {
    const item = items[i];
    if (!item || item.clause !== clause) return "plain";
    const next = items[i + 1]?.clause === clause ? textAt(items, i + 1) : "";
    if (item.text === "or" && NEGATORS.has(next)) return "open";
    if (item.text === "and" && ["without", "not"].includes(next) && items[i + 2]?.clause !== clause) return "open";
    if (item.text === "on" && next === "or") return "open";
    if (["and", "but", "so", "because"].includes(item.text)) return "plain";
    if (SWITCHED_OFF.has(item.text) || (item.text === "of" && ["turned", "switched"].includes(textAt(items, i - 1)))) return "negated";
    if (SWITCHED_ON.has(item.text)) return [next, textAt(items, i + 2)].some((word) => SWITCHED_OFF.has(word)) ? "open" : "plain";
    if (NEGATORS.has(item.text)) return negatedBy(items, i, clause);
    if (item.known === "phrase" && !isEmptyWord(item.text)) return "plain";
  }
  return "plain";
}

/** Adjectives that are verbs as well; with an object they say what one wants to do, not what is set. */
const SECURING = new Set(["secure", "protect", "harden"]);
const OBJECTS = new Set(["it", "them", "this", "that", "these", "those", "everything", "both"]);

/** `how do I secure it`, but `secure this link` and `the secure port` name the condition. */
function isWish(items: readonly Item[], span: Span): boolean {
  if (!SECURING.has(span.text) || !OBJECTS.has(textAt(items, span.end)) || items[span.end]?.clause !== items[span.start]?.clause) return false;
  const next = textAt(items, span.end + 1);
  return next === "" || isEmptyWord(next) || items[span.end + 1]?.clause !== items[span.end]?.clause;
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
      if (meaning.kind !== "facet" || (span.text === "plain" && CARRIERS.has(textAt(items, span.end))) || isWish(items, span)) continue;
      const front = before(items, span, taken);
      const back = after(items, span);
      const clause = items[span.start]?.clause;
      const ended = isEnded(items, span.end, 1, clause) || isEnded(items, span.start - 1, -1, clause);
      const open = front === "open" || back === "open" || (ended && front === "plain" && back === "plain");
      const turned = (front === "negated") !== (back === "negated");
      const value = open ? null : turned ? opposite(meaning.value) : meaning.value;
      const earlier = found.get(meaning.facet);
      const agreed = earlier === undefined || earlier.value === value;
      found.set(meaning.facet, { facet: meaning.facet, value: agreed ? value : null, text: span.text });
    }
  }
  return [...found.values()];
}
