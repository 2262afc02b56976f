/** A modal: one to five labels, each around an input. https://docs.discord.com/developers/components/reference#label */

import { itemsOf, join, type Located } from "../../json.ts";
import { KIND } from "../components.ts";
import { blanks, has, tooMany } from "../json.ts";
import { componentKind } from "../kinds.ts";
import { LIMITS } from "../limits.ts";

/** A text display would be taken, too, and an action row still is; both say less to a screen reader than a label does. */
const topProblems = (top: readonly Located[]): string[] =>
  top.filter(({ value }) => value.type !== KIND.label).map(({ path, value }) => `${join(path, "type")} is ${componentKind(value.type)}, not ${componentKind(KIND.label)}`);

function inputProblems(input: Located): string[] {
  const { path, value } = input;
  const { min_length: least, max_length: most } = value;
  const length = typeof value.value === "string" ? value.value.length : 0;
  return [
    ...(has(value, "label") ? [`${join(path, "label")} is deprecated: the label around it has the words`] : []),
    ...(typeof least === "number" && typeof most === "number" && least > most ? [`${join(path, "min_length")} is ${least}, at most max_length ${most}`] : []),
    ...(typeof most === "number" ? tooMany(join(path, "value"), length, most, "characters") : []),
    ...blanks(input, "placeholder"),
  ];
}

export function lintModal(modal: Located, components: readonly Located[]): string[] {
  const top = itemsOf(modal, "components");
  return [
    ...blanks(modal, "title"),
    ...tooMany("components", top.length, LIMITS.modalComponents),
    ...topProblems(top),
    ...components.filter(({ value }) => value.type === KIND.label).flatMap((label) => blanks(label, "label", "description")),
    ...components.filter(({ value }) => value.type === KIND.textInput).flatMap(inputProblems),
  ];
}
