/** The components that have rules of their own, and every component inside a payload. */
import { isObject, itemsOf, join, type Located } from "../json.ts";

export const KIND = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  channelSelect: 8,
  textDisplay: 10,
  label: 18,
  radioGroup: 21,
  checkboxGroup: 22,
} as const;

const insideOf = (owner: Located): Located[] => [
  ...itemsOf(owner, "components"),
  ...["accessory", "component"].flatMap((key) => (isObject(owner.value[key]) ? [{ path: join(owner.path, key), value: owner.value[key] }] : [])),
];

/** Every component below, parents before what they hold. */
export const componentsIn = (owner: Located): Located[] => insideOf(owner).flatMap((one) => [one, ...componentsIn(one)]);
