/** What every engine under comparison offers. */
import type { BenchRecord } from "../records.ts";

export interface Found {
  /** Positions of the records, best first. */
  hits: number[];
  /** How sure the best hit is, higher is surer; a function, so that the time of a search is the engine's own. */
  confidence(): number;
}

export type Search = (question: string) => Found;

export interface Peer {
  name: string;
  /** Indexes the records; what it returns searches them. */
  build(records: readonly BenchRecord[]): Search;
}

/** Hits that are looked at. */
export const LIMIT = 5;

/** The “nothing” decision, the same for all: no hit, or the best one is below the floor chosen for that engine. */
export const isNothing = (found: Found, floor: number): boolean => found.hits.length === 0 || found.confidence() < floor;

export const NOTHING: Found = { hits: [], confidence: () => 0 };
