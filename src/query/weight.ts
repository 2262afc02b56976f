/**
 * How much a word matters that nobody here knows. In “which port do we ask the proxy team for”, the team is context; in
 * “which port for the proxy”, the proxy is what is asked. A word is firm when its place makes it the thing asked for.
 */
import { isEnglish, isRegisteredService } from "./dictionary.ts";
import type { SearchIndex } from "./index/search-index.ts";
import { isEmptyWord } from "./lexicon/empty.ts";
import { FOREIGN } from "./lexicon/foreign.ts";
import { INCIDENT } from "./lexicon/incident.ts";
import { JARGON } from "./lexicon/jargon.ts";
import { NEUTRAL } from "./lexicon/neutral.ts";
import { PLAIN } from "./lexicon/plain.ts";
import { VENDORS } from "./lexicon/vendors.ts";
import { isMachine } from "./machines.ts";
import type { Firmness } from "./query.ts";
import type { Item } from "./recognise.ts";

const ARTICLES = new Set(["also", "a", "an", "the", "our", "my", "your", "this", "that", "these", "those", "its", "their", "any", "some"]);
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
export function sentences(items: readonly Item[]): [number, number][] {
  const out: [number, number][] = [];
  let start = 0;
  items.forEach((item, i) => {
    if (item.token.kind !== "break" || ["(", ")", ":"].includes(item.text)) return;
    out.push([start, i + 1]);
    start = i + 1;
  });
  if (start < items.length) out.push([start, items.length]);
  return out;
}

const opensQuestion = (item: Item | undefined): boolean => item !== undefined && (AUXILIARY.has(item.text) || WH.has(item.text) || item.text === "who" || item.text === "where");

/** True for a sentence that puts a question. */
const asksSomething = (sentence: readonly Item[]): boolean =>
  sentence.some((item) => item.text === "?" || PORT.has(item.text)) || opensQuestion(sentence.find((item) => item.token.kind === "word"));

/** Which sentences ask: those with a question mark or a question's first word; where there is none, those that name a port. */
export function askingSentences(items: readonly Item[], parts: readonly [number, number][]): boolean[] {
  const asked = parts.map(([from, to]) => {
    const own = items.slice(from, to);
    return own.some((item) => item.text === "?") || opensQuestion(own.find((item) => item.token.kind === "word"));
  });
  return asked.includes(true) ? asked : parts.map(([from, to]) => asksSomething(items.slice(from, to)));
}

/** True for a position in a sentence that asks nothing, while another one does. */
export function isTold(items: readonly Item[], at: number): boolean {
  const parts = sentences(items);
  const asking = askingSentences(items, parts);
  return asking.includes(true) && asking[parts.findIndex(([from, to]) => at >= from && at < to)] === false;
}

