/** The checker of Slack payloads: every problem as a sentence with its path and limit, nothing when Slack would take it. */
import { isObject, type Json } from "../json.ts";
import type { Surface } from "./limits.ts";
import { lintBlocks } from "./lint/blocks.ts";
import { lintElements, lintFocus } from "./lint/elements.ts";
import { lintIds } from "./lint/ids.ts";
import type { CheckOptions } from "./lint/markup.ts";
import { lintMessage } from "./lint/message.ts";
import { lintTables } from "./lint/tables.ts";
import { lintEmpty, lintTexts } from "./lint/texts.ts";
import { lintView } from "./lint/view.ts";
import { type Payload, payloadOf } from "./payload.ts";
import { schemaProblems } from "./validate.ts";

export type { CheckOptions } from "./lint/markup.ts";

const EVERYWHERE: readonly ((payload: Payload, options: CheckOptions) => string[])[] = [lintBlocks, lintElements, lintFocus, lintIds, lintTables, lintTexts, lintEmpty];

/** As it goes over the wire: without what is undefined. */
const sent = (payload: unknown): unknown => JSON.parse(JSON.stringify(payload) ?? "null");

function problemsOn(surface: Surface, value: Json, options: CheckOptions): string[] {
  const payload = payloadOf(surface, value);
  const around = surface === "message" ? lintMessage : lintView;
  return [...new Set([...schemaProblems(surface, value), ...around(payload, options), ...EVERYWHERE.flatMap((lint) => lint(payload, options))])];
}

/** Of the decoded body of a posting method, of an ack or of a response_url: `{text, blocks?, …}`. */
export function problemsOf(payload: unknown, options: CheckOptions = {}): string[] {
  const message = sent(payload);
  if (!isObject(message)) return ["the message is not an object"];
  if (typeof message.blocks === "string") return ["blocks is a string: decode the form before it is checked"];
  return problemsOn("message", message, options);
}

/** Of a view as it goes into views.open, views.update or views.publish. */
export function problemsOfView(payload: unknown, options: CheckOptions = {}): string[] {
  const view = sent(payload);
  if (!isObject(view)) return ["the view is not an object"];
  const { type } = view;
  if (type !== "modal" && type !== "home") return [`type is ${JSON.stringify(type) ?? "missing"}, not one of modal, home`];
  return problemsOn(type, view, options);
}
