/** Text in columns of a code block: words wrap, ports are never broken. */
import { filled } from "../text.ts";

/** One column each; signs of other scripts may take two, so they are given two. */
const NARROW = /[^\u0020-\u10ff\u1200-\u2319]/gu;

/** Columns that a text takes, at most. */
export const widthOf = (text: string): number => [...text].length + (text.match(NARROW)?.length ?? 0);

export const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)));

export const wrap = (text: string, width: number): string[] => filled(text.split(" ").filter(Boolean), width, widthOf);

/** `one of`, `TCP 28769,`, `28260,`, `or UDP 5`: a protocol stays with its number. */
const portWords = (ports: string): string[] => ports.split(/(?<=,) | (?=or )|(?<=^(?:at least )?one of) /).filter(Boolean);

/** Ports over several lines, broken between them; what is no list of ports is broken between words. */
export function wrapPorts(ports: string, width: number): string[] {
  const words = portWords(ports);
  return words.every((word) => widthOf(word) <= width) ? filled(words, width, widthOf) : wrap(ports, width);
}

/** The narrowest column in which no port is broken. */
export const narrowest = (ports: string): number => Math.max(0, ...ports.split(" ").map(widthOf));
