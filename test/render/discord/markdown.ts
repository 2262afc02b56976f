/** Discord's markdown as far as code goes: what stands in fences, in inline code, and beside them. */

export interface Fence {
  /** Line of the text on which it opens, from 1. */
  line: number;
  content: string;
  /** Where it opens and where it closes, each on a line of its own. */
  isBlock: boolean;
}

export interface Markdown {
  fences: Fence[];
  /** Line of a fence that nothing closes. */
  unclosed: number | null;
  /** All but the code, of which one NUL each is left. */
  prose: string;
}

const FENCE = "```";
const CODE = "\u0000";
const lineAt = (text: string, index: number): number => text.slice(0, index).split("\n").length;

function fenceAt(text: string, start: number, end: number): Fence {
  const inner = text.slice(start + FENCE.length, end);
  const opening = /^[\w+.#-]*\n/.exec(inner)?.[0];
  const isAlone = (start === 0 || text[start - 1] === "\n") && text[end - 1] === "\n" && (text[end + FENCE.length] ?? "\n") === "\n";
  return { line: lineAt(text, start), content: inner.slice(opening?.length ?? 0).replace(/\n$/, ""), isBlock: opening !== undefined && isAlone };
}

/** End of the inline code that ticks open: the next run of exactly as many. -1: they are plain ticks. */
function inlineEnd(text: string, ticks: string, from: number): number {
  const close = [...text.slice(from).matchAll(/`+/g)].find(([run]) => run === ticks);
  return close && close.index > 0 ? from + close.index + ticks.length : -1;
}

/** A backslash takes the next sign out of the game; three ticks open a fence wherever they stand, up to the next three. */
export function readMarkdown(text: string): Markdown {
  const read: Markdown = { fences: [], unclosed: null, prose: "" };
  for (let n = 0; n < text.length; ) {
    const [token = ""] = /^(?:\\.|`+|[^\\`]+|\\)/s.exec(text.slice(n)) ?? [];
    const isFence = token.startsWith(FENCE);
    const close = isFence ? text.indexOf(FENCE, n + FENCE.length) : -1;
    const end = isFence ? (close < 0 ? -1 : close + FENCE.length) : token.startsWith("`") ? inlineEnd(text, token, n + token.length) : -1;
    if (isFence && close < 0) read.unclosed = lineAt(text, n);
    if (isFence && close >= 0) read.fences.push(fenceAt(text, n, close));
    read.prose += end < 0 ? token : CODE;
    n = end < 0 ? n + token.length : end;
  }
  return read;
}
