/** A peer and Portolan in turns on the same questions, so that both meet the same moments of the machine. */
import type { Peer } from "../peers/peer.ts";
import { allTexts } from "../questions.ts";
import type { BenchRecord } from "../records.ts";
import { heapMegabytes } from "../stats.ts";
import { every, time } from "./measure.ts";

export interface Beside {
  peer: string;
  /** Milliseconds. */
  build: number;
  /** Megabytes, records not counted. */
  heap: number;
  samples: number[];
  /** Portolan's, from the same rounds. */
  portolan: number[];
}

/** Each round takes every n-th question, another offset each time; so a budget that ends early has still seen all classes. */
const STRIDE = 25;
const WARM_UP = 3;
/** Rounds that are made when time allows: three times all questions. */
const ROUNDS = 3 * STRIDE;

/** @param budget milliseconds for the peer's own searches */
export function measureBeside(peer: Peer, records: readonly BenchRecord[], answer: (question: string) => unknown, budget: number): Beside {
  const before = heapMegabytes();
  const start = performance.now();
  const search = peer.build(records);
  const build = performance.now() - start;
  const heap = heapMegabytes() - before;
  const questions = allTexts();
  const out: Beside = { peer: peer.name, build, heap, samples: [], portolan: [] };
  const warm = every(questions, STRIDE, STRIDE - 1);
  time(warm, search, [], performance.now() + budget / 10);
  for (let n = 0; n < WARM_UP; n++) time(warm, answer, []);
  const deadline = performance.now() + budget;
  for (let round = 0; round < ROUNDS && performance.now() < deadline; round++) {
    const some = every(questions, STRIDE, round);
    time(some, search, out.samples, deadline);
    time(some, answer, out.portolan);
  }
  return out;
}
