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

/** Politeness in front of a command. */
const POLITE = new Set(["please", "pls", "plz", "can", "could", "would", "will", "you", "hey", "hi", "hello", "bot", "portolan", "now", "just", "kindly"]);
/** Orders whatever stands behind them; other verbs are one where they name a port, or urge. */
const STRONG = new Set(
  "restart reboot delete shutdown kill execute deploy install uninstall upgrade push commit flush reload wipe format configure remove drop create add apply".split(" "),
);
const URGING = new Set(["now", "immediately", "me", "asap"]);

const firstWord = (items: readonly Item[]): number => items.findIndex((item) => item.token.kind === "word" && !POLITE.has(item.text));

/** Commands are recognised by their first word, once the politeness in front of it is gone. */
export function isCommand(items: readonly Item[], ports: number): boolean {
  const first = items[firstWord(items)];
  if (!first || !COMMANDS.has(first.raw) || items.some((item) => item.token.kind === "address")) return false;
  return STRONG.has(first.raw) || ports > 0 || has(items, URGING);
}

/** What is added for traffic to pass; taking something away is another matter. */
const ADDING = new Set(["add", "create", "configure", "apply", "open", "allow", "permit", "enable", "deploy", "push"]);
const RULE = new Set("rule rules ruleset acl acls policy policies exception exceptions entry entries opening openings hole pinhole port ports".split(" "));
/** Words between the verb and its object. */
const OBJECT_REACH = 5;

/**
 * `Can you add a firewall rule for …?` asks for a rule without saying which ports it needs: those are told. An order (`add a rule`),
 * one with the port in it, and whatever takes something away stay orders.
 */
export function asksForRule(items: readonly Item[], ports: number): boolean {
  const verb = firstWord(items);
  const polite = items.slice(0, Math.max(0, verb)).map(({ text }) => text);
  const asking = items.some(({ text }) => text === "?") && ["can", "could", "would", "will"].some((word) => polite.includes(word)) && polite.includes("you");
  return ports === 0 && asking && ADDING.has(items[verb]?.raw ?? "") && items.slice(verb + 1, verb + 1 + OBJECT_REACH).some(({ text }) => RULE.has(text));
}
