/** Portolan alone in the process: build, latency with warm word caches, latency with fresh typing errors. */
import type { KnowledgeBase } from "../../src/knowledge/fact.ts";
import { createRandom } from "../grow/random.ts";
import { buildPortolan } from "../portolan.ts";
import { allTexts, misspell } from "../questions.ts";
import { heapMegabytes, median } from "../stats.ts";
import { time } from "./measure.ts";

export interface Own {
  /** Milliseconds of the first build, and of the middle one of several. */
  firstBuild: number;
  build: number;
  /** Megabytes. */
  heap: number;
  /** Milliseconds a question, by block. */
  plain: number[][];
  typos: number[][];
}

/** Blocks, and passes over all questions in one: 750 questions make 2,250 samples a block. */
const BLOCKS = 5;
const PASSES = 3;
const WARM_UP = 3;
const BUILDS = 3;

/** Measures at one size. */
export function measureOwn(base: KnowledgeBase): { own: Own; answer: ReturnType<typeof buildPortolan> } {
  const builds: number[] = [];
  let answer = buildPortolan({ ...base, products: base.products.slice(0, 1), facts: [] });
  const before = heapMegabytes();
  for (let n = 0; n < BUILDS; n++) {
    const start = performance.now();
    answer = buildPortolan(base);
    builds.push(performance.now() - start);
  }
  const heap = heapMegabytes() - before;
  const questions = allTexts();
  const random = createRandom(7);
  const misspelt = (): string[] => questions.map((question) => misspell(random, question));
  const own: Own = { firstBuild: builds[0] ?? Number.NaN, build: median(builds), heap, plain: [], typos: [] };
  for (let n = 0; n < WARM_UP; n++) time([...questions, ...misspelt()], answer, []);
  for (let block = 0; block < BLOCKS; block++) {
    const [plain, typos]: [number[], number[]] = [[], []];
    for (let n = 0; n < PASSES; n++) {
      time(questions, answer, plain);
      time(misspelt(), answer, typos);
    }
    own.plain.push(plain);
    own.typos.push(typos);
  }
  return { own, answer };
}
