/** The platforms' own programs accept what is written for them, whatever was asked, and obey nothing that hides in a text. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { iptables } from "../../src/rules/iptables.ts";
import { nftables } from "../../src/rules/nftables.ts";
import { renderRules } from "../../src/rules/target/render.ts";
import type { Target } from "../../src/rules/target.ts";
import { HOSTILE, intents, sites } from "./arbitrary.ts";
import { type Network, openNetwork, skips } from "./harness/network.ts";
import { broad, flow, port, rulesFor, TRANSIT } from "./intents.ts";

const SKIP = skips("syntax, by the platforms' own programs", "nft", "iptables-nft-restore", "iptables-legacy-restore");

const TABLE =
  "nft -f - <<'END'\ntable inet filter {\nchain forward { type filter hook forward priority 0; }\nchain input { type filter hook input priority 0; }\nchain output { type filter hook output priority 0; }\n}\nEND\n";

/** The text for a dry run: nothing is loaded, all of it is read. */
const DRY: Record<string, (text: string) => string> = {
  nftables: (text) => text.replaceAll("nft -f -", "nft -c -f -"),
  iptables: (text) =>
    ["iptables", "ip6tables"]
      .map((program) => {
        const lines = text.split("\n").filter((line) => line.startsWith(`${program} `));
        // Restore knows only double quotes; our comments hold neither kind.
        return `${program}-restore --test --noflush <<'END'\n*filter\n${lines.map((line) => line.slice(program.length + 1).replaceAll("'", '"')).join("\n")}\nCOMMIT\nEND\n`;
      })
      .join(""),
};

/** Without placeholders and questions, so that there is a text to accept. */
const writable = fc.tuple(intents, sites).map(([intent, site]) => ({
  site,
  intent: {
    ...intent,
    endpoints: intent.endpoints.map((end, n) => (end.addresses.length ? end : { ...end, addresses: [{ kind: "host" as const, family: 4 as const, ip: `10.9.${n}.1` }] })),
    flows: intent.flows.map((one) => ({ ...one, need: "required" as const, oneOf: null, condition: null, dispute: [] })),
  },
}));

describe.skipIf(SKIP)("accepted", () => {
  let network: Network;
  beforeAll(() => {
    network = openNetwork({ "peer-a": ["192.0.2.10"] });
    network.paste(TABLE);
  });
  afterAll(() => network.close());

  const RUNS: [string, Target, "nft" | "legacy"][] = [
    ["nft -c", nftables, "nft"],
    ["iptables-nft-restore --test", iptables, "nft"],
    ["iptables-legacy-restore --test", iptables, "legacy"],
  ];

  it.each(RUNS)("by %s, whatever is asked", (_, target, backend) => {
    let written = 0;
    fc.assert(
      fc.property(writable, ({ intent, site }) => {
        const reply = renderRules(target, intent, site);
        if (reply.status !== "rules") throw new Error(JSON.stringify(reply));
        if (!reply.rules.paste) return;
        written++;
        expect(network.paste(DRY[target.id]?.(reply.rules.paste) ?? "exit 1", backend)).toMatchObject({ status: 0, stderr: "", files: [] });
      }),
      { numRuns: 40 },
    );
    expect(written).toBeGreaterThan(20);
  });

  it.each([
    ["nft -c", nftables, "nft", (text: string) => text.replace(/dport [0-9]+/, "dport 70000")],
    ["nft -c", nftables, "nft", (text: string) => text.replace(/comment "/, `comment "${"x".repeat(129)}`)],
    ["iptables-restore --test", iptables, "nft", (text: string) => text.replace("--dport 2905", "--dport 70000")],
    ["iptables-restore --test", iptables, "nft", (text: string) => text.replace("-p icmp -m icmp --icmp-type 8", "-p icmp -m icmp --icmp-type ecko")],
  ] as const)("%s refuses a mistake (%#)", (_, target, backend, mutate) => {
    const { paste } = rulesFor(target, { ...broad, flows: [flow("gate/one", { kind: "tcp", ports: [port(22)] }), ...broad.flows] }, TRANSIT);
    expect(mutate(paste)).not.toBe(paste);
    expect(network.paste(DRY[target.id]?.(mutate(paste)) ?? "", backend).stderr).not.toBe("");
  });

  it.each(RUNS)("pasted for real, with attacks in every text: %s", (_, target, backend) => {
    const show = target.id === "nftables" ? "nft list ruleset" : "iptables -S; ip6tables -S";
    const before = network.paste(show, backend).stdout;
    for (const evil of HOSTILE) {
      const flows = [flow(`gate/${evil}`, { kind: "tcp", ports: [port(28)] }, { label: evil, source: { title: evil, date: "2026-03-01" } })];
      const { paste, undo } = rulesFor(target, { ...broad, title: evil, flows }, TRANSIT);
      expect(network.paste(paste, backend)).toMatchObject({ status: 0, stdout: "", stderr: "", files: [] });
      // The date comes last in a comment: it is there, so nothing was cut by the platform.
      expect(network.paste(show, backend).stdout).toContain('2026-03-01"');
      expect(network.paste(undo, backend)).toMatchObject({ status: 0, stderr: "", files: [] });
      expect(network.paste(show, backend).stdout).toBe(before);
    }
  });
});
