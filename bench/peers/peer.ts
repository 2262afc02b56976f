/** What every engine under comparison offers. */
import type { BenchRecord } from "../records.ts";

export interface Hit {
  /** Position of the record. */
  record: number;
  /** Higher is surer; comparable between questions as far as the engine allows. */
  confidence: number;
}

export interface Found {
  /** Best first. */
  hits: Hit[];
  /** True when the best hit is below the floor: the engine would say that it has no answer. */
  nothing: boolean;
}

/** @param floor confidence below which a question counts as unanswered; 0 answers whatever is found */
export type Search = (question: string, floor?: number) => Found;

export interface Peer {
  name: string;
  /** Indexes the records; what it returns searches them. */
  build(records: readonly BenchRecord[]): Search;
}

/** Hits that are looked at. */
export const LIMIT = 5;

/** The decision that all engines share. */
export const decide = (hits: Hit[], floor: number): Found => ({ hits, nothing: hits[0] === undefined || hits[0].confidence < floor });
