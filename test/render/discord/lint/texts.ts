/** What a text display shows: code that stays in its fence and on a phone's screen, nobody called, links to the web only. */
import stringWidth from "string-width";
import { join, type Located, stringOf } from "../../json.ts";
import { KIND } from "../components.ts";
import { blanks } from "../json.ts";
import { LIMITS } from "../limits.ts";
import { type Fence, readMarkdown } from "../markdown.ts";
import { type CheckOptions, isAllowed } from "../options.ts";

/** https://docs.discord.com/developers/reference#message-formatting; a backslash does not keep Discord from notifying. */
const MENTION = /@(?:everyone|here)|<@[^<>\s]*>/g;

/** `[label](address`, and before it what a backslash escapes, so that `\[` opens nothing. */
const MASKED = /\\.|\[(?:\\.|[^\]\\])*\]\(\s*<?(?<address>[^\s)>]*)/gs;

/** A tab is as wide as browsers draw it. */
const widthOf = (line: string): number => stringWidth(line.replaceAll("\t", " ".repeat(8)));

function fenceProblems(path: string, { line, content, isBlock }: Fence, columns: number): string[] {
  if (!isBlock) return [`${path} line ${line} has a fence that does not open and close on lines of its own: a break-out, or it has to move`];
  if (content.trim() === "") return [`${path} line ${line} has a fence around nothing`];
  return content.split("\n").flatMap((text, n) => (widthOf(text) > columns ? [`${path} line ${line + 1 + n} has ${widthOf(text)} columns in a fence, at most ${columns}`] : []));
}

function proseProblems(path: string, prose: string, options: CheckOptions): string[] {
  const mentions = [...prose.matchAll(MENTION)].map(([token]) => token).filter((token) => !isAllowed(token, options));
  const addresses = [...prose.matchAll(MASKED)].flatMap(({ groups }) => groups?.address ?? []);
  return [
    ...mentions.map((token) => `${path} has the mention ${token}: put it in code, take it apart, or allow it`),
    ...addresses.filter((one) => !/^https?:\/\/\S/i.test(one)).map((one) => `${path} has a masked link to “${one}”, not an http or https address`),
  ];
}

function textProblems(text: Located, options: CheckOptions): string[] {
  const path = join(text.path, "content");
  const { fences, unclosed, prose } = readMarkdown(stringOf(text.value.content));
  return [
    ...blanks(text, "content"),
    ...(unclosed === null ? [] : [`${path} line ${unclosed} opens a fence that this text display does not close`]),
    ...fences.flatMap((fence) => fenceProblems(path, fence, options.columns ?? LIMITS.columns)),
    ...proseProblems(path, prose, options),
  ];
}

export const lintTexts = (components: readonly Located[], options: CheckOptions): string[] =>
  components.filter(({ value }) => value.type === KIND.textDisplay).flatMap((text) => textProblems(text, options));
