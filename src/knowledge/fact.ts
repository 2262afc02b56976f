/** What the loader hands to search and to the answers: one entry per row, side fact or “not needed”, all references resolved. */
import type { Match } from "./ports.ts";
import type { Span } from "./versions.ts";

export type Confidence = "high" | "medium" | "low";
export type Need = "required" | "recommended" | "optional" | "deprecated";
export type Opens = "from" | "to" | "either" | "unknown";

/** A page, and the place in it, that says so. */
export interface Citation {
  source: string;
  title: string;
  url: string | null;
  edition: string | null;
  kind: string;
  /** YYYY-MM-DD: last verified. */
  read: string;
  dated: string | null;
  /** An end-of-life release: never goes stale. */
  frozen: boolean;
  /** Row, heading or note; null when the whole page is meant. */
  at: string | null;
}

/** A claim of one source in a disagreement. */
export interface Claim {
  says: string;
  cites: Citation[];
}

export interface Dispute {
  claims: Claim[];
  /** Title of the page that is followed; null when undecided. */
  keep: string | null;
  because: string;
  note: string | null;
}

export interface Condition {
  /** Switch and value, when the condition can be chosen; both null for one in words. */
  switch: string | null;
  value: string | null;
  /** As shown: `encrypted`, `only if NFS support is enabled on the node`. */
  text: string;
}

export interface Fact {
  /** `<product>/<row>`, plus `@<range>` where a row has one value per release. */
  id: string;
  product: string;
  kind: "flow" | "side" | "negative";
  /** The row without its release: values of one family replace each other over releases. */
  family: string;
  /** Ids of topics in order of importance; the first one names the row. */
  about: string[];
  /** Name of the first topic, or the purpose where the row has none. */
  title: string;
  purpose: string;
  from: string | null;
  to: string | null;
  fromRoles: string[];
  toRoles: string[];
  opens: Opens;
  match: Match[];
  logic: "all" | "any-of";
  conditions: Condition[];
  /** As written; null when no cited source names a release. */
  versions: string | null;
  spans: Span[] | null;
  need: Need;
  /** `warn` first, then notes, errata and what the copy lost. */
  caveats: string[];
  /** Profile id -> physical interface, "?" when lost. */
  on: Record<string, string>;
  cites: Citation[];
  confidence: Confidence;
  why: string[];
  dispute: Dispute | null;
  /** Further words by which a side fact is found. */
  keys: string[];
}

export interface Topic {
  id: string;
  name: string;
  aka: string[];
  /** Aliases that name the product, too. */
  namesProduct: string[];
  /** Defined in _common/topics.yaml: any product may have it. */
  shared: boolean;
}

export interface Product {
  id: string;
  name: string;
  short: string;
  vendor: string | null;
  aka: string[];
  /** Names of a larger product of which this file covers a part. */
  wider: string[];
  context: string[];
  companions: string[];
  topics: Record<string, Topic>;
  switches: Record<string, { ask: string; values: Record<string, string>; alternatives: boolean; default: string | null }>;
  profiles: Record<string, { name: string; aka: string[]; note: string | null }>;
  /** Role id -> whether it is the product itself, and the topic that names it. */
  roles: Record<string, { name: string; self: boolean; topic: string | null }>;
  /** Sources by id, for “what is this built on”. */
  sources: { title: string; url: string | null; edition: string | null; read: string }[];
  golden: { q: string; has: string[]; lacks: string[] }[];
}

export interface KnowledgeBase {
  products: Product[];
  facts: Fact[];
  /** Facet -> value -> words: what chooses a switch value in a question. */
  facets: Record<string, Record<string, string[]>>;
}
