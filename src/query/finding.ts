/** What a search comes to: rows to present, a question back, or nothing with the reason. */
import type { Fact } from "../knowledge/fact.ts";
import type { PortAsk } from "./index/ports.ts";

/** Why there is no answer. */
export type Reason =
  | { why: "empty" }
  | { why: "greeting" }
  | { why: "command" }
  /** Words nobody here knows. */
  | { why: "unknown-words"; words: string[] }
  /** Known somewhere, but the sources of this product do not have it. */
  | { why: "not-in-product"; words: string[]; products: number[] }
  | { why: "no-product"; words: string[] }
  /** `other` holds the rows that have the number under another protocol. */
  | { why: "no-port"; ports: PortAsk[]; products: number[]; other: Fact[] }
  /** The rows exist, but not with this transport. */
  | { why: "protocol"; asked: string; products: number[] }
  | { why: "release"; asked: string; products: number[] }
  | { why: "condition"; asked: string[]; products: number[] };

/** Remarks that an answer carries about how it was found. */
export type Note =
  | { note: "release-unstated"; asked: string; products: number[] }
  | { note: "release-partly"; asked: string }
  | { note: "direction-differs"; asked: "in" | "out" }
  /** Asked for beside others that are answered; `other` as in the reason of the same name. */
  | { note: "no-port"; ports: PortAsk[]; other: Fact[] }
  | { note: "ignored"; words: string[] };

export type Finding =
  | { kind: "rows"; mode: "lookup" | "reverse" | "catalogue"; rows: Fact[]; related: Fact[]; notes: Note[] }
  | { kind: "difference"; products: number[]; from: string; to: string; changed: { before: Fact[]; after: Fact[] }[]; same: Fact[] }
  | { kind: "choose"; about: "product" | "topic" | "port"; products: number[]; words: string[]; related: Fact[]; suggestions: string[] }
  | { kind: "none"; reason: Reason; related: Fact[]; suggestions: string[] };
