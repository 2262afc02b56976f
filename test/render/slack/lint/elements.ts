/** Buttons, menus and pictures: what their types leave open. */
import { isDeepStrictEqual } from "node:util";
import { isObject, itemsOf, join, type Located, listOf, stringOf } from "../../json.ts";
import { objectsIn } from "../json.ts";
import { LIMITS } from "../limits.ts";
import type { Payload } from "../payload.ts";
import { tooLong } from "./lengths.ts";

const buttonProblems = (button: Located): string[] => [...tooLong(button, "text", LIMITS.button.text), ...tooLong(button, "value", LIMITS.button.value)];

const imageProblems = (image: Located): string[] => [...tooLong(image, "alt_text", LIMITS.image.altText), ...tooLong(image, "image_url", LIMITS.image.url)];

function optionProblems(options: readonly Located[], isOverflow: boolean): string[] {
  const values = options.map(({ value }) => value.value);
  return options.flatMap(({ path, value }, n) => [
    ...(value.value === undefined && value.url === undefined ? [`${join(path, "value")} is missing`] : []),
    ...(value.url !== undefined && !isOverflow ? [`${join(path, "url")} may stand in an overflow menu only`] : []),
    ...(value.value !== undefined && values.indexOf(value.value) < n ? [`${join(path, "value")} repeats “${stringOf(value.value)}”: nobody can tell which was chosen`] : []),
  ]);
}

/** What is chosen at first has to be exactly one of the options. */
function initialProblems(menu: Located, options: readonly Located[]): string[] {
  const initial = [...(menu.value.initial_option === undefined ? [] : [menu.value.initial_option]), ...listOf(menu.value.initial_options)];
  const key = menu.value.initial_option === undefined ? "initial_options" : "initial_option";
  return initial.every((one) => options.some(({ value }) => isDeepStrictEqual(one, value))) ? [] : [`${join(menu.path, key)} is not one of the options`];
}

function menuProblems(menu: Located): string[] {
  const groups = itemsOf(menu, "option_groups");
  const options = [...itemsOf(menu, "options"), ...groups.flatMap((group) => itemsOf(group, "options"))];
  const isStatic = /^(?:multi_)?static_select$/.test(stringOf(menu.value.type));
  const kinds = ["options", "option_groups"].filter((key) => menu.value[key] !== undefined);
  const { label, options: most } = LIMITS.optionGroup;
  return [
    ...(isStatic && kinds.length !== 1 ? [`${menu.path} needs exactly one of options, option_groups`] : []),
    ...groups.flatMap((group) => tooLong(group, "label", label)),
    ...groups.flatMap((group) =>
      itemsOf(group, "options").length > most ? [`${join(group.path, "options")} has ${itemsOf(group, "options").length} items, at most ${most}`] : [],
    ),
    ...optionProblems(options, menu.value.type === "overflow"),
    ...(options.length > 0 ? initialProblems(menu, options) : []),
  ];
}

/** Type of element -> its problems. */
const RULES: Readonly<Record<string, (element: Located) => string[]>> = {
  feedback_buttons: (element) =>
    ["positive_button", "negative_button"].flatMap((key) => (isObject(element.value[key]) ? buttonProblems({ path: join(element.path, key), value: element.value[key] }) : [])),
  icon_button: buttonProblems,
  image: imageProblems,
  checkboxes: menuProblems,
  radio_buttons: menuProblems,
  overflow: menuProblems,
  static_select: menuProblems,
  multi_static_select: menuProblems,
};

/** Where a click leads; anything but these schemes is dropped or refused. */
const URLS = ["url", "image_url", "title_url", "thumbnail_url", "video_url"];
const urlProblems = ({ path, value }: Located): string[] =>
  URLS.flatMap((key) =>
    typeof value[key] === "string" && !/^(?:https?:\/\/|mailto:)\S+$/.test(value[key]) ? [`${join(path, key)} is “${value[key]}”, not an http, https or mailto address`] : [],
  );

export function lintElements({ objects }: Payload): string[] {
  return objects.flatMap((object) => [...(RULES[stringOf(object.value.type)]?.(object) ?? []), ...urlProblems(object)]);
}

export function lintFocus({ value }: Payload): string[] {
  const focused = objectsIn(value, "").filter((object) => object.value.focus_on_load === true);
  return focused.slice(1).map(({ path }) => `${join(path, "focus_on_load")} is set a second time: one element only`);
}
