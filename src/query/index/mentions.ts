/** Words of the rows' own texts: they narrow an answer down, but never bring a row in by themselves. */
import type { Fact } from "../../knowledge/fact.ts";
import { aliasTokens } from "../lex.ts";

/** Word -> indices of the facts whose text has it, ascending. */
export type Mentions = Map<string, number[]>;

const textOf = (fact: Fact): string =>
  [fact.purpose, fact.title, fact.from ?? "", fact.to ?? "", fact.need, ...fact.conditions.map((condition) => condition.text), ...fact.caveats].join(" ");

/** Indexes the texts of all facts. */
export function indexMentions(facts: readonly Fact[]): Mentions {
  const mentions: Mentions = new Map();
  facts.forEach((fact, row) => {
    for (const word of new Set(aliasTokens(textOf(fact)))) {
      const rows = mentions.get(word);
      if (rows) rows.push(row);
      else mentions.set(word, [row]);
    }
  });
  return mentions;
}
