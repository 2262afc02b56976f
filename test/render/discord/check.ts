/** The checker of Discord payloads: every problem as a sentence with its path and limit, nothing when Discord would take it and it is as we want it. */

import { isObject, itemsOf, type Located } from "../json.ts";
import { componentsIn } from "./components.ts";
import { FLAGS } from "./limits.ts";
import { lintButtons } from "./lint/buttons.ts";
import { lintChoices } from "./lint/choices.ts";
import { lintCommands } from "./lint/commands.ts";
import { lintIds, prefixProblems } from "./lint/ids.ts";
import { lintMentions } from "./lint/mentions.ts";
import { lintMenus, lintMenusOfModal } from "./lint/menus.ts";
import { lintMessage } from "./lint/message.ts";
import { lintModal } from "./lint/modal.ts";
import { lintTexts } from "./lint/texts.ts";
import type { CheckOptions } from "./options.ts";
import { choicesSchemaProblems, commandSchemaProblems, messageSchemaProblems, modalSchemaProblems } from "./schemas.ts";

export type { Place } from "./limits.ts";
export type { CheckOptions } from "./options.ts";

/** As it goes over the wire: without what is undefined. */
const sent = (payload: unknown): unknown => JSON.parse(JSON.stringify(payload) ?? "null");

const once = (...problems: string[][]): string[] => [...new Set(problems.flat())];

/** Whether only the one who asked sees it; of a callback it is the data that counts. */
export function isEphemeral(body: unknown): boolean {
  if (!isObject(body)) return false;
  if (isObject(body.data)) return isEphemeral(body.data);
  return typeof body.flags === "number" && (body.flags & FLAGS.EPHEMERAL) !== 0;
}

/** Of the body of a message; of a callback, its `data`. An edit has to carry the flag of version 2 as well: behind a deferral there is nothing that has it. */
export function problemsOf(payload: unknown, options: CheckOptions = {}): string[] {
  const message = sent(payload);
  if (!isObject(message)) return ["the message is not an object"];
  const place = options.place ?? "interaction";
  const components = componentsIn({ path: "", value: message });
  return once(
    messageSchemaProblems(message, place),
    lintMessage(message, components, place),
    lintMentions(message, options),
    lintButtons(components),
    lintMenus(components),
    lintIds(components, "message"),
    prefixProblems(components, options),
    lintTexts(components, options),
  );
}

/** Of the `data` of a callback that opens a modal. The inputs inside are named by the modal's custom_id and need no version. */
export function problemsOfModal(payload: unknown, options: Pick<CheckOptions, "idPrefix"> = {}): string[] {
  const value = sent(payload);
  if (!isObject(value)) return ["the modal is not an object"];
  const modal: Located = { path: "", value };
  const components = componentsIn(modal);
  return once(
    modalSchemaProblems(value),
    lintModal(modal, components),
    lintMenus(components),
    lintMenusOfModal(components),
    lintIds(components, "modal"),
    prefixProblems([modal], options),
  );
}

/** Lists as they stand in a body, so that paths start with their name. */
const listed = (name: string, list: readonly unknown[]): Located[] => itemsOf({ path: "", value: { [name]: list } }, name);
const strange = (name: string, list: readonly unknown[]): string[] => list.flatMap((value, n) => (isObject(value) ? [] : [`${name}[${n}] is not an object`]));

/** Of what autocomplete answers: the list, or the `data` with it. */
export function problemsOfAutocomplete(payload: unknown): string[] {
  const value = sent(payload);
  const choices = isObject(value) ? value.choices : value;
  if (!Array.isArray(choices)) return ["choices is not a list"];
  return once(strange("choices", choices), choicesSchemaProblems(choices), lintChoices(listed("choices", choices)));
}

/** Of the commands that one bulk overwrite registers for all servers. */
export function problemsOfCommands(payload: unknown): string[] {
  const commands = sent(payload);
  if (!Array.isArray(commands)) return ["commands is not a list"];
  const places = listed("commands", commands);
  const ofSchema = places.map(({ path, value }): string[] => commandSchemaProblems(value, path));
  return once(strange("commands", commands), ...ofSchema, lintCommands(places));
}
