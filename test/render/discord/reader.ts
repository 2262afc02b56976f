/** A message as a person meets it: its texts, and the controls to press. */

import { isObject, itemsOf, type Located, stringOf } from "../json.ts";
import { componentsIn } from "./components.ts";

const all = (message: unknown): Located[] => componentsIn({ path: "", value: isObject(message) ? message : {} });

export const textsOf = (message: unknown): string[] => all(message).flatMap(({ value }) => (value.type === 10 ? [stringOf(value.content)] : []));

export const textOf = (message: unknown): string => textsOf(message).join("\n");

export interface Control {
  id: string;
  /** Of a button; the placeholder of a select. */
  label: string;
  values: string[];
}

export const controlsOf = (message: unknown): Control[] =>
  all(message).flatMap(({ path, value }) =>
    typeof value.custom_id === "string"
      ? [{ id: value.custom_id, label: stringOf(value.label ?? value.placeholder), values: itemsOf({ path, value }, "options").map((option) => stringOf(option.value.value)) }]
      : [],
  );

export const idsOf = (message: unknown): string[] => controlsOf(message).map(({ id }) => id);

/** The id of the control with such a label. @throws where there is none */
export function pressed(message: unknown, label: RegExp): string {
  const found = controlsOf(message).find((one) => label.test(one.label));
  if (!found) throw new Error(`no control ${label} in ${JSON.stringify(controlsOf(message))}`);
  return found.id;
}
