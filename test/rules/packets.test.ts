/** Packets through real filters: what a request asks for passes, its neighbours do not, and what undoes it leaves no trace. */
import { describe, expect, it } from "vitest";
import { TARGETS } from "../../src/rules/index.ts";
import { skips } from "./harness/network.ts";
import { BETWEEN, CALLED, CASES } from "./harness/places.ts";
import { rulesOfCase, trial, withFirewall } from "./harness/trial.ts";
import { unknown } from "./intents.ts";

const SKIP = skips("nftables, iptables", "nft", "iptables-nft", "ip6tables-nft", "iptables-legacy", "ip6tables-legacy");

const RUNS = TARGETS.flatMap((target) => (target.id === "iptables" ? (["nft", "legacy"] as const) : (["nft"] as const)).map((backend) => [target.id, backend, target] as const));

describe.skipIf(SKIP).each(RUNS)("%s (%s)", (_, backend, target) => {
  it.each(CASES)("%s: exactly what was asked passes", (_, one) => {
    const { arrived, ...rest } = trial(target, one, backend, rulesOfCase(target, one).paste);
    expect(rest).toEqual({ said: "", leaked: [], lost: [] });
    expect(arrived).toBeGreaterThan(20);
  });

  it("nothing passes before", () => {
    const { arrived, lost } = trial(target, BETWEEN, backend, "", 0.2);
    expect(arrived).toBe(0);
    expect(lost.length).toBeGreaterThan(20);
  });

  it.each([
    ["in between", BETWEEN],
    ["on a host", CALLED],
  ] as const)("what undoes it leaves the filter as it was (%s)", (_, one) =>
    withFirewall(target, one, backend, ({ paste, shown }) => {
      const before = shown();
      const rules = rulesOfCase(target, one);
      expect(paste(rules.paste, backend)).toMatchObject({ status: 0, stderr: "", files: [] });
      expect(shown().length).toBeGreaterThan(before.length + 500);
      expect(paste(rules.undo, backend)).toMatchObject({ status: 0, stderr: "", files: [] });
      expect(shown()).toBe(before);
    }),
  );

  it("placeholders are refused, and open nothing", () =>
    withFirewall(target, BETWEEN, backend, ({ paste, shown }) => {
      const before = shown();
      const { stderr, files } = paste(rulesOfCase(target, { ...BETWEEN, intent: unknown }).paste, backend);
      expect(stderr).toContain(target.id === "nftables" ? "syntax error" : "not found");
      expect(files).toEqual([]);
      expect(shown()).toBe(before);
    }));
});
