/** How a question was read: everything the search needs, nothing guessed. */
import type { Release } from "../knowledge/versions.ts";
import type { PortAsk } from "./index/ports.ts";
import type { Protocol } from "./lex.ts";

/**
 * How much a word matters that is not understood: always fatal; fatal when only one other thing was understood; passed over.
 */
export type Firmness = "always" | "alone" | "never";

/** One thing asked for: a phrase and the topics it can mean. */
export interface Ask {
  text: string;
  topics: number[];
  /** Words of a row's text, when the phrase is no topic's name. */
  words: string[];
  /** Says nothing by itself (`interface`, `status`): dropped where the product has no such topic. */
  weak: boolean;
  /** Whether its place makes it the thing asked for; worked out when it is first needed. */
  firm: () => Firmness;
  /** `dns and ntp`: joined to the one before it. */
  joined: boolean;
  /** `except ssh` */
  excluded: boolean;
  /** Said in passing: another sentence asks, and about something else. */
  aside: boolean;
  clause: number;
}

/** A condition named in the question. `value` null: named, and left open (`encrypted or not`). */
export interface FacetAsk {
  facet: string;
  value: string | null;
  text: string;
}

export interface NamedProduct {
  product: number;
  /** Named by a larger product's name (`netapp`) or by a word that only it has (`ha1`). */
  by: "name" | "wider" | "topic";
  text: string;
}

export interface NamedRelease {
  text: string;
  release: Release;
  /** The product's name beside which it stands; null where there is none. */
  of: string | null;
}

export type Intent = "lookup" | "difference" | "greeting" | "command" | "empty";

export interface Query {
  text: string;
  intent: Intent;
  products: NamedProduct[];
  asks: Ask[];
  facets: FacetAsk[];
  ports: PortAsk[];
  /** The ports are only told, and another sentence asks. */
  portsAside: boolean;
  /** Values of every release are wanted, not only the newest. */
  everyRelease: boolean;
  /** A rule is asked for: what it needs is told, and that nothing was changed. */
  wantsRule: boolean;
  /** Transports named without a number: `ha2 udp`. Both together are a question, not a filter. */
  protocols: Protocol[];
  /** Transports that are ruled out: `no udp`. */
  notProtocols: Protocol[];
  releases: NamedRelease[];
  direction: "in" | "out" | null;
  asksDirection: boolean;
  need: "required" | "recommended" | "optional" | null;
  asksPort: boolean;
  /** Plain words beyond the grammar of a question. */
  leftover: number;
  all: boolean;
  /** `… , mediator included`: what is named is part of the whole, no narrowing of it. */
  including: boolean;
  /** Content words that nothing here knows. */
  unknown: { word: string; firm: Firmness }[];
  corrected: { typed: string; read: string }[];
  /** True when the question was longer than what is read. */
  cut: boolean;
}
