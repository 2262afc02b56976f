/** Who opens a connection, in a sentence and in a cell; what the source leaves open is said to be open. */
import { describe, expect, it } from "vitest";
import { directionOf, endsText } from "../../src/answer/direction.ts";
import type { Fact } from "../../src/knowledge/fact.ts";
import { invented } from "../query/invented.ts";

const { facts, products } = invented.engine.index;
const sentence = (id: string, change: Partial<Fact> = {}): string | null => {
  const fact = facts.find((one) => one.id === `quorvex/${id}`);
  const product = products.find((one) => one.id === "quorvex");
  if (!fact || !product) throw new Error(id);
  return directionOf({ ...fact, ...change }, product);
};

describe("in a sentence", () => {
  it.each([
    ["gate", "outbound, opened by Quorvex node towards Quorvex gate"],
    ["feed-wide", "inbound, opened by client towards Quorvex node"],
    ["bulk", "inbound, opened by client towards Quorvex node"],
    ["signal", "both directions, opened by Quorvex node or by Quorvex gate"],
    ["gossip-tls", "both directions, opened by either end"],
    ["tunnel", "unknown; the sources do not say which end opens the connection"],
    ["fact-1", null],
    ["not-needed-1", null],
  ])("%s: %s", (id, text) => {
    expect(sentence(id)).toBe(text);
  });

  it("names an end that is not named", () => {
    expect(sentence("gate", { to: null, toRoles: ["unstated"] })).toBe("outbound, opened by Quorvex node towards an end that the source does not name");
  });

  it("between two ends of the product is neither in- nor outbound", () => {
    expect(sentence("gate", { toRoles: ["node"] })).toBe("opened by Quorvex node, inbound to Quorvex gate");
  });

  it("of a layer 2 link is no question", () => {
    expect(sentence("tunnel", { match: [{ t: "l2" }] })).toBeNull();
  });
});

describe("in a cell", () => {
  it.each([
    ["from", "A → B"],
    ["to", "B → A"],
    ["either", "A ↔ B"],
    ["unknown", "A – B"],
  ] as const)("%s: %s", (opens, text) => {
    expect(endsText({ from: "A", to: "B", opens })).toBe(text);
  });

  it("says what is not stated, and what is the same", () => {
    expect(endsText({ from: "A", to: null, opens: "from" })).toBe("A → (not stated)");
    expect(endsText({ from: "both peers", to: "both peers", opens: "either" })).toBe("between both peers");
  });
});
