/** A question as the recogniser sees it, for the tests of what is built on it. */
import { buildSpeller } from "../../src/query/correct.ts";
import { lex } from "../../src/query/lex.ts";
import { normalise } from "../../src/query/normalise.ts";
import { grammarWords, type Item, recognise } from "../../src/query/recognise.ts";
import { candidatesIn, pickSpans, type Span } from "../../src/query/spans.ts";
import { shipped } from "./ask.ts";

const { index } = shipped.engine;
export const speller = buildSpeller(index.phrases.words, grammarWords(), index.mentions.keys());

export const itemsOf = (text: string): Item[] => recognise(index, speller, lex(normalise(text)));
export const spansOf = (text: string): Span[] => pickSpans(candidatesIn(index.phrases, itemsOf(text)));
