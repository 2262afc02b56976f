/** Text for Discord, which reads markdown everywhere: what knowledge and people wrote stays text. https://docs.discord.com/developers/reference#message-formatting */

/** What hides or reorders text. Line breaks and tabs are layout here, never content. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Text as one visible line. */
export const visible = (text: string): string =>
  text
    .replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, " ")
    .replace(INVISIBLE, "")
    .toWellFormed()
    .trim();

/** The beginning, up to the end of a word: half a number would be another one. */
function head(text: string, limit: number): string {
  const space = text.lastIndexOf(" ", limit);
  return text.slice(0, space > limit / 2 ? space : limit).toWellFormed();
}

/** Cut with a sign that it was; for prose and labels only. */
export function cut(text: string, limit: number): string {
  const clean = visible(text);
  return clean.length <= limit ? clean : `${head(clean, limit - 1)}…`;
}

/** Cut in the middle: what a statement is about stands first, and what it says last. */
export function cutInside(text: string, limit: number): string {
  const clean = visible(text);
  if (clean.length <= limit) return clean;
  const rest = clean.slice(clean.length - Math.floor(limit / 2));
  return `${head(clean, Math.floor(limit / 2) - 3)} … ${rest.slice(rest.indexOf(" ") + 1).toWellFormed()}`;
}

/** Signs that Discord acts on, each with its reason. A backslash makes any sign a plain one, and no letter. */
const ESCAPES: readonly [pattern: RegExp, to: string, why: string][] = [
  [/\\/g, "\\\\", "the escape sign itself; first, so that the others are not escaped twice"],
  [/[`*_~|]/g, "\\$&", "code, bold, italics, underlines, strike-through, spoilers"],
  [/[<>]/g, "\\$&", "<#1>, </ports:1>, <t:1>, <:name:1>, <id:guide>; quotes"],
  [/[[\]]/g, "\\$&", "masked links"],
  [/#/g, "\\#", "headings and subtext, which are read behind a list sign, too"],
  [/^[-+](?= )/, "\\$&", "lists"],
  [/^(\d+)\.(?= )/, "$1\\.", "numbered lists"],
  [/:(?=\/\/|[\w+~-]+:)/g, "\\:", "bare addresses that become links; names of emoji"],
  [/(?<=<)@|@(?=everyone|here)/gi, "＠", "mentions: Discord finds those behind a backslash, so they get another sign"],
];

/** Text that Discord shows as it is. */
export const plain = (text: string): string => ESCAPES.reduce((out, [pattern, to]) => out.replace(pattern, to), visible(text)) || "–";

/** Signs that end code; in it nothing else is acted on. */
const TICKS = /`/g;

/** Text for a code block: the fence around it cannot be closed from inside. */
export const unfenced = (text: string): string => visible(text).replace(TICKS, "'");

/** Text that is to be read back: inline code, from which only backticks are missing. */
export const code = (text: string): string => `\`${visible(text).replace(TICKS, "").trim() || "–"}\``;

export const fence = (lines: readonly string[]): string => `\`\`\`\n${lines.join("\n")}\n\`\`\``;

/** Signs that would end a masked link, or have a meaning behind one. */
const IN_ADDRESS = /[()[\]|*`]/g;
const LONGEST_ADDRESS = 400;

/** An address that Discord links to: of the web, in one piece, and not out of proportion. */
const isLink = (url: string): boolean => url.length <= LONGEST_ADDRESS && /^https?:\/\/[^\s<>"'\\\p{C}]+$/u.test(url) && URL.canParse(url);

/** A masked link; what is no address of the web is its words alone. Brackets end the words even behind a backslash, so they are round ones. */
export function link(words: string, url: string | null): string {
  if (url === null || !isLink(url)) return plain(words);
  const shown = plain(visible(words).replaceAll("[", "(").replaceAll("]", ")"));
  return `[${shown}](${url.replace(IN_ADDRESS, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)})`;
}
