/** Text as Slack delivers it -> text as it was typed. https://docs.slack.dev/messaging/formatting-message-text#retrieving */

/** Longest text that is looked at; Slack's own limit for one message. */
const LIMIT = 40_000;

const inBrackets = (self: string | null) => (_: string, inside: string) => {
  const [target = "", label] = inside.split("|", 2);
  if (target.startsWith("@")) return target.slice(1) === self ? " " : (label ?? "");
  if (target.startsWith("#")) return `#${label ?? ""}`;
  if (target.startsWith("!")) return label ?? "";
  return label ?? target.replace(/^mailto:/, "");
};

/**
 * Links become their label, mentions vanish, entities become signs.
 * @param self user id of the bot, whose mention says nothing; null where none is expected
 */
export const typed = (text: string, self: string | null): string =>
  text
    .slice(0, LIMIT)
    .replace(/<([^<>]*)>/g, inBrackets(self))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();
