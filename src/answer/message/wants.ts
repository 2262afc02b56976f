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

/** Words that say what is asked for, and none around them, as one types them to the bot itself. */
const isKeywords = (text: string, query: Query): boolean =>
  isShort(text, 8) && query.leftover === 0 && (query.asksPort || query.ports.length + query.facets.length > 0 || query.asks.length > 0);

/** `443 customers`, `ticket 443`: whatever the sentence asks, that is no port. */
const isCounted = (text: string, number: string): boolean =>
  new RegExp(
    String.raw`\b${number} (?!(?:is|was|has|does|needs|uses|goes|opens|closes|works|fails|always|across)\b)[a-z]{2,}s\b|\b(?:tickets?|room|building|floor|line|page|error|code|vlan|rule|rfc|pid|id|build|step|case|no|nr|number) (?:is |was )?#?${number}\b`,
    "i",
  ).test(text);

/** Numbers that the reader of questions takes for ports, and the sentence does not show to be any (`443 tickets`). */
function doubtful(text: string, query: Query): boolean {
  const named = new Set(prosePorts(text).map(({ number }) => number));
  const about = query.products.length > 0 && (asks(text) || query.asksDirection || query.direction !== null || query.protocols.length > 0);
  return query.ports.some((ask) => {
    if (ask.kind !== "port") return false;
    const number = ask.lo === ask.hi ? String(ask.lo) : `${ask.lo}-${ask.hi}`;
    if (named.has(number) || isUsedAsPort(text, number)) return false;
    const last = query.products.length > 0 && isShort(text) && new RegExp(`\\b${number}\\W*$`).test(text);
    return isCounted(text, number) || !(about || last);
  });
}

/** `who opens it`, `does it use NTP`, `what about HA2`: words with which one asks about a link. */
const ABOUT_A_LINK = /\b(?:uses?|using|what about|how about|who (?:opens|initiates|connects)|direction|which|speaks?|via|over)\b|^and\b/i;

/** Speaks of ports, directions, conditions: of links, not of people or dates around them (`is the DNS guy in?`). */
const isAboutLinks = (text: string, query: Query): boolean =>
  query.asksPort ||
  query.asksDirection ||
  query.direction !== null ||
  query.need !== null ||
  query.ports.length + query.facets.length + query.protocols.length > 0 ||
  requests(text) ||
  isInTrouble(text) ||
  ABOUT_A_LINK.test(text);

const hasAddress = (text: string): boolean => /(?:\d{1,3}\.){3}\d/.test(text);

/** What a product's name alone, or a word for all it has, comes to. */
const isCatalogue = (query: Query, finding: Extract<Finding, { kind: "rows" }>): boolean =>
  finding.mode === "catalogue" || (finding.rows.length > CATALOGUE_FROM && query.ports.length === 0 && query.asks.filter((ask) => !ask.weak && !ask.excluded).length < 3);

/** How a sentence stands in its message. */
export interface Standing {
  /** It is an entry of a list in a message that asks or requests. */
  invited?: boolean;
  /** Another sentence asks: what this one tells is only the occasion. */
  occasion?: boolean;
  /** Its product was named by another sentence. */
  carried?: boolean;
}

/** @param text the sentence as it stands in the message */
export function wants(text: string, { query, finding }: Read, { invited = false, occasion = false, carried = false }: Standing = {}): boolean {
  if ((finding.kind !== "rows" && finding.kind !== "difference") || doubtful(text, query)) return false;
  const question = asks(text);
  if (finding.kind === "difference") return query.products.length > 0 && (question || isKeywords(text, query));
  // Ports by themselves are looked up one by one; addresses stay out of a question that is shown to others.
  if (finding.mode === "reverse") return question && !hasAddress(text);
  if (isCatalogue(query, finding)) return (carried ? query.all : query.asksPort) && (question || requests(text) || isKeywords(text, query));
  if (invited || (question && finding.rows.some(({ kind }) => kind !== "flow"))) return true;
  if (question) return isAboutLinks(text, query) || isKeywords(text, query);
  if (occasion) return requests(text) && !isAboutPeople(text);
  // A fact without a port opens nothing.
  if (finding.rows.every(({ kind }) => kind !== "flow")) return !isAboutPeople(text);
  return (!isAboutPeople(text) || query.asksPort || query.ports.length > 0) && (isAboutLinks(text, query) || isKeywords(text, query));
}

/** True for a sentence that may borrow the product of an earlier one. */
export const goesOn = (text: string, query: Query): boolean =>
  asks(text) ? isAboutLinks(text, query) || isKeywords(text, query) : requests(text) || (isKeywords(text, query) && query.asks.some((ask) => !ask.weak));
