/** Whether a sentence that could be answered is one that wants an answer. Most sentences of a chat only tell. */
import type { Finding } from "../../query/finding.ts";
import type { Query } from "../../query/query.ts";
import { asks, isInTrouble, isShort, isUsedAsPort, requests } from "./asking.ts";
import { prosePorts } from "./mentions.ts";

/** A sentence as it was read and searched for. */
export interface Read {
  query: Query;
  finding: Finding;
}

/** More rows than this are a catalogue, whatever named them (`PAN-OS lost HA`). */
const CATALOGUE_FROM = 8;

/** Few words, and each of them says something. */
const isKeywords = (text: string, query: Query): boolean => isShort(text) && query.leftover === 0;

/** Numbers that the reader of questions takes for ports, and the sentence does not show to be any (`443 tickets`). */
function doubtful(text: string, query: Query): boolean {
  const named = new Set(prosePorts(text).map(({ number }) => number));
  return query.ports.some((ask) => {
    if (ask.kind !== "port") return false;
    const number = ask.lo === ask.hi ? String(ask.lo) : `${ask.lo}-${ask.hi}`;
    return !named.has(number) && !isUsedAsPort(text, number) && !(query.products.length > 0 && isShort(text) && new RegExp(`\\b${number}\\W*$`).test(text));
  });
}

/** @param text the sentence as it stands in the message */
export function wants(text: string, { query, finding }: Read): boolean {
  if ((finding.kind !== "rows" && finding.kind !== "difference") || doubtful(text, query)) return false;
  if (finding.kind === "difference") return asks(text) || isKeywords(text, query);
  const whole = finding.mode === "catalogue" || (finding.rows.length > CATALOGUE_FROM && query.ports.length === 0);
  if (whole) return query.asksPort && (asks(text) || requests(text) || isKeywords(text, query));
  return asks(text) || requests(text) || isInTrouble(text) || isKeywords(text, query);
}

/** `And syslog?`, `does it use NTP?`: goes on about the product that was named before. */
const GOES_ON = /\b(?:uses?|using|what about|how about|who (?:opens|initiates|connects)|direction|which|speaks?|via|over|encrypted)\b|^and\b/i;

/** True for a sentence that may borrow the product of an earlier one. */
export const goesOn = (text: string, listed: boolean, query: Query): boolean =>
  (listed && isShort(text, 6)) || (!asks(text) ? requests(text) : query.asksPort || query.ports.length > 0 || requests(text) || GOES_ON.test(text) || isKeywords(text, query));
