/** Selects, radio groups and checkbox groups: options that can be told apart, and numbers that fit each other. https://docs.discord.com/developers/components/reference#string-select */

import { itemsOf, join, type Located } from "../../json.ts";
import { KIND } from "../components.ts";
import { blanks, has, repeated } from "../json.ts";

const SELECTS: readonly unknown[] = [3, 5, 6, 7, KIND.channelSelect];
const WITH_OPTIONS: readonly unknown[] = [KIND.stringSelect, KIND.radioGroup, KIND.checkboxGroup];

const numberOf = (value: unknown, otherwise: number): number => (typeof value === "number" ? value : otherwise);

function rangeProblems({ path, value }: Located, options: number | null): string[] {
  const most = numberOf(value.max_values, value.type === KIND.checkboxGroup ? Number(options) : 1);
  const least = numberOf(value.min_values, 1);
  return [
    ...(least > most ? [`${join(path, "min_values")} is ${least}, at most max_values ${most}`] : []),
    ...(options !== null && has(value, "max_values") && most > options ? [`${join(path, "max_values")} is ${most}, at most the ${options} options`] : []),
  ];
}

function optionProblems(menu: Located, options: readonly Located[]): string[] {
  const chosen = options.filter(({ value }) => value.default === true).length;
  const most = menu.value.type === KIND.checkboxGroup ? numberOf(menu.value.max_values, options.length) : numberOf(menu.value.max_values, 1);
  return [
    ...options.flatMap((option) => blanks(option, "label", "value", "description")),
    ...repeated(options, "value", "nobody could tell which was chosen"),
    ...(chosen > most ? [`${join(menu.path, "options")} has ${chosen} defaults, at most ${most}`] : []),
  ];
}

export function lintMenus(components: readonly Located[]): string[] {
  return components.flatMap((menu) => {
    const hasOptions = WITH_OPTIONS.includes(menu.value.type);
    if (!hasOptions && !SELECTS.includes(menu.value.type)) return [];
    const options = itemsOf(menu, "options");
    return [...blanks(menu, "placeholder"), ...rangeProblems(menu, hasOptions ? options.length : null), ...(hasOptions ? optionProblems(menu, options) : [])];
  });
}

/** In a modal, selects may not be disabled, and one that has to be answered takes at least one value. */
export function lintMenusOfModal(components: readonly Located[]): string[] {
  return components.flatMap(({ path, value }) => [
    ...(value.disabled === true ? [`${join(path, "disabled")} is true, which may not be in a modal`] : []),
    ...(value.min_values === 0 && value.required !== false ? [`${join(path, "min_values")} is 0, at least 1 unless required is false`] : []),
  ]);
}