/** True for a word of a sentence that only leads up to the question: another one asks, and says what about. */
function isContext(items: readonly Item[], i: number): boolean {
  const all = sentences(items).map(([from, to]) => ({ from, to, items: items.slice(from, to) }));
  const substance = (one: readonly Item[]): boolean => one.some((item) => isSubstance(item, false) && !PORT.has(item.text));
  const here = all.find(({ from, to }) => i >= from && i < to);
  return here !== undefined && !asksSomething(here.items) && all.some((one) => one !== here && asksSomething(one.items) && substance(one.items));
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

/** Where logs and traps go: named beside them, they are the other end. */
const RECEIVERS = new Set("splunk graylog siem nms nagios solarwinds zabbix prtg qradar elk logstash icinga librenms observium datadog sumologic".split(" "));
const RECEIVED = new Set(["syslog", "logs", "snmp", "snmptrap", "trap", "traps", "logging"]);

/** What follows is what is needed: `Panzura needs the global catalogue`. */
const NEEDING = new Set(["need", "needs", "needed", "require", "requires", "use", "uses", "using", "support", "supports", "speak", "speaks"]);

/** Behind it stand people or papers: `the checkpoint guys`, `the migration document`. */
const PEOPLE = new Set([
  "guys",
  "guy",
  "team",
  "people",
  "folks",
  "admins",
  "admin",
  "colleagues",
  "colleague",
  "crowd",
  "department",
  "side",
  "document",
  "documents",
  "form",
  "request",
  "report",
  "spreadsheet",
  "diagram",
  "meeting",
  "call",
  "drawing",
]);

/** True for a word of a sentence of some length that asks nothing, while another one does. */
function isStatement(items: readonly Item[], i: number): boolean {
  const all = sentences(items).map(([from, to]) => ({ from, to, own: items.slice(from, to) }));
  const here = all.find(({ from, to }) => i >= from && i < to);
  return (
    here !== undefined && here.own.filter((item) => item.token.kind === "word").length >= 6 && !asksSomething(here.own) && all.some((one) => one !== here && asksSomething(one.own))
  );
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
 * A plain word in the place of what is asked: `alarms port`, `port for alarms`. Where nothing else is named, it is not passed over.
 */
export function standsForTopic(items: readonly Item[], i: number): boolean {
  if (!INCIDENT.has(items[i]?.text ?? "")) return false;
  return PORT.has(items[neighbour(items, i, 1)]?.text ?? "") || ["for", "of", "about"].includes(items[neighbour(items, i, -1)]?.text ?? "");
}

/** In front of a name: that is the other end, or the thing asked for. */
const TOWARDS = new Set(["to", "with", "by", "via", "over", "into", "against", "using", "towards", "toward", "for", "of", "about", "does", "is", "are", "do", "can"]);

/** Codes that people write into tickets: `fra1`, `c03`, `muc-01`; not the next number of one of our own names (`ha5`). */
const isCode = (index: SearchIndex, word: string): boolean => {
  const [, letters = ""] = /^([a-z]{1,5}|[a-z]{2,12}(?=0))\d{1,4}[a-z]?$/.exec(word) ?? [];
  return (
    letters !== "" &&
    !Array.from({ length: 10 }, (_, n) => `${letters}${n}`).some((name) => index.phrases.words.has(name)) &&
    (letters.length === 1 || !index.phrases.words.has(letters))
  );
};

/** A person, a place, somebody else's box or a code, where it is only mentioned; of a box, only beside a product of ours. */
function isMentioned(index: SearchIndex, items: readonly Item[], i: number, named: boolean): boolean {
  const item = items[i];
  if (!item) return false;
  const vendor = VENDORS.has(item.text);
  if (vendor && !named) return false;
  if (vendor && PEOPLE.has(items[i + 1]?.text ?? "")) return true;
  const name = item.token.kind === "word" && item.token.capital === true && !FOREIGN.has(item.text) && !isRegisteredService(item.text);
  if (!vendor && !name && !isCode(index, item.text)) return false;
  const [before, after] = [neighbour(items, i, -1), neighbour(items, i, 1)];
  if (vendor && ["for", "of", "about"].includes(items[before]?.text ?? "")) return false;
  if (isContext(items, i) || isAside(items, i) || isStatement(items, i)) return true;
  if (PORT.has(items[before]?.text ?? "") || PORT.has(items[after]?.text ?? "") || TOWARDS.has(items[before]?.text ?? "")) return false;
  if (isAdded(items, i) && !items.slice(Math.max(0, i - 2), i).some((other) => other.known === "unknown")) return false;
  return !isSubstance(items[before], false) && !isSubstance(items[after], false);
}

/**
 * How much an unknown word at a position matters. A word that is neither English nor a known name may be a misspelling of
 * anything, a negation included: it is always fatal, unless it is only mentioned or stands in a sentence that says nothing about us.
 * @param named the question names one of our products
 */
export function firmness(index: SearchIndex, items: readonly Item[], i: number, named: boolean): Firmness {
  const word = items[i]?.text ?? "";
  const [before, after] = [neighbour(items, i, -1), neighbour(items, i, 1)];
  const lead = items[before]?.text ?? "";
  const own = items[i];
  if (own && isMachine(index, own.token)) return "never";
  if (NEEDING.has(lead)) return "always";
  if (!isKeywords(items) && isMentioned(index, items, i, named)) return "never";
  const english = isEnglish(word) || JARGON.has(word);
  // Behind a negation stands what is ruled out, or a misspelt condition.
  if (["not", "no", "without"].includes(lead)) return english || FOREIGN.has(word) || isRegisteredService(word) || items[i]?.known !== "unknown" ? "never" : "always";
  const ported = items.some((item) => ["number", "ethertype", "ip-protocol"].includes(item.token.kind));
  const foreign = !english && items[i]?.known === "unknown";
  if (VENDORS.has(word) && !named && !ported) return "always";
  const told = !isKeywords(items) || ["to", "by", "with", "from"].includes(lead);
  if (told && RECEIVERS.has(word) && items.some(({ text }) => RECEIVED.has(text))) return "never";
  if (foreign && FOREIGN.has(word) && !ported) return named && (isContext(items, i) || isAside(items, i) || !clauseHasSubstance(items, i)) ? "never" : "always";
  const known = !foreign || FOREIGN.has(word) || isRegisteredService(word);
  const substance = clauseHasSubstance(items, i);
  if (isContext(items, i) && (known || !substance)) return "never";
  if (isKeywords(items) || !known) return "always";
  if (!substance || (english && (isAside(items, i) || isStatement(items, i)))) return "never";
  if (PEOPLE.has(items[after]?.text ?? "")) return "never";
  if (PEOPLE.has(items[after]?.text ?? "")) return "never";
  if (ABOUT.has(lead)) return PLAIN.has(items[after]?.text ?? "") && !NEUTRAL.has(items[after]?.text ?? "") ? "never" : "always";
  if (isAdded(items, i) || WH.has(lead) || (AUXILIARY.has(lead) && WH.has(items[neighbour(items, before, -1)]?.text ?? ""))) return "always";
  if (isSubstance(items[before], ported) || isSubstance(items[after], ported)) return items.some((item) => PORT.has(item.text)) ? "alone" : "always";
  if (!english && (!ported || TOWARDS.has(lead))) return "always";
  return isAboutFacts(items) ? "alone" : "never";
}
