/**
 * Latency, build time and heap of Portolan and of every peer at growing sizes. Prints Markdown.
 * Options: --check exits 1 when a goal is missed; --own leaves out the peers; --sizes real,1000 chooses sizes;
 * --budget 60 gives each peer that many seconds of searching at each size (12).
 */
import { parseArgs } from "node:util";
import { grow } from "./grow.ts";
import { PEERS } from "./peers/index.ts";
import { recordsOf } from "./records.ts";
import { type Beside, measureBeside } from "./speed/beside.ts";
import { goalsOf } from "./speed/goals.ts";
import { measureOwn, type Own } from "./speed/own.ts";
import { median, ms, percentile, quietest, table } from "./stats.ts";

const { values } = parseArgs({
  options: { check: { type: "boolean" }, own: { type: "boolean" }, sizes: { type: "string", default: "real,1000,10000,100000" }, budget: { type: "string", default: "12" } },
});
/** Milliseconds of searching each peer gets at one size. */
const BUDGET = Number(values.budget) * 1000;

const sizes = values.sizes.split(",").map((size) => (size === "real" ? null : Number(size)));
const owns = new Map<number, Own>();
const groups = new Map<number, Beside[]>();

for (const size of sizes) {
  const base = grow(size);
  const facts = base.facts.length;
  const { own, answer } = measureOwn(base);
  owns.set(facts, own);
  process.stderr.write(`${facts} facts: Portolan measured\n`);
  if (values.own) continue;
  const records = recordsOf(base);
  const group: Beside[] = [];
  groups.set(facts, group);
  for (const peer of PEERS) {
    group.push(measureBeside(peer, records, answer, BUDGET));
    process.stderr.write(`${facts} facts: ${peer.name} measured\n`);
  }
}

const count = (n: number): string => n.toLocaleString("en");
const both = (samples: readonly number[]): string => `${ms(median(samples))} / ${samples.length >= 100 ? ms(percentile(samples, 0.99)) : `max ${ms(Math.max(...samples))}`}`;

console.log("### Portolan: question to answer\n");
console.log(
  table(
    ["facts", "p50 ms", "p99 ms", "p99 of all blocks", "fresh typo: p50 ms", "p99 ms", "p99 of all blocks", "samples, each", "build ms (first)", "heap MB"],
    [...owns].map(([facts, own]) => [
      count(facts),
      ...[own.plain, own.typos].flatMap((blocks) => [ms(quietest(blocks, 0.5)), ms(quietest(blocks, 0.99)), ms(percentile(blocks.flat(), 0.99))]),
      `${own.plain.length} x ${count(own.plain[0]?.length ?? 0)}`,
      `${ms(own.build)} (${ms(own.firstBuild)})`,
      own.heap.toFixed(0),
    ]),
  ),
);
for (const [facts, group] of groups) {
  console.log(`\n### Beside the peers at ${count(facts)} facts\n`);
  const rows = group.map(({ peer, build, heap, samples, portolan }) => [
    peer,
    both(samples),
    count(samples.length),
    both(portolan),
    `${count(Math.round((10 * median(samples)) / median(portolan)) / 10)}x`,
    ms(build),
    heap.toFixed(0),
  ]);
  console.log(table(["engine", "search p50 / p99 ms", "n", "Portolan, same rounds, ms", "median ratio", "build ms", "heap MB"], rows));
}
const measured = [...owns.keys()];
const goals = goalsOf(owns, groups.get(100_000) ?? [], 1000, 100_000);
if (goals.length > 0) {
  console.log("\n### Goals\n");
  console.log(
    table(
      ["goal", "measured", "met"],
      goals.map(({ goal, measured: value, met }) => [goal, value, met ? "yes" : "**no**"]),
    ),
  );
}
if (values.check) {
  const missed = goals.filter(({ met }) => !met);
  if (goals.length === 0) process.stderr.write(`--check needs 1,000 and 100,000 facts; measured: ${measured.map(count).join(", ")}\n`);
  for (const { goal, measured: value } of missed) process.stderr.write(`missed: ${goal}; measured ${value}\n`);
  process.exitCode = goals.length === 0 || missed.length > 0 ? 1 : 0;
}
