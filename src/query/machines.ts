/** Names of machines (`fw-fra-01`): an end of a connection that says nothing about its ports. */
import { isRegisteredService } from "./dictionary.ts";
import type { SearchIndex } from "./index/search-index.ts";
import type { Token } from "./lex.ts";
import { FOREIGN } from "./lexicon/foreign.ts";
import { VENDORS } from "./lexicon/vendors.ts";

const hostOf = (token: Token): string => (token.kind === "word" ? (token.host ?? "") : "");

/** A part that is the name of a topic or a condition of ours (`ha02` as `ha2`), or of something else that could be asked for. */
const saysSomething = (index: SearchIndex, part: string): boolean =>
  [part, part.replace(/0+(?=\d)/, "")].some((name) => index.phrases.meanings.get(name)?.some(({ kind }) => kind === "topic" || kind === "facet")) ||
  FOREIGN.has(part) ||
  VENDORS.has(part) ||
  (part.length > 3 && isRegisteredService(part));

/** True for a part of a machine's name in which nothing else is named: `ha1-backup-2` is none. */
export const isMachine = (index: SearchIndex, token: Token): boolean =>
  hostOf(token) !== "" &&
  !hostOf(token)
    .split(/[-_]/)
    .some((part) => saysSomething(index, part));

/** Parts of machines' names are abbreviations, not misspelt words: `fra` is not `far`. */
export const isAbbreviation = (index: SearchIndex, token: Token): boolean => isMachine(index, token) || /[-_]\d+$/.test(hostOf(token));
