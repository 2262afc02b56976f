/** Words that say nothing about ports, whatever the product. */
import { INCIDENT } from "./incident.ts";
import { NEUTRAL } from "./neutral.ts";
import { PLAIN } from "./plain.ts";
import { OPERATING } from "./systems.ts";

const EMPTY: ReadonlySet<string> = new Set([...NEUTRAL, ...PLAIN, ...INCIDENT, ...OPERATING]);

/** True for words of the grammar of a question and for plain English around it. */
export const isEmptyWord = (word: string): boolean => EMPTY.has(word);
