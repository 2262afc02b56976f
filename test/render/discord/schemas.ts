/** Validates by the schemas that are generated from Discord's OpenAPI, made to refuse unknown properties. */
import * as spec from "discord-api-spec/zod";
import { z } from "zod";
import { type Json, join } from "../json.ts";
import { componentKind, optionKind } from "./kinds.ts";
import type { Place } from "./limits.ts";
import { type Subject, sentencesOf } from "./sentences.ts";
import { strictOf } from "./strict.ts";

/** discord.js sends these with every message; the OpenAPI has them on some routes only, and Discord takes them everywhere. */
const ALWAYS_SENT = ["enforce_nonce", "tts"];
const withoutAlwaysSent = (body: Json): Json => Object.fromEntries(Object.entries(body).filter(([key, value]) => value !== false || !ALWAYS_SENT.includes(key)));

/** Bits are a string in the documentation and in discord.js; the OpenAPI says number. */
const BITS = "default_member_permissions";
const withBitsAsNumber = (command: Json): Json => {
  const bits = command[BITS];
  return typeof bits === "string" && /^\d+$/.test(bits) ? { ...command, [BITS]: Number(bits) } : command;
};

type Naming = Omit<Subject, "body">;

const pathFrom =
  (start: string, skipped = 0): Naming["nameOf"] =>
  (path) =>
    path.slice(skipped).reduce<string>(join, start);

const OF_BODY: Naming = { nameOf: pathFrom(""), kindOf: componentKind };
/** `data` is around the body and not in it. */
const OF_DATA: Naming = { nameOf: pathFrom("", 1), kindOf: componentKind };

const problems = (schema: z.core.$ZodType, body: unknown, naming = OF_BODY): string[] => sentencesOf(z.safeParse(strictOf(schema), body).error?.issues ?? [], { body, ...naming });

/** The OpenAPI package exports a callback as a whole: what goes into `data` is put there. */
const CALLBACK = { message: 4, update: 7, choices: 8, modal: 9 } as const;
const callbackProblems = (schema: z.core.$ZodType, type: number, data: Json): string[] => problems(schema, { type, data }, OF_DATA);

const MESSAGES: Readonly<Record<Place, (message: Json) => string[]>> = {
  interaction: (message) => callbackProblems(spec.CreateMessageInteractionCallbackRequestSchema, CALLBACK.message, message),
  update: (message) => callbackProblems(spec.UpdateMessageInteractionCallbackRequestSchema, CALLBACK.update, message),
  followup: (message) => problems(spec.IncomingWebhookRequestPartialSchema, message),
  original: (message) => problems(spec.IncomingWebhookUpdateRequestPartialSchema, message),
  channel: (message) => problems(spec.MessageCreateRequestSchema, message),
  edit: (message) => problems(spec.MessageEditRequestPartialSchema, message),
};

export const messageSchemaProblems = (message: Json, place: Place): string[] => MESSAGES[place](withoutAlwaysSent(message));
export const modalSchemaProblems = (modal: Json): string[] => callbackProblems(spec.ModalInteractionCallbackRequestSchema, CALLBACK.modal, modal);
export const choicesSchemaProblems = (choices: readonly unknown[]): string[] =>
  callbackProblems(spec.ApplicationCommandAutocompleteCallbackRequestSchema, CALLBACK.choices, { choices });
/** The bulk overwrite takes commands as they are updated, that is with an optional id. */
export const commandSchemaProblems = (command: Json, path: string): string[] =>
  problems(spec.ApplicationCommandUpdateRequestSchema, withBitsAsNumber(command), { nameOf: pathFrom(path), kindOf: optionKind });
