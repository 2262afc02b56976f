/** Numbers that count, measure or label something: `443 tickets`, `22 of 80 hosts`, `error 53`. They are no ports. */
import { isEnglish, isRegisteredService } from "./dictionary.ts";
import { ADVERBS_IN_S, LABELS, MEASURES, MODIFIES_NOTHING, NUMBERED, PLURALS, PORT_NOUNS, PREDICATES, PREDICATES_OR_NOUNS, RETURNING } from "./lexicon/counting.ts";
import { isEmptyWord } from "./lexicon/empty.ts";
import { FOREIGN } from "./lexicon/foreign.ts";
import { ASKS_PORT } from "./lexicon/grammar.ts";
import { SYSTEMS } from "./lexicon/systems.ts";
import type { Item } from "./recognise.ts";

/** Numbers up to this in front of a noun count it (`2 firewalls`). */
const COUNT_UP_TO = 10;
/** Numbers below this that follow a name are a release (`panos 11`), not a port. */
export const RELEASE_BELOW = 20;
/** Words between a number and the noun that it counts: `443 new failed logins`. */
const MODIFIERS = 3;

const isNumber = (item: Item | undefined): boolean => item?.token.kind === "number" || item?.token.kind === "range";
const isPortWord = (item: Item | undefined): boolean => item !== undefined && (item.token.kind === "protocol" || (item.token.kind === "word" && ASKS_PORT.has(item.text)));
const joins = (item: Item | undefined): boolean => item?.token.kind === "join" || ["and", "or", "to"].includes(item?.text ?? "");

/** First or last position of the list of numbers that one stands in: `80`, `443` and `22` of `80, 443 and 22`. */
function endOfRun(items: readonly Item[], i: number, step: 1 | -1): number {
  if (isNumber(items[i + step])) return endOfRun(items, i + step, step);
  return joins(items[i + step]) && isNumber(items[i + 2 * step]) ? endOfRun(items, i + 2 * step, step) : i;
}

/** A noun in the plural, not a name that ends in s (`dns`) and not a verb (`443 needs`). */
function isPlural(items: readonly Item[], k: number): boolean {
  const { text, raw, token, known } = items[k] ?? { text: "", raw: "", token: { kind: "break" }, known: "unknown" };
  if (token.kind !== "word") return false;
  if (PLURALS.has(text)) return true;
  const word = known === "unknown" || raw === `${text}s` || raw === `${text}es` ? raw : text;
  if (!/[^su]s$/.test(word) || word.length < 4 || PREDICATES.has(word) || ADVERBS_IN_S.has(word)) return false;
  const next = items[k + 1]?.clause === items[k]?.clause ? (items[k + 1]?.text ?? "") : "";
  if (PREDICATES_OR_NOUNS.has(word) && (MODIFIES_NOTHING.determiners.has(next) || /ly$/.test(next))) return false;
  return word !== text || isEmptyWord(word) || isEnglish(word) || (known === "unknown" && !FOREIGN.has(word) && !isRegisteredService(word));
}

/** Nothing of a clause but adjectives and names stands between a number and what it counts. */
function mayModify(item: Item | undefined, clause: number): boolean {
  const word = item?.text ?? "";
  return (
    item?.token.kind === "word" && item.clause === clause && !Object.values(MODIFIES_NOTHING).some((words) => words.has(word)) && !PREDICATES.has(word) && !ASKS_PORT.has(word)
  );
}

/** `443 tickets`, `443 new tickets`, `443 panzura nodes`; but `443 panzura ports` is a port among those of a product. */
function countsNoun(items: readonly Item[], first: number, last: number, isProduct: (i: number) => boolean): boolean {
  const clause = items[last]?.clause ?? 0;
  if (MODIFIES_NOTHING.questions.has(items[first - 1]?.text ?? "") && items[first - 1]?.clause === clause) return false;
  let named = false;
  for (let k = last + 1; k <= last + 1 + MODIFIERS; k++) {
    if (items[k]?.clause !== clause) return false;
    if (isPlural(items, k)) return !(named && PORT_NOUNS.has(items[k]?.text ?? ""));
    if (!mayModify(items[k], clause)) return false;
    named ||= isProduct(k);
  }
  return false;
}

/** Stand for what was counted. */
const THEM = new Set(["them", "us", "those", "these"]);

/** `22 of 80`, `22 out of 80 hosts`, `22 of them`. */
function isPartOf(items: readonly Item[], first: number, last: number): boolean {
  if (items[first - 1]?.text === "of" && (isNumber(items[first - 2]) || (items[first - 2]?.text === "out" && isNumber(items[first - 3])))) return true;
  let k = last + 1;
  if (items[k]?.text === "out") k++;
  if (items[k]?.text !== "of") return false;
  k++;
  while (MODIFIES_NOTHING.determiners.has(items[k]?.text ?? "") && !THEM.has(items[k]?.text ?? "")) k++;
  return isNumber(items[k]) || items[k]?.token.kind === "quantity" || THEM.has(items[k]?.text ?? "") || isPlural(items, k);
}

const isYear = (value: number, before: string): boolean => value >= 1990 && value <= 2035 && ["since", "in", "from", "until", "of", "by", "year"].includes(before);

/**
 * A number that counts or measures something is no port.
 * @param taken positions that belong to a phrase
 * @param isProduct tells whether a position belongs to a product's name
 * @param isPort tells whether the knowledge has a port: other numbers beside a noun count things
 */
export function isCount(items: readonly Item[], i: number, taken: ReadonlySet<number>, isProduct: (i: number) => boolean, isPort: (port: number) => boolean): boolean {
  const [prev, next] = [items[i - 1], items[i + 1]];
  if (["than", "layer", "exceed"].includes(prev?.text ?? "") || [prev, next].some((one) => MEASURES.has(one?.text ?? "")) || LABELS.has(prev?.text ?? "")) return true;
  const [first, last] = [endOfRun(items, i, -1), endOfRun(items, i, 1)];
  const token = items[i]?.token;
  // A number that is no port here counts the ports of a product, too: `the 24 panzura ports`.
  const isName = (at: number): boolean => isProduct(at) && token?.kind === "number" && isPort(token.value);
  const ported = isPortWord(items[first - 1]) || items[last + 1]?.token.kind === "protocol";
  const beyond = items[last + 1]?.clause === items[last]?.clause && joins(items[last + 1]) ? items[last + 2] : undefined;
  if (!ported && (countsNoun(items, first, last, isName) || isPartOf(items, first, last) || (beyond?.token.kind === "quantity" && /^\d+ \p{L}/u.test(beyond.text)))) return true;
  if (token?.kind !== "number") return false;
  if (isYear(token.value, prev?.text ?? "") && !isPort(token.value)) return true;
  if (token.value >= 400 && token.value < 600 && !isPort(token.value) && RETURNING.has(prev?.text ?? "")) return true;
  if (isPortWord(prev) || next?.token.kind === "protocol") return false;
  if (SYSTEMS.has(prev?.text ?? "") && (token.value < RELEASE_BELOW || !isPort(token.value))) return true;
  if (!isPort(token.value) && NUMBERED.has(prev?.text ?? "")) return true;
  return token.value <= COUNT_UP_TO && next?.token.kind === "word" && (taken.has(i + 1) || next.known !== "unknown") && !taken.has(i - 1);
}
