/** The smallest parts of Slack's blocks. User text goes into plain and rich text, which Slack never parses; escaping is for the one field that it does. */
import type { PlainTextElement, RawTextElement, RichTextBlock, RichTextElement, RichTextList, RichTextSection } from "@slack/types";

/** What hides or reorders text; Slack shows it as it is. Line breaks and tabs are layout here, never content. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/** Text as one visible line. */
export const visible = (text: string): string =>
  text
    .replace(/[\t\n\r\v\f]+/g, " ")
    .replace(INVISIBLE, "")
    .toWellFormed()
    .trim();

/** Cut with a sign that it was; for prose and labels only. */
export function cut(text: string, limit: number): string {
  const clean = visible(text);
  return clean.length <= limit ? clean : `${clean.slice(0, limit - 1).toWellFormed()}…`;
}

/** Signs that Slack acts on in `text` and mrkdwn. https://docs.slack.dev/messaging/formatting-message-text#escaping */
const ESCAPES: readonly [sign: string, to: string, why: string][] = [
  ["&", "&amp;", "starts an entity; first, so that the others are not escaped twice"],
  ["<", "&lt;", "starts <!channel>, <@U1>, <https://…|label>"],
  [">", "&gt;", "ends them, and starts a quote"],
];

/** Text for the field `text` of a message: nothing in it mentions, links or calls anyone. */
export const escaped = (text: string): string => ESCAPES.reduce((out, [sign, to]) => out.replaceAll(sign, to), text);

export const plainText = (text: string, limit: number): PlainTextElement => ({ type: "plain_text", text: cut(text, limit) || "–", emoji: false });
/** An empty cell is refused by Slack. */
export const cell = (text: string): RawTextElement => ({ type: "raw_text", text: visible(text) || "–" });

export type Style = { bold?: boolean; italic?: boolean; code?: boolean };
export const words = (text: string, style?: Style): RichTextElement => ({ type: "text", text: visible(text) || "–", ...(style ? { style } : {}) });
/** Between elements spaces count, so they are not trimmed. */
export const gap = (text: string): RichTextElement => ({ type: "text", text });
/** Addresses that may become links: of the web, without signs that end Slack's markup; anything else stays text. */
export const isLink = (url: string): boolean => /^https?:\/\/[^\s<>|\p{Cc}\p{Cf}]+$/u.test(url) && url.length <= 2_000;

export const line = (...elements: RichTextElement[]): RichTextSection => ({ type: "rich_text_section", elements });
export const list = (lines: readonly RichTextSection[]): RichTextList => ({ type: "rich_text_list", style: "bullet", elements: [...lines] });
export const rich = (...elements: RichTextBlock["elements"]): RichTextBlock => ({ type: "rich_text", elements });

/** Every text that a reader could see, in one number: what Slack counts over a message. */
export function characters(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + characters(one), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, one]) => sum + (typeof one === "string" && ["text", "caption", "value", "url", "alt_text", "accessibility_label"].includes(key) ? one.length : characters(one)),
    0,
  );
}
