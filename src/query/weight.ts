/**
 * How much a word matters that nobody here knows. In “which port do we ask the proxy team for”, the team is context; in
 * “which port for the proxy”, the proxy is what is asked. A word is firm when its place makes it the thing asked for.
 */
import { isEnglish, isRegisteredService } from "./dictionary.ts";
import { isEmptyWord } from "./lexicon/empty.ts";
import { FOREIGN } from "./lexicon/foreign.ts";
import type { Item } from "./recognise.ts";

const ARTICLES = new Set(["a", "an", "the", "our", "my", "your", "this", "that", "these", "those", "its", "their", "any", "some"]);
const ABOUT = new Set(["for", "of", "about", "regarding", "re", "and", "or", "plus", "also", "versus", "vs"]);
const WH = new Set(["what", "which", "whats", "how"]);
const AUXILIARY = new Set(["is", "are", "can", "could", "does", "do", "should", "will", "would", "must", "has", "have", "may"]);
const PORT = new Set(["port", "ports"]);

/** In front of somebody else's name: that is the other end, or the thing asked for. */
const TOWARDS = new Set(["to", "with", "from", "by", "via", "on", "over", "into", "against", "using", "towards", "through", "behind", "than"]);

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

/** True for a clause that puts its question without asking for a port: there the whole predicate is what is asked. */
function isOpenQuestion(items: readonly Item[], i: number): boolean {
  const clause = items.filter((item) => item.clause === items[i]?.clause);
  if (clause.some((item) => PORT.has(item.text) || (item.token.kind !== "word" && item.token.kind !== "join" && item.token.kind !== "break"))) return false;
  const first = clause.find((item) => item.token.kind === "word");
  return first !== undefined && (AUXILIARY.has(first.text) || WH.has(first.text));
}

/** Neither a port nor a number is asked for anywhere: every word beside a known phrase belongs to the question. */
function isAboutFacts(items: readonly Item[], i: number): boolean {
  if (items.some((item) => PORT.has(item.text) || ["number", "range", "ethertype", "ip-protocol", "icmp", "protocol"].includes(item.token.kind))) return false;
  return items.some((item) => item.clause === items[i]?.clause && item.known === "phrase" && !isEmptyWord(item.text));
}

/** Few words, none of them grammar: keywords, each of which is meant. */
function isKeywords(items: readonly Item[]): boolean {
  const words = items.filter((item) => item.token.kind === "word");
  return words.filter((item) => isEmptyWord(item.text) && !PORT.has(item.text)).length < 3;
}

/**
 * True when the word at a position has to be understood before anything may be answered. A word that is neither English nor a
 * known name may be a misspelling of anything, a negation included: it is always firm.
 */
export function isFirm(items: readonly Item[], i: number): boolean {
  const word = items[i]?.text ?? "";
  const [before, after] = [neighbour(items, i, -1), neighbour(items, i, 1)];
  const lead = items[before]?.text ?? "";
  if (["not", "no", "without"].includes(lead)) return false;
  if (isKeywords(items) || isOpenQuestion(items, i) || isAboutFacts(items, i)) return true;
  const ported = items.some((item) => ["number", "ethertype", "ip-protocol"].includes(item.token.kind));
  if (isSubstance(items[before], ported) || isSubstance(items[after], ported) || ABOUT.has(lead)) return true;
  if (WH.has(lead) || (AUXILIARY.has(lead) && WH.has(items[neighbour(items, before, -1)]?.text ?? ""))) return true;
  if (isEnglish(word)) return false;
  const somebodys = items[i]?.known !== "unknown" || FOREIGN.has(word) || isRegisteredService(word);
  return !somebodys || TOWARDS.has(lead);
}
