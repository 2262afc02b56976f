/** Text from outside inside a rule: what is replaced and why, and the one way a comment is put together. */

/** One row of escaping: what is found, what stands there instead, and the reason. */
export interface Escape {
  of: RegExp;
  to: string;
  why: string;
}

export interface CommentRule {
  /** Bytes; comments are ASCII, so characters as well. */
  max: number;
  /** What may stand in a comment; each other character becomes a space. */
  allowed: RegExp;
  /** Rows of the platform, behind those for all. */
  escapes: readonly Escape[];
}

/** On every platform. */
export const EVERYWHERE: readonly Escape[] = [
  { of: /[\r\n\p{Zl}\p{Zp}]+/gu, to: " ", why: "a line break ends the comment and begins a line of configuration" },
  { of: /\p{Cc}+/gu, to: " ", why: "a tab completes and an escape sequence repaints when pasted into a terminal; some of them break lines" },
  { of: /[\p{Cf}\p{Mn}]+/gu, to: "", why: "bidi and zero-width marks make a line read as another one" },
  { of: /[\u2010-\u2015\u2212]/g, to: "-", why: "dashes have an ASCII neighbour" },
  { of: /[\u2018\u2019\u02bc'`\u00b4]/g, to: "", why: "an apostrophe ends a quoted string; words are readable without" },
  { of: /\s*&\s*/g, to: " and ", why: "starts a job in a shell and an entity in XML" },
  { of: /\s*;+\s*/g, to: ", ", why: "separates commands, and zsh obeys it behind # in a pasted line" },
];

/** A text in the characters of a platform; never cut. */
export function plain(text: string, rule: CommentRule): string {
  const escaped = [...EVERYWHERE, ...rule.escapes].reduce((done, { of, to }) => done.replace(of, to), text.normalize("NFKD"));
  return [...escaped]
    .map((char) => (rule.allowed.test(char) ? char : " "))
    .join("")
    .replace(/ +/g, " ")
    .replace(/ ,/g, ",")
    .trim();
}

const CUT = "..";
const cut = (text: string, max: number): string => (text.length <= max ? text : max > CUT.length ? text.slice(0, max - CUT.length).trimEnd() + CUT : "");

/** `panos/ha1-encrypted, PAN-OS HA ports, 2026-05-01`: of what is too long the title gives way first, then the id; the date stays. */
export function commentOf(cite: { id: string; title: string; date: string }, rule: CommentRule, lead = ""): string {
  const [id, title, date] = [cite.id, cite.title, cite.date].map((part) => plain(part, rule));
  const fixed = [lead, date].filter(Boolean).join(", ");
  const shortId = cut(id ?? "", rule.max - fixed.length - 2);
  const room = rule.max - [lead, shortId, date].filter(Boolean).join(", ").length - 2;
  return cut([lead, shortId, cut(title ?? "", room), date].filter(Boolean).join(", "), rule.max);
}
