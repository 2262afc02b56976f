/** Word tokens against the vocabulary: known as they are, joined, split, singular, or corrected; the rest stays unknown. */

import { correct, type Speller } from "./correct.ts";
import { isEnglish } from "./dictionary.ts";
import type { SearchIndex } from "./index/search-index.ts";
import type { Token } from "./lex.ts";
import { isEmptyWord } from "./lexicon/empty.ts";
import { FOREIGN } from "./lexicon/foreign.ts";
import {
  ALL,
  ASK_DIRECTION,
  ASKS_PORT,
  CHANGED,
  COMMANDS,
  EXCLUDERS,
  GREETINGS,
  INBOUND,
  NEGATORS,
  OPTIONAL,
  OUTBOUND,
  RECOMMENDED,
  REQUIRED,
  SWITCHED_OFF,
  SWITCHED_ON,
} from "./lexicon/grammar.ts";
import { NEUTRAL } from "./lexicon/neutral.ts";
import { VENDORS } from "./lexicon/vendors.ts";
import { isAbbreviation } from "./machines.ts";

export type Known = "phrase" | "grammar" | "neutral" | "mention" | "unknown";

/** A token with what is known of it; `raw` is what was typed. */
export type Item = {
  token: Token;
  text: string;
  raw: string;
  known: Known;
  clause: number;
  /** Product that a model number names; null for any other token. */
  product: number | null;
};

const GRAMMAR: readonly ReadonlySet<string>[] = [
  NEGATORS,
  SWITCHED_OFF,
  SWITCHED_ON,
  EXCLUDERS,
  INBOUND,
  OUTBOUND,
  ASK_DIRECTION,
  CHANGED,
  ALL,
  ASKS_PORT,
  OPTIONAL,
  REQUIRED,
  RECOMMENDED,
  COMMANDS,
  GREETINGS,
];
export const isGrammar = (word: string): boolean => GRAMMAR.some((words) => words.has(word));

/** Words of the grammar that are written in two. */
const SPLIT_GRAMMAR = new Set(["login", "logon", "signin", "without", "inbound", "outbound", "incoming", "outgoing"]);

/** Plain words that are written in two, and whose parts could mean something else: `timing out`, `war room`. */
const SPLIT_PLAIN = new Set(["timingout", "timedout", "timesout", "warroom", "headsup"]);

/** Words that a misspelling may also stand for: those with which a question is put. */
export function grammarWords(): string[] {
  return [...NEUTRAL, ...GRAMMAR.flatMap((words) => [...words])];
}

function knownAs(index: SearchIndex, word: string): Known {
  if (index.phrases.words.has(word)) return "phrase";
  if (isGrammar(word)) return "grammar";
  if (isEmptyWord(word)) return "neutral";
  return index.mentions.has(word) ? "mention" : "unknown";
}

/** What a model number is read as: itself where the knowledge names it, otherwise the product's name; null when it is none. */
function modelOf(index: SearchIndex, word: string): { text: string; product: number } | null {
  if (!/\d/.test(word)) return null;
  if (!index.phrases.anyModel?.test(word)) return null;
  const found = index.phrases.patterns.find(({ pattern }) => pattern.test(word));
  return found ? { text: index.phrases.meanings.has(word) ? word : found.stands, product: found.product } : null;
}

/** Singular of a plural, or plural of a singular, that the vocabulary has. */
function otherNumber(index: SearchIndex, word: string): string | null {
  if (FOREIGN.has(word)) return null;
  const forms = [word.replace(/ies$/, "y"), word.replace(/(s|x|z|ch|sh)es$/, "$1"), word.replace(/s$/, ""), `${word}s`];
  return forms.find((form) => form !== word && form.length > 2 && ["phrase", "mention"].includes(knownAs(index, form))) ?? null;
}

