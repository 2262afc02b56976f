/** A message around its blocks. */
import { stringOf } from "../../json.ts";
import { stringsIn } from "../json.ts";
import { LIMITS } from "../limits.ts";
import type { Payload } from "../payload.ts";
import { type CheckOptions, markupProblems } from "./markup.ts";
import { readable } from "./texts.ts";

/** Strings that are kinds and identifiers; all others are counted, what a button carries too. */
const UNCOUNTED = new Set(["type", "block_id", "action_id", "style", "level", "align", "width", "range", "status", "task_id"]);

function sumProblems({ value }: Payload): string[] {
  const sum = stringsIn(value.blocks).reduce((all, [key, text]) => all + (UNCOUNTED.has(key) ? 0 : text.length), 0);
  const max = LIMITS.messageCharacters;
  return sum > max ? [`blocks has ${sum} characters in all, at most ${max}`] : [];
}

/** Screen readers and notifications get nothing but this. */
function textProblems({ value }: Payload, options: CheckOptions): string[] {
  // "Take the old one away" is the one message that says nothing.
  if (value.text === undefined && value.delete_original === true) return [];
  if (typeof value.text !== "string") return ["text is missing"];
  const tooLong = value.text.length > LIMITS.messageText ? [`text has ${value.text.length} characters, at most ${LIMITS.messageText}`] : [];
  return [...readable("text", value.text), ...tooLong, ...(value.mrkdwn === false ? [] : markupProblems("text", value.text, options))];
}

export function lintMessage(payload: Payload, options: CheckOptions): string[] {
  const set = ["link_names", "parse"].filter((key) => payload.value[key] !== undefined);
  return [
    ...textProblems(payload, options),
    ...sumProblems(payload),
    ...set.map((key) => `${key} is ${stringOf(payload.value[key]) || payload.value[key]}: leave it out, it makes links and mentions of plain words`),
  ];
}
