/** Writes dist/knowledge.json, the compiled copy of the shipped knowledge; broken knowledge is reported and gets no copy. */
import { rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { formatProblem } from "../src/knowledge/problem.ts";
import { snapshotOf } from "../src/knowledge/snapshot.ts";

const folder = fileURLToPath(new URL("../knowledge", import.meta.url));
const target = new URL("../dist/knowledge.json", import.meta.url);
const { base, problems } = loadKnowledge([folder], "9999-12-31");
const snapshot = base && snapshotOf(folder, base);
if (snapshot) writeFileSync(target, JSON.stringify(snapshot));
else {
  rmSync(target, { force: true });
  for (const problem of problems.filter(({ level }) => level === "error")) console.error(formatProblem(problem));
  console.error("The knowledge has errors: it is not compiled, and nothing is answered until they are mended (portolan kb lint).");
}
