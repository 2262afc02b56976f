/** The `data` of each kind of interaction. */
import { COMPONENT } from "./constants.ts";
import { everyComponent, type Json, type Message, records, text } from "./wire.ts";

export type Value = string | number | boolean;
export type Values = Record<string, Value>;

export interface Focused {
  option: string;
  value: string;
  /** Options filled in before. */
  others?: Values;
}

const typeOf = (value: Value): number => (typeof value === "string" ? 3 : typeof value === "boolean" ? 5 : Number.isInteger(value) ? 4 : 10);
const optionsOf = (values: Values): Json[] => Object.entries(values).map(([name, value]) => ({ name, type: typeOf(value), value }));

/** `rule iptables` is the subcommand iptables of /rule, as one would type it. */
function nested(path: readonly string[], options: Json[]): Json[] {
  const [name, ...rest] = path;
  return name === undefined ? options : [{ name, type: rest.length > 0 ? 2 : 1, options: nested(rest, options) }];
}

export function commandData(typed: string, options: Json[], idOf: (name: string, type: number) => string): Json {
  const [name = "", ...path] = typed.split(" ");
  return { id: idOf(name, 1), name, type: 1, options: nested(path, options) };
}

export const slashOptions = (values: Values): Json[] => optionsOf(values);
export const focusedOptions = ({ option, value, others = {} }: Focused): Json[] => [...optionsOf(others), { name: option, type: 3, value, focused: true }];

export const messageCommandData = (name: string, message: Message, idOf: (name: string, type: number) => string): Json => ({
  id: idOf(name, 3),
  name,
  type: 3,
  target_id: message.id,
  resolved: { messages: { [message.id]: message } },
});

function find(message: Message, type: number, wanted: string): Json {
  const components = [...everyComponent(message.components)].filter((component) => component.type === type);
  const found = components.find((component) => component.custom_id === wanted) ?? components.find(({ label }) => label === wanted);
  const has = components.map(({ custom_id, label }) => `${custom_id} (${label ?? "no label"})`).join(", ") || "none";
  if (!found) throw new Error(`no component “${wanted}” of type ${type} in message ${message.id}; it has ${has}`);
  if (found.disabled === true || !text(found.custom_id)) throw new Error(`component “${wanted}” of message ${message.id} cannot be used: it is disabled or a link`);
  return found;
}

export function buttonData(message: Message, wanted: string): Json {
  const { custom_id, id = 1 } = find(message, COMPONENT.button, wanted);
  return { component_type: COMPONENT.button, custom_id, id };
}

export function selectData(message: Message, wanted: string, values: readonly string[]): Json {
  const { custom_id, id = 1, options } = find(message, COMPONENT.select, wanted);
  const offered = records(options).map(({ value }) => value);
  for (const value of values) if (!offered.includes(value)) throw new Error(`“${value}” is not offered by select “${wanted}”; it offers ${offered.join(", ")}`);
  return { component_type: COMPONENT.select, custom_id, id, values };
}

export type Fields = Record<string, string | string[]>;

/** A submit repeats the modal's layout with what was filled in; without a modal shown before, labels with text inputs are taken. */
export function modalData(custom_id: string, fields: Fields, modal: Json | undefined): Json {
  const filled = (component: Json, id: number): Json => {
    const value = fields[String(component.custom_id)] ?? "";
    return { type: component.type, id, custom_id: component.custom_id, ...(Array.isArray(value) ? { values: value } : { value }) };
  };
  const shown = modal ? records(modal.components) : Object.keys(fields).map((name) => ({ type: COMPONENT.label, component: { type: COMPONENT.input, custom_id: name } }));
  const inputs = new Set([...everyComponent(shown)].map((component) => component.custom_id));
  for (const name of Object.keys(fields)) if (!inputs.has(name)) throw new Error(`modal ${custom_id} has no field “${name}”`);
  let id = 0;
  const components = shown.map((part: Json) => {
    id += 1;
    const [inner] = records([part.component]);
    if (inner) return { type: part.type, id, component: filled(inner, ++id) };
    return { type: part.type, id, ...(part.components ? { components: records(part.components).map((input) => filled(input, ++id)) } : {}) };
  });
  return { custom_id, components };
}
