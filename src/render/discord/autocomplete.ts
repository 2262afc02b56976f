/** What is suggested while somebody types: local, from the products and from questions that are answered. */
import type { Library } from "../../answer/library.ts";
import { LIMITS } from "./limits.ts";
import { visible } from "./markdown.ts";

export interface Suggestion {
  name: string;
  value: string;
}

/** Something to suggest, and all it is found by, in small letters. */
interface Candidate extends Suggestion {
  words: string[];
}

/** `left`: products whose questions are still to be worked out. */
interface Known {
  examples: Candidate[];
  products: Candidate[];
  questions: Candidate[];
  left: string[];
}

/** Examples that come first; a library has no more. */
const EXAMPLES = 12;
const known = new WeakMap<Library, Known>();

const fits = ({ name, value }: Suggestion): boolean => name !== "" && name.length <= LIMITS.choices.name && value !== "" && value.length <= LIMITS.choices.value;

const candidate = (name: string, value: string, found: readonly string[] = []): Candidate[] => {
  const one = { name: visible(name), value: visible(value), words: [name, ...found].map((words) => visible(words).toLowerCase()) };
  return fits(one) ? [one] : [];
};

function knownOf(library: Library): Known {
  const kept = known.get(library);
  if (kept) return kept;
  const products = library.products();
  const fresh: Known = {
    examples: library.examples(EXAMPLES).flatMap((question) => candidate(question, question)),
    products: products.flatMap(({ name, aka, vendor }) => candidate(`${name}: what I know of it`, `list ${name}`, [...aka, vendor ?? ""])),
    questions: [],
    left: products.map(({ id }) => id),
  };
  known.set(library, fresh);
  return fresh;
}

/**
 * Works out the questions of one more product. It asks many of them, so this is for the time before anybody types, a product at a time.
 * @returns whether there is more to do
 */
export function prepareSuggestions(library: Library): boolean {
  const { left, questions } = knownOf(library);
  const id = left.shift();
  if (id === undefined) return false;
  const lookup = library.product(id);
  if ("product" in lookup) questions.push(...lookup.product.topics.flatMap(({ example }) => (example === null ? [] : candidate(example, example, lookup.product.aka))));
  return left.length > 0;
}

/** How well something fits: it begins with what was typed, a word of it or another name does, it has it, it has every word of it; null: not at all. */
function fitOf({ words }: Candidate, typed: string): number | null {
  if (words[0]?.startsWith(typed)) return 0;
  if (words.some((one) => one.startsWith(typed) || one.includes(` ${typed}`))) return 1;
  if (words.some((one) => one.includes(typed))) return 2;
  return typed.split(" ").every((part) => words.some((one) => one.includes(part))) ? 3 : null;
}

/** At most 25; first what was typed, as it is a question as good as any, then what fits it, best first. */
export function suggestionsFor(typed: string, library: Library): Suggestion[] {
  const { examples, products, questions } = knownOf(library);
  const text = visible(typed).replace(/ {2,}/g, " ");
  const wanted = text.toLowerCase();
  const found = [...examples, ...products, ...questions].flatMap((one) => {
    const fit = wanted === "" ? 0 : fitOf(one, wanted);
    return fit === null ? [] : [{ one, fit }];
  });
  const ordered = [...candidate(text, text), ...found.sort((a, b) => a.fit - b.fit).map(({ one }) => one)];
  const values = new Set<string>();
  return ordered.flatMap(({ name, value }) => (values.has(value) || !values.add(value) ? [] : [{ name, value }])).slice(0, LIMITS.choices.count);
}
