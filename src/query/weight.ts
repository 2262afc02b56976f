/**
 * How much a word matters that nobody here knows. In “which port do we ask the proxy team for”, the team is context; in
 * “which port for the proxy”, the proxy is what is asked. A word is firm when its place makes it the thing asked for.
 */
import { isEnglish, isRegisteredService } from "./dictionary.ts";
import { isEmptyWord } from "./lexicon/empty.ts";
import { FOREIGN } from "./lexicon/foreign.ts";
import { NEUTRAL } from "./lexicon/neutral.ts";
import { PLAIN } from "./lexicon/plain.ts";
import type { Firmness } from "./query.ts";
import type { Item } from "./recognise.ts";

const ARTICLES = new Set(["a", "an", "the", "our", "my", "your", "this", "that", "these", "those", "its", "their", "any", "some"]);
const ABOUT = new Set(["for", "of", "about", "regarding", "re", "and", "or", "plus", "also", "versus", "vs"]);
const WH = new Set(["what", "which", "whats", "how"]);
const AUXILIARY = new Set(["is", "are", "can", "could", "does", "do", "should", "will", "would", "must", "has", "have", "may"]);
const PORT = new Set(["port", "ports"]);

/** Something that a word beside it would qualify: a phrase of the vocabulary, a port. */
const isSubstance = (item: Item | undefined, ported: boolean): boolean =>
  item !== undefined &&
  ((item.known === "phrase" && !ported && !isEmptyWord(item.text)) ||
    PORT.has(item.text) ||
    (item.token.kind !== "word" && ["number", "range", "protocol", "ethertype", "ip-protocol", "icmp", "release"].includes(item.token.kind)));

/** Position of the nearest item in a direction that is no article, within the clause. */
function neighbour(items: readonly Item[], i: number, step: 1 | -1): number {
  const clause = items[i]?.clause;
  for (let n = i + step; items[n]?.clause === clause && items[n] !== undefined; n += step) if (!ARTICLES.has(items[n]?.text ?? "")) return n;
  return -1;
}

/** Sentences as [first, one past the last] positions. */
function sentences(items: readonly Item[]): [number, number][] {
  const out: [number, number][] = [];
  let start = 0;
  items.forEach((item, i) => {
    if (item.token.kind !== "break") return;
    out.push([start, i + 1]);
    start = i + 1;
  });
  if (start < items.length) out.push([start, items.length]);
  return out;
}

const opensQuestion = (item: Item | undefined): boolean => item !== undefined && (AUXILIARY.has(item.text) || WH.has(item.text) || item.text === "who" || item.text === "where");

/** True for a word of a sentence that only leads up to the question: another one asks, and says what about. */
function isContext(items: readonly Item[], i: number): boolean {
  const all = sentences(items).map(([from, to]) => ({ from, to, items: items.slice(from, to) }));
  const asking = (one: readonly Item[]): boolean => one.some((item) => item.text === "?" || PORT.has(item.text)) || opensQuestion(one.find((item) => item.token.kind === "word"));
  const substance = (one: readonly Item[]): boolean => one.some((item) => isSubstance(item, false) && !PORT.has(item.text));
  const here = all.find(({ from, to }) => i >= from && i < to);
  return here !== undefined && !asking(here.items) && all.some((one) => one !== here && asking(one.items) && substance(one.items));
}

/** The same for a clause: it leads up to another clause of the sentence, which asks. */
function isAside(items: readonly Item[], i: number): boolean {
  const clauses = new Map<number, Item[]>();
  for (const item of items) clauses.set(item.clause, [...(clauses.get(item.clause) ?? []), item]);
  const asks = (clause: readonly Item[]): boolean =>
    clause.some((item) => PORT.has(item.text)) || opensQuestion(clause.find((item) => item.token.kind === "word" && !["so", "and", "but"].includes(item.text)));
  const here = items[i]?.clause;
  return (
    [...clauses].some(([clause, own]) => clause !== here && asks(own) && own.some((item) => isSubstance(item, false) && !PORT.has(item.text))) &&
    !asks(clauses.get(here ?? -1) ?? [])
  );
}

/** Neither a port nor a number is asked for: every word of the question itself belongs to it. */
const isAboutFacts = (items: readonly Item[]): boolean =>
  !items.some((item) => PORT.has(item.text) || ["number", "range", "ethertype", "ip-protocol", "icmp", "protocol"].includes(item.token.kind));

/** True when the clause of a word names or asks anything at all. */
const clauseHasSubstance = (items: readonly Item[], i: number): boolean => {
  const clause = items.filter((item) => item.clause === items[i]?.clause);
  return clause.some((item) => isSubstance(item, false)) || opensQuestion(clause.find((item) => item.token.kind === "word"));
};

/** Few words, none of them grammar: keywords, each of which is meant. */
function isKeywords(items: readonly Item[]): boolean {
  const words = items.filter((item) => item.token.kind === "word");
  return words.filter((item) => isEmptyWord(item.text) && !PORT.has(item.text)).length < 3;
}

/** `and also the agent`: joined to what is asked, with nothing but empty words between. */
function isAdded(items: readonly Item[], i: number): boolean {
  for (let n = i - 1; n >= Math.max(0, i - 4); n--) {
    const item = items[n];
    if (!item || item.clause !== items[i]?.clause) return false;
    if (["and", "also", "plus"].includes(item.text)) return !opensQuestion(items[n + 1]);
    if (!isEmptyWord(item.text)) return false;
  }
  return false;
}

/**
 * How much an unknown word at a position matters. A word that is neither English nor a known name may be a misspelling of
 * anything, a negation included: it is always fatal, unless it stands in a sentence that says nothing about us. Somebody else's
 * product may stand beside ours (`a FortiGate in between`), but only where ours is named and asked about elsewhere.
 * @param named the question names one of our products
 */
export function firmness(items: readonly Item[], i: number, named: boolean): Firmness {
  const word = items[i]?.text ?? "";
  const [before, after] = [neighbour(items, i, -1), neighbour(items, i, 1)];
  const lead = items[before]?.text ?? "";
  if (["not", "no", "without"].includes(lead)) return "never";
  const english = isEnglish(word);
  const known = english || items[i]?.known !== "unknown" || FOREIGN.has(word) || isRegisteredService(word);
  const substance = clauseHasSubstance(items, i);
  const foreign = !english && items[i]?.known === "unknown";
  if (foreign && FOREIGN.has(word)) return named && (isContext(items, i) || isAside(items, i) || !substance) ? "never" : "always";
  if (isContext(items, i) && (known || !substance)) return "never";
  if (isKeywords(items) || !known) return "always";
  if (!substance || (english && isAside(items, i))) return "never";
  if (!english) return "always";
  if (ABOUT.has(lead)) return PLAIN.has(items[after]?.text ?? "") && !NEUTRAL.has(items[after]?.text ?? "") ? "never" : "always";
  if (isAdded(items, i) || WH.has(lead) || (AUXILIARY.has(lead) && WH.has(items[neighbour(items, before, -1)]?.text ?? ""))) return "always";
  const ported = items.some((item) => ["number", "ethertype", "ip-protocol"].includes(item.token.kind));
  if (isSubstance(items[before], ported) || isSubstance(items[after], ported)) return items.some((item) => PORT.has(item.text)) ? "alone" : "always";
  return isAboutFacts(items) ? "alone" : "never";
}
