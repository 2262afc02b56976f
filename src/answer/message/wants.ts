/** Whether a sentence that could be answered is one that wants an answer. Most sentences of a chat only tell. */
import type { Finding } from "../../query/finding.ts";
import type { Query } from "../../query/query.ts";
import { asks, isAboutPeople, isInTrouble, isShort, isUsedAsPort, requests } from "./asking.ts";
import { prosePorts } from "./prose.ts";

/** A sentence as it was read and searched for. */
export interface Read {
  query: Query;
  finding: Finding;
}

/** More rows than this are a catalogue, if one or two words named them (`PAN-OS lost HA`). */
const CATALOGUE_FROM = 8;

/** Few words, and each of them says something. */
const isKeywords = (text: string, query: Query): boolean => isShort(text) && query.leftover === 0;

/** Numbers that the reader of questions takes for ports, and the sentence does not show to be any (`443 tickets`). */
function doubtful(text: string, query: Query): boolean {
  const named = new Set(prosePorts(text).map(({ number }) => number));
  return query.ports.some((ask) => {
    if (ask.kind !== "port") return false;
    const number = ask.lo === ask.hi ? String(ask.lo) : `${ask.lo}-${ask.hi}`;
    const confirmed = query.products.length > 0 && new RegExp(`\\bis (?:it )?${number} (?:right|correct|enough|ok)\\b${isShort(text) ? `|\\b${number}\\W*$` : ""}`, "i").test(text);
    return !named.has(number) && !isUsedAsPort(text, number) && !confirmed;
  });
}

/** `who opens it`, `does it use NTP`, `what about HA2`: words with which one asks about a link. */
const ABOUT_A_LINK = /\b(?:uses?|using|what about|how about|who (?:opens|initiates|connects)|direction|which|speaks?|via|over)\b|^and\b/i;

/** A question about links and ports, not about people or dates around them (`is the DNS guy in?`). */
const asksAboutLinks = (text: string, query: Query): boolean =>
  asks(text) &&
  (query.asksPort ||
    query.asksDirection ||
    query.direction !== null ||
    query.need !== null ||
    query.ports.length + query.facets.length + query.protocols.length > 0 ||
    requests(text) ||
    isInTrouble(text) ||
    ABOUT_A_LINK.test(text));

const hasAddress = (text: string): boolean => /(?:\d{1,3}\.){3}\d/.test(text);

/** What a product's name alone, or a word for all it has, comes to. */
const isCatalogue = (query: Query, finding: Extract<Finding, { kind: "rows" }>): boolean =>
  finding.mode === "catalogue" || (finding.rows.length > CATALOGUE_FROM && query.ports.length === 0 && query.asks.filter((ask) => !ask.weak && !ask.excluded).length < 3);

/**
 * @param text the sentence as it stands in the message
 * @param invited it is an entry of a list in a message that asks or requests
 */
export function wants(text: string, { query, finding }: Read, invited = false): boolean {
  if ((finding.kind !== "rows" && finding.kind !== "difference") || doubtful(text, query)) return false;
  if (finding.kind === "difference") return query.products.length > 0 && (asks(text) || isKeywords(text, query));
  // Ports by themselves are looked up one by one; addresses stay out of a question that is shown to others.
  if (finding.mode === "reverse") return asks(text) && !hasAddress(text);
  if (isCatalogue(query, finding)) return query.asksPort && (asks(text) || requests(text) || isKeywords(text, query));
  if (!asks(text) && isAboutPeople(text) && !query.asksPort && query.ports.length === 0 && !invited) return false;
  const fact = finding.rows.some(({ kind }) => kind !== "flow");
  return invited || (asks(text) && fact) || asksAboutLinks(text, query) || requests(text) || isInTrouble(text) || isKeywords(text, query);
}

/** True for a sentence that invites a list: `please open for the filers:`. */
export const invites = (text: string): boolean => requests(text) || (asks(text) && /\bports?\b/i.test(text));

/** True for a sentence that may borrow the product of an earlier one. */
export const goesOn = (text: string, query: Query): boolean =>
  asksAboutLinks(text, query) || (isKeywords(text, query) && query.asks.some((ask) => !ask.weak)) || (!asks(text) && requests(text));
