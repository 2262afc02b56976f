/** Every text of a payload: not blank, not only emoji, no markup that the bot did not mean. */
import { isObject, itemsOf, type Json, join, type Located, stringOf } from "../../json.ts";
import { objectsIn } from "../json.ts";
import type { Payload } from "../payload.ts";
import { type CheckOptions, isAllowed, isBlank, isOnlyEmoji, markupProblems, tokensOf } from "./markup.ts";

/** `spoken`: a screen reader gets something else than this text. */
export function readable(path: string, text: string, spoken = false): string[] {
  if (isBlank(text)) return [`${path} is blank`];
  return !spoken && isOnlyEmoji(text) ? [`${path} is only emoji (${text.trim()}): say it in words`] : [];
}

/** The words of a rich text: texts, names of links and dates, mentions by what they mention. */
export function richText(value: unknown): string {
  if (Array.isArray(value)) return value.map(richText).join("");
  if (!isObject(value)) return "";
  const { type, elements, text, name, user_id, channel_id, usergroup_id, team_id, range, url, fallback, format } = value;
  if (type === "emoji") return `:${stringOf(name)}:`;
  if (type === "color") return stringOf(value.value);
  return [text, user_id, channel_id, usergroup_id, team_id, range, text === undefined && url, fallback ?? format].map(stringOf).join("") + richText(elements);
}

/** A mention in rich text is no accident of escaping, and yet calls somebody: it is allowed like one in mrkdwn. */
const MENTIONS: Readonly<Record<string, (element: Json) => string>> = {
  broadcast: ({ range }) => `<!${stringOf(range)}>`,
  user: ({ user_id }) => `<@${stringOf(user_id)}>`,
  channel: ({ channel_id }) => `<#${stringOf(channel_id)}>`,
  usergroup: ({ usergroup_id }) => `<!subteam^${stringOf(usergroup_id)}>`,
  team: ({ team_id }) => `<!team^${stringOf(team_id)}>`,
};

function richProblems(block: Located, options: CheckOptions): string[] {
  const path = join(block.path, "elements");
  const parts = objectsIn(block.value.elements, path);
  const lines = parts.filter(({ value }) => value.type === "rich_text_list").flatMap((list) => itemsOf(list, "elements"));
  return [
    ...readable(path, richText(block.value)),
    ...lines.filter((line) => isBlank(richText(line.value))).map((line) => `${line.path} is blank`),
    ...parts.filter(({ value }) => (value.type === "text" || value.type === "link") && value.text === "").map((part) => `${part.path}.text is empty`),
    ...parts.flatMap((part) => {
      const mention = MENTIONS[stringOf(part.value.type)]?.(part.value);
      return mention === undefined || isAllowed(mention, options) ? [] : [`${part.path} is the mention ${mention}, which calls somebody: leave it out, or allow it`];
    }),
  ];
}

function textProblems({ path, value }: Located, spoken: boolean, options: CheckOptions): string[] {
  if (value.type === "rich_text") return richProblems({ path, value }, options);
  if (typeof value.text !== "string") return [];
  const at = join(path, "text");
  switch (value.type) {
    case "mrkdwn":
      return [...readable(at, value.text), ...markupProblems(at, value.text, options)];
    case "markdown":
      // "<https://…>" is a link of this dialect and "&" is itself: only what calls somebody is refused.
      return [...readable(at, value.text), ...tokensOf(value.text, /<[!@#][^<>]*>/g, options).map((token) => `${at} has the markup ${token}, which Slack acts on`)];
    case "plain_text":
    case "raw_text":
    case "raw_number":
      return readable(at, value.text, spoken);
    default:
      return [];
  }
}

/** All texts but the top-level one. A button that shows a picture and is read out by its label is fine. */
export function lintTexts({ objects }: Payload, options: CheckOptions): string[] {
  const labelled = new Set(objects.filter(({ value }) => !isBlank(stringOf(value.accessibility_label))).map(({ path }) => join(path, "text")));
  return objects.flatMap((object) => textProblems(object, labelled.has(object.path), options));
}

/** Names that are plain strings: a caption, an alternative text, the title of a plan. */
const NAMES = ["alt_text", "caption", "title", "accessibility_label"];
/** Lists without which there is nothing to show. */
const LISTS = ["elements", "fields", "options", "option_groups", "rows", "child_blocks", "actions", "tasks"];

export function lintEmpty({ objects }: Payload): string[] {
  return objects.flatMap(({ path, value }) => [
    ...NAMES.flatMap((key) => (typeof value[key] === "string" ? readable(join(path, key), value[key]) : [])),
    ...LISTS.flatMap((key) => (Array.isArray(value[key]) && value[key].length === 0 ? [`${join(path, key)} is an empty list, at least 1`] : [])),
  ]);
}
