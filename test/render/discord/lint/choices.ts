/** Choices, of an option and of autocomplete: names and values that can be told apart and sent back. */
import { join, type Located } from "../../json.ts";
import { blanks, repeated, tooMany } from "../json.ts";
import { LIMITS } from "../limits.ts";

const valueProblems = (choice: Located): string[] =>
  typeof choice.value.value === "string" ? [...blanks(choice, "value"), ...tooMany(join(choice.path, "value"), choice.value.value.length, LIMITS.choiceValue, "characters")] : [];

export const lintChoices = (choices: readonly Located[]): string[] => [
  ...choices.flatMap((choice) => [...blanks(choice, "name"), ...valueProblems(choice)]),
  ...repeated(choices, "name", "nobody could tell them apart"),
];
