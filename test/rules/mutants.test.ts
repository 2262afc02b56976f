/** The packets notice each of these mistakes in a text, so their silence over the real one means something. */
import { describe, expect, it } from "vitest";
import { TARGETS } from "../../src/rules/index.ts";
import { skips } from "./harness/network.ts";
import { BETWEEN, CALLED, type Case } from "./harness/places.ts";
import { rulesOfCase, trial } from "./harness/trial.ts";

const SKIP = skips("mutants of rules", "nft", "iptables-nft", "ip6tables-nft");

type Mutant = [name: string, wrong: "leaked" | "lost", mutate: (text: string) => string, one?: Case];

const without = (pattern: RegExp) => (text: string) =>
  text
    .split("\n")
    .filter((line) => !pattern.test(line))
    .join("\n");

const MUTANTS: Record<string, readonly Mutant[]> = {
  nftables: [
    ["98 for 99", "lost", (text) => text.replaceAll("l4proto 99", "l4proto 98")],
    ["one port more", "leaked", (text) => text.replaceAll("11104-11105", "11104-11106")],
    ["one port less", "lost", (text) => text.replaceAll("11104-11105", "11104")],
    ["UDP for TCP", "leaked", (text) => text.replaceAll("tcp dport 28", "udp dport 28")],
    ["the port on the wrong side", "lost", (text) => text.replaceAll("tcp dport 28", "tcp sport 28")],
    ["every ICMP message", "leaked", (text) => text.replaceAll("icmp type 8", "meta l4proto icmp")],
    ["from anywhere", "leaked", (text) => text.replace("ip saddr 192.0.2.10 ", "")],
    ["no answers", "lost", without(/answers only/)],
    ["new connections among the answers", "leaked", (text) => text.replaceAll("ct state established", "ct state established,new")],
    ["IPv4 only", "lost", without(/ip6 /)],
    ["one way only", "lost", without(/ip saddr 192\.0\.2\.20 .* dport/)],
    ["behind the last rule", "lost", (text) => text.replaceAll("insert rule", "add rule")],
    [
      "in a table of its own",
      "lost",
      (text) => text.replace("insert", "add table inet own\nadd chain inet own forward { type filter hook forward priority 0; }\ninsert").replaceAll("inet filter", "inet own"),
    ],
    ["what goes out forgotten", "lost", (text) => text.split("# ").slice(0, 2).join("# "), CALLED],
  ],
  iptables: [
    ["98 for 99", "lost", (text) => text.replaceAll("-p 99", "-p 98")],
    ["one port more", "leaked", (text) => text.replaceAll("11104:11105", "11104:11106")],
    ["a port forgotten", "lost", (text) => text.replaceAll("443,3260,", "443,")],
    ["the port on the wrong side", "lost", (text) => text.replaceAll("--dport 28", "--sport 28")],
    ["no port at all", "leaked", (text) => text.replaceAll("-m tcp --dport 28", "")],
    ["every ICMPv6 message", "leaked", (text) => text.replaceAll("-m icmp6 --icmpv6-type 128", "")],
    ["to anywhere", "leaked", (text) => text.replace("-d 192.0.2.20/32", "")],
    ["no answers", "lost", without(/answers only/)],
    ["behind the last rule", "lost", (text) => text.replaceAll(" -I ", " -A ")],
    ["IPv4 only", "lost", without(/^ip6tables/)],
    ["protocol 0", "leaked", (text) => text.replaceAll("-p 99", "-p 0")],
    ["what comes in forgotten", "lost", without(/ INPUT /), CALLED],
  ],
};

it("every target has mutants", () => expect(Object.keys(MUTANTS).sort()).toEqual(TARGETS.map((target) => target.id)));

describe.skipIf(SKIP).each(TARGETS.map((target) => [target.id, target] as const))("%s", (id, target) => {
  it.each(MUTANTS[id] ?? [])("%s: %s", (_, wrong, mutate, one = BETWEEN) => {
    const { paste } = rulesOfCase(target, one);
    expect(mutate(paste)).not.toBe(paste);
    const { said, ...faults } = trial(target, one, "nft", mutate(paste), 0.15);
    expect(said).toBe("");
    expect(faults[wrong]).not.toEqual([]);
  });
});
