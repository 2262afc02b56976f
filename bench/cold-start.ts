/** How long a person waits for the first answer: `portolan ask` from a cold process beside `node -e 0`. Run: npm run bench:cold */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const RUNS = 20;
const PORTOLAN = fileURLToPath(new URL("../dist/portolan.js", import.meta.url));
/** The goal: at most this many times node's own time, plus these milliseconds. */
const GOAL = { times: 2.5, plus: 100 };

function timeOf(args: readonly string[]): number {
  const start = performance.now();
  spawnSync(process.execPath, args, { stdio: "ignore" });
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return ((sorted[half] ?? 0) + (sorted[sorted.length - 1 - half] ?? 0)) / 2;
}

const NODE = ["-e", "0"];
const QUESTIONS: Record<string, readonly string[]> = {
  "ask panos ha1 encrypted": [PORTOLAN, "ask", "panos", "ha1", "encrypted"],
  "ask panos ha1 encrpyted (a typing error: word lists are read)": [PORTOLAN, "ask", "panos", "ha1", "encrpyted"],
  "ask --json panos ha1 encrypted": [PORTOLAN, "ask", "--json", "panos", "ha1", "encrypted"],
  "--help": [PORTOLAN, "--help"],
};

/** Alternating, so that a busy moment of the machine hits both. */
function measure(args: readonly string[]): { node: number; portolan: number } {
  const times = Array.from({ length: RUNS }, () => ({ node: timeOf(NODE), portolan: timeOf(args) }));
  return { node: median(times.map(({ node }) => node)), portolan: median(times.map(({ portolan }) => portolan)) };
}

timeOf(NODE);
let missed = false;
for (const [name, args] of Object.entries(QUESTIONS)) {
  const { node, portolan } = measure(args);
  const goal = node * GOAL.times + GOAL.plus;
  missed ||= portolan > goal;
  console.log(
    [
      `${name}: ${portolan.toFixed(0)} ms`,
      `node -e 0: ${node.toFixed(0)} ms`,
      `ratio ${(portolan / node).toFixed(2)}`,
      `goal ${goal.toFixed(0)} ms ${portolan <= goal ? "met" : "MISSED"}`,
    ].join(" · "),
  );
}
if (missed) process.exitCode = 1;
