/** What kind of sentence it is: a command, a question about direction, a plain look-up. */
import { ASK_DIRECTION, COMMANDS, INBOUND, OUTBOUND } from "./lexicon/grammar.ts";
import type { Query } from "./query.ts";
import type { Item } from "./recognise.ts";

/** True when some word of the question is in a set. */
export const has = (items: readonly Item[], words: ReadonlySet<string>): boolean => items.some((item) => item.token.kind === "word" && words.has(item.text));

/** Direction named, or asked for. */
export function readDirection(items: readonly Item[]): Pick<Query, "direction" | "asksDirection"> {
  const words = items.map((item) => item.text);
  const inOut =
    words.some((word, i) => word === "in" && ["out", "outbound"].includes(words[i + 2] ?? words[i + 1] ?? "")) || words.some((word, i) => word === "in" && words[i + 1] === "out");
  const [inbound, outbound] = [has(items, INBOUND), has(items, OUTBOUND)];
  const who = words.some(
    (word, i) => word === "who" || (["which", "what"].includes(word) && ["side", "end", "way", "one", "peer", "direction", "party"].includes(words[i + 1] ?? "")),
  );
  const asksDirection = inOut || who || has(items, ASK_DIRECTION) || (inbound && outbound);
  return { asksDirection, direction: inbound === outbound || inOut ? null : inbound ? "in" : "out" };
}

/** Commands are recognised by their first word, once the politeness in front of it is gone. */
export function isCommand(items: readonly Item[], ports: number): boolean {
  const first = items.find(
    (item) => item.token.kind === "word" && !["please", "pls", "plz", "can", "could", "you", "hey", "hi", "bot", "portolan", "now", "just"].includes(item.text),
  );
  if (!first || !COMMANDS.has(first.raw) || items.some((item) => item.token.kind === "address")) return false;
  const strong = [
    "restart",
    "reboot",
    "delete",
    "shutdown",
    "kill",
    "execute",
    "deploy",
    "install",
    "uninstall",
    "upgrade",
    "push",
    "commit",
    "flush",
    "reload",
    "wipe",
    "format",
    "configure",
    "remove",
    "drop",
    "create",
    "add",
    "apply",
  ];
  const urging = items.some((item) => ["now", "immediately", "me", "asap"].includes(item.text));
  return strong.includes(first.raw) || ports > 0 || urging;
}
