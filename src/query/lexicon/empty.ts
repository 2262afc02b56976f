/** Words that say nothing about ports, whatever the product. */
import { NEUTRAL } from "./neutral.ts";
import { PLAIN } from "./plain.ts";

/** True for words of the grammar of a question and for plain English around it. */
export const isEmptyWord = (word: string): boolean => NEUTRAL.has(word) || PLAIN.has(word);
