/** The `state.values` of a modal in which a person filled in some of the inputs. */
import { type Choice, stateOf } from "./choose.ts";
import { type Fields, textOf } from "./json.ts";
import { elementsOf } from "./press.ts";
import type { View } from "./shown.ts";

/** By `action_id` or `block_id`. */
export type Values = Readonly<Record<string, Choice>>;

/** Pressed, never filled in: they are not part of the state. */
const WITHOUT_STATE = ["button", "overflow", "feedback_buttons", "icon_button", "workflow_button"];

const isEmpty = ({ type: _, ...given }: Fields): boolean => Object.values(given).every((value) => value === null || value === "" || (Array.isArray(value) && value.length === 0));

export function fillIn(view: View, values: Values): Record<string, Fields> {
  const inputs = elementsOf({ kind: "view", view }).filter(({ element }) => !WITHOUT_STATE.includes(textOf(element.type)));
  const names = inputs.flatMap(({ element, blockId }) => [textOf(element.action_id), blockId]);
  for (const name of Object.keys(values)) {
    if (!names.includes(name)) throw new Error(`the view has no input “${name}”, only ${inputs.map(({ element }) => textOf(element.action_id)).join(", ") || "none"}`);
  }
  const state: Record<string, Fields> = {};
  for (const { element, blockId } of inputs) {
    const actionId = textOf(element.action_id);
    const value = stateOf(element, values[actionId] ?? values[blockId] ?? null);
    const block = view.blocks.find(({ block_id }) => block_id === blockId);
    // The client does not let go of a modal in which something required is empty.
    if (block?.type === "input" && block.optional !== true && isEmpty(value)) throw new Error(`the input “${actionId}” is required`);
    state[blockId] = { ...state[blockId], [actionId]: value };
  }
  return state;
}
