/** What a person does to an element: press it, choose one of its options, or write into it. */
import { type Fields, fieldsOf, isFields, listOf, textOf } from "./json.ts";

/** A text is the value or the label of an option, or what is written; an object is taken as it is. */
export type Choice = string | readonly string[] | Fields;

const labelOf = (object: Fields): string => textOf(fieldsOf(object.text).text);

/** The two halves of feedback buttons are chosen like options. */
const HALVES = ["positive_button", "negative_button"];

export function optionsOf(element: Fields): Fields[] {
  const grouped = listOf(element.option_groups).flatMap((group) => listOf(group.options));
  return [...listOf(element.options), ...grouped, ...HALVES.map((key) => element[key]).filter(isFields)];
}

/** What the words on the screen call it: those of its text and of its options. */
export function labelsOf(element: Fields): string[] {
  return [labelOf(element), textOf(element.accessibility_label), ...optionsOf(element).map(labelOf)].filter(Boolean);
}

function pick(element: Fields, wanted: string | Fields): Fields {
  if (isFields(wanted)) return wanted;
  // Its options come from the bot, keystroke by keystroke; the stand-in does not remember them.
  if (/external/.test(textOf(element.type))) return { text: { type: "plain_text", text: wanted }, value: wanted };
  const options = optionsOf(element);
  const found = options.find(({ value }) => value === wanted) ?? options.find((option) => labelOf(option) === wanted);
  if (!found) throw new Error(`${textOf(element.action_id)} does not offer “${wanted}”, only ${options.map((option) => `“${labelOf(option)}”`).join(", ")}`);
  const { text, value } = found;
  return { text, value };
}

const isMany = (type: string): boolean => type.startsWith("multi_") || type === "checkboxes";
const isOne = (type: string): boolean => /_select$/.test(type) || type === "radio_buttons" || type === "overflow";

/** The fields an element has in `state.values` with this choice; null is nothing chosen. */
export function stateOf(element: Fields, choice: Choice | null): Fields {
  const type = textOf(element.type);
  if (isMany(type)) {
    const wanted = choice === null ? listOf(element.initial_options) : Array.isArray(choice) ? choice : [choice];
    return { type, selected_options: wanted.map((one) => pick(element, one)) };
  }
  if (isFields(choice) && !("text" in choice && "value" in choice)) return { type, ...choice };
  if (isOne(type)) return { type, selected_option: choice === null ? (element.initial_option ?? null) : pick(element, isFields(choice) ? choice : String(choice)) };
  return { type, value: choice ?? element.initial_value ?? null };
}

/** The item of `actions[]` for a press; without a choice where the element has nothing to choose. */
export function actionOf(element: Fields, choice: Choice | null): Fields {
  const type = textOf(element.type);
  if (type === "feedback_buttons") return { type, ...pick(element, isFields(choice) ? choice : String(choice)) };
  if (isMany(type) || isOne(type) || type.includes("input")) return stateOf(element, choice);
  const { text, value, style, url, icon } = element;
  return Object.fromEntries(Object.entries({ type, text, value, style, url, icon }).filter(([, given]) => given !== undefined));
}
