/** What Slack would act on in a text, and what nobody can read in it. */

export interface CheckOptions {
  /** Markup that may stand in a text: each has to match a whole `<…>`, such as /<@U\w+>/ for who shared it. */
  allow?: readonly RegExp[];
}

export const isAllowed = (token: string, { allow = [] }: CheckOptions): boolean =>
  allow.some((one) => new RegExp(`^(?:${one.source})$`, one.flags.replace(/[gy]/g, "")).test(token));

/** The tokens that stand in a text and may not. */
export const tokensOf = (text: string, pattern: RegExp, options: CheckOptions): string[] =>
  [...text.matchAll(pattern)].map(([token]) => token).filter((token) => !isAllowed(token, options));

const TOKEN = /<[^<>]*>/g;

/** https://docs.slack.dev/messaging/formatting-message-text#escaping: `&`, `<` and `>` are to be entities; a lone `>` is harmless. */
export function markupProblems(path: string, text: string, options: CheckOptions): string[] {
  const rest = text.replaceAll(TOKEN, "");
  return [
    ...tokensOf(text, TOKEN, options).map((token) => `${path} has the markup ${token}, which Slack acts on: escape it, or allow it`),
    ...(rest.includes("<") ? [`${path} has a raw “<”: write &lt;`] : []),
    ...(/&(?!(?:amp|lt|gt);)/.test(rest) ? [`${path} has a raw “&”: write &amp;`] : []),
  ];
}

/** White space, controls and what has no width: Hangul filler, Braille blank. */
const INVISIBLE = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const EMOJI = /:[a-z0-9_+'-]+(?:::skin-tone-\d)?:|[\d#*]\ufe0f?\u20e3|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/gu;

export const isBlank = (text: string): boolean => text.replace(INVISIBLE, "") === "";

/** Emoji and no letter or number beside them: read out by name, or not at all. */
export const isOnlyEmoji = (text: string): boolean => text.search(EMOJI) >= 0 && !/[\p{L}\p{N}]/u.test(text.replace(EMOJI, ""));