/** `panzuranfs` -> panzura nfs: both parts known, at least one of them a name. */
function splitWord(index: SearchIndex, word: string): [string, string] | null {
  if (word.length < 6 || FOREIGN.has(word)) return null;
  for (let at = 3; at <= word.length - 3; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (NEGATORS.has(head) && index.phrases.meanings.has(tail)) return [head, tail];
    const kinds = [knownAs(index, head), knownAs(index, tail)];
    if (kinds.includes("unknown") || kinds.includes("mention") || !kinds.includes("phrase")) continue;
    if (index.phrases.meanings.has(head) && index.phrases.meanings.has(tail)) return [head, tail];
    if (index.phrases.meanings.has(`${head} ${tail}`)) return [head, tail];
  }
  return null;
}

/** A name written with a capital is no misspelt word of the grammar: Paris is not “parts”; an abbreviation is no misspelt English: FRA is not “far”. */
function correctName(speller: Speller, token: Extract<Token, { kind: "word" }>): string | null {
  const read = correct(speller, token.text);
  if (read === null || (token.capital === true && (isEmptyWord(read) || isGrammar(read))) || (token.short === true && isEnglish(read) && !isGrammar(read))) return null;
  return read;
}

const itemOf = (token: Token, text: string, raw: string, known: Known, clause: number): Item => ({ token, text, raw, known, clause, product: null });

/** Most unknown words of one question that are looked up in the speller. */
const CORRECTIONS = 12;

/** Reads the tokens; corrections keep what was typed in `raw`. */
export function recognise(index: SearchIndex, speller: Speller, tokens: readonly Token[]): Item[] {
  const out: Item[] = [];
  let clause = 0;
  let looked = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (token.kind !== "word") {
      if (token.kind === "break" || (token.kind === "join" && token.text === ",")) clause++;
      out.push(itemOf(token, token.text, token.text, "neutral", clause));
      continue;
    }
    const next = tokens[i + 1];
    const word = token.text;
    const pair = word + (next?.kind === "number" || next?.kind === "word" ? next.text : "");
    const model = modelOf(index, word) ?? modelOf(index, pair);
    if (model) {
      const both = modelOf(index, word) === null;
      out.push({ ...itemOf(token, model.text, both ? `${word} ${next?.text}` : word, "phrase", clause), product: model.product });
      if (both) i++;
      continue;
    }
    const joined = next?.kind === "word" ? word + next.text : null;
    const known = knownAs(index, word);
    const pairKnown = joined !== null && next !== undefined && index.phrases.meanings.has(`${word} ${next.text}`);
    if (joined !== null && next && joined.length > 6 && !pairKnown && (VENDORS.has(joined) || FOREIGN.has(joined))) {
      out.push(itemOf(token, joined, `${word} ${next.text}`, "unknown", clause));
      i++;
      continue;
    }
    if (joined !== null && next && SPLIT_PLAIN.has(joined)) {
      out.push(itemOf(token, joined, `${word} ${next.text}`, "neutral", clause));
      i++;
      continue;
    }
    if (joined !== null && next && SPLIT_GRAMMAR.has(joined)) {
      out.push(itemOf(token, joined, `${word} ${next.text}`, "grammar", clause));
      i++;
      continue;
    }
    if (joined !== null && next && !pairKnown && index.phrases.meanings.has(joined) && (known === "unknown" || knownAs(index, next.text) === "unknown" || known === "neutral")) {
      out.push(itemOf(token, joined, `${word} ${next.text}`, "phrase", clause));
      i++;
      continue;
    }
    if (known !== "unknown") {
      out.push(itemOf(token, word, word, known, clause));
      continue;
    }
    if (isAbbreviation(index, token)) {
      out.push(itemOf(token, word, word, "unknown", clause));
      continue;
    }
    const number = otherNumber(index, word);
    const parts = number ? null : splitWord(index, word);
    const fixed = number ?? (parts || looked++ >= CORRECTIONS ? null : correctName(speller, token));
    if (parts) for (const part of parts) out.push(itemOf(token, part, word, knownAs(index, part), clause));
    else if (fixed) out.push(itemOf(token, fixed, word, knownAs(index, fixed), clause));
    else out.push(itemOf(token, word, word, "unknown", clause));
  }
  return out;
}
