/** Words of the rows' own texts: they narrow an answer down, but never bring a row in by themselves. */
import type { Fact } from "../../knowledge/fact.ts";
import { aliasTokens } from "../lex.ts";

/** Word -> indices of the facts whose text has it, ascending. */
export type Mentions = Map<string, number[]>;

/** Words with which a note speaks of the page: a question about pages is not one about ports. */
const ABOUT_PAGES = new Set(
  "page pages article kb row rows cell cells source sources printed prints print lists listed list captured copy lost order stated names named".split(" "),
);

const textOf = (fact: Fact): string =>
  [fact.purpose, fact.title, fact.from ?? "", fact.to ?? "", fact.need, ...fact.conditions.map((condition) => condition.text), ...fact.caveats].join(" ");

/** Indexes the texts of all facts. */
export function indexMentions(facts: readonly Fact[]): Mentions {
  const mentions: Mentions = new Map();
  facts.forEach((fact, row) => {
    for (const word of new Set(aliasTokens(textOf(fact)))) {
      if (ABOUT_PAGES.has(word)) continue;
      const rows = mentions.get(word);
      if (rows) rows.push(row);
      else mentions.set(word, [row]);
    }
  });
  return mentions;
}
