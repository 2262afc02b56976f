/** Text as Discord delivers it -> text as it was typed. https://docs.discord.com/developers/reference#message-formatting */

/** Longest text that is looked at; Discord's own limit for one message, with embeds. */
const LIMIT = 10_000;

/** Mentions say nothing, whoever they name; so do dates, pictures and slash commands. */
const MARKS = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::[a-zA-Z])?|id:\w+|\/[^<>]+:\d+)>/g;
/** `<https://…>` is how people keep a link from unfolding. */
const LINKS = /<(https?:\/\/[^<>\s]+)>/g;
/** Emphasis and code around words; a hyphen, a dot or a slash is left to the question. */
const MARKDOWN = /\*{1,3}|_{2}|~~|\|\||`{1,3}/g;

/** What was typed, without mentions and marks. */
export const typed = (text: string): string =>
  text
    .slice(0, LIMIT)
    .replace(MARKS, " ")
    .replace(LINKS, "$1")
    .replace(MARKDOWN, " ")
    .replace(/^\s*>+\s?/gm, "")
    .trim();

/** Whether the text names this user; a reply pings without naming. */
export const names = (text: string, user: string): boolean => text.includes(`<@${user}>`) || text.includes(`<@!${user}>`);
