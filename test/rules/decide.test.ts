/** Questions come before rules: one-of first, each condition once, and an answer that fits no question is a mistake. */
import { expect, it } from "vitest";
import { nftables } from "../../src/rules/nftables.ts";
import { decide } from "../../src/rules/target/decide.ts";
import type { Flow } from "../../src/rules/target/intent.ts";
import { renderRules } from "../../src/rules/target/render.ts";
import { flow, pair, port, rulesFor, TRANSIT } from "./intents.ts";

const tcp = (number: number): Flow["service"] => ({ kind: "tcp", ports: [port(number)] });
const asks = (flows: Flow[], decisions: Record<string, string> = {}): string[] => decide(flows, decisions).asks.map(({ id }) => id);

const encrypted = { id: "encryption=on", text: "encryption is on" };
const FLOWS = [
  flow("a", tcp(1), { oneOf: "way", condition: encrypted }),
  flow("b", tcp(2), { oneOf: "way", dispute: ["2", "3"] }),
  flow("c", tcp(4), { condition: encrypted, need: "optional" }),
  flow("d", tcp(5)),
];

it("asks which of several first, and each condition once", () => {
  expect(asks(FLOWS)).toEqual(["one-of:way", "condition:encryption=on"]);
  expect(asks(FLOWS, { "one-of:way": "b" })).toEqual(["dispute:b", "condition:encryption=on"]);
  expect(asks(FLOWS, { "one-of:way": "b", "dispute:b": "yes", "condition:encryption=on": "yes" })).toEqual(["optional:c"]);
  expect(asks(FLOWS, { "one-of:way": "a", "condition:encryption=on": "no" })).toEqual([]);
});

it("says with each option what it is", () => {
  expect(decide(FLOWS, {}).asks[0]).toEqual({
    id: "one-of:way",
    question: "Only one of these is used. Which?",
    options: [
      { id: "a", label: "a (TCP 1)" },
      { id: "b", label: "b (TCP 2)" },
    ],
  });
  expect(decide([flow("b", tcp(2), { dispute: ["says 2", "says 3"] })], {}).asks[0]?.question).toBe("The sources disagree about b (TCP 2): says 2 / says 3. Open it?");
});

it("keeps for each flow that is left out why", () => {
  const { skipped } = decide(FLOWS, { "one-of:way": "b", "dispute:b": "no", "condition:encryption=on": "yes", "optional:c": "no" });
  expect([...skipped].map(([id, { reason }]) => `${id} ${reason}`)).toEqual(["a one-of-not-chosen", "b dispute-left-out", "c optional-left-out"]);
});

it.each([
  [{ "one-of:way": "z" }, "one-of:way is a or b, not z"],
  [{ "one-of:elsewhere": "a" }, "nothing asks for one-of:elsewhere"],
  [{ "condition:encryption=on": "maybe" }, "condition:encryption=on is yes or no, not maybe"],
  [{ constructor: "yes" }, "nothing asks for constructor"],
])("%j fits no question", (decisions, problem) => expect(decide(FLOWS, decisions).problems).toEqual([problem]));

it("an answer from the object's own prototype is none", () => expect(asks([flow("a", tcp(1), { oneOf: "g" })], Object.create({ "one-of:g": "a" }))).toEqual(["one-of:g"]));

it("what was not chosen is skipped in the rules, and shows no text", () => {
  const { paste, outcomes } = rulesFor(nftables, pair, TRANSIT, { "one-of:sync": "gate/sync-udp" });
  expect(paste).toContain("udp dport 29281");
  expect(paste).not.toMatch(/l4proto 99|7261/);
  expect([...outcomes].filter(([id]) => /sync-(ip|frames)/.test(id)).every(([, { status }]) => status === "skipped")).toBe(true);
});

it("a way that cannot be written here names those that can", () => {
  const { outcomes } = rulesFor(nftables, pair, TRANSIT, { "one-of:sync": "gate/sync-frames" });
  expect([...outcomes.values()].find(({ status }) => status === "cannot")).toEqual({
    status: "cannot",
    reason: "l2-ethertype-below-ip",
    detail: "EtherType 0x7261 is carried below IP: a filter of IP packets never sees it",
    alternatives: ["Sync over IP (IP protocol 99) can be written here", "Sync over UDP (UDP 29281) can be written here"],
  });
});

it("an end that does not exist is no place", () => {
  expect(renderRules(nftables, pair, { placement: { at: "host", end: "nobody" }, names: {} })).toEqual({ status: "problems", problems: ["there is no end nobody"] });
});
