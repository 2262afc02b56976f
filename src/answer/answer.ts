/** The closed tree every answer is: unescaped text, no markup. A renderer handles each block, or does not compile. */
import type { Confidence, Need, Opens } from "../knowledge/fact.ts";
import type { Protocol } from "../query/lex.ts";

export type Service =
  | { protocol: Protocol; from: number; to: number }
  | { protocol: "icmp" | "icmpv6"; types?: number[] }
  | { protocol: "ip"; number: number }
  | { protocol: "ethertype"; number: string };

export interface SourceRef {
  title: string;
  url: string | null;
  edition: string | null;
  /** YYYY-MM-DD */
  read: string;
  dated: string | null;
  /** Row or heading in the page. */
  at: string | null;
  /** Months since it was read, when that is longer than its kind should go unread. */
  staleMonths: number | null;
}

export interface DisputeView {
  subject: string;
  claims: { says: string; source: string }[];
  ruling: string;
}

/** One thing that is needed (or one fact without a port). */
export interface Requirement {
  id: string;
  product: string;
  title: string;
  purpose: string;
  from: string | null;
  to: string | null;
  opens: Opens;
  /** The direction in a sentence; null for facts without ends. */
  direction: string | null;
  logic: "all" | "one-of" | "any-of" | "fallback";
  need: Need;
  conditions: string[];
  versions: string | null;
  services: Service[];
  /** The services as shown: `TCP 28769, 28260`; or why there is none. */
  ports: string;
  caveats: string[];
  dispute: DisputeView | null;
  confidence: Confidence;
  why: string[];
  sources: SourceRef[];
}

export type Block =
  | { type: "headline"; text: string }
  /** `titled`: the rows are of different things, so each is shown with its title. */
  | { type: "requirements"; rows: Requirement[]; titled: boolean }
  | { type: "facts"; items: string[] }
  | { type: "notes"; items: string[] }
  | { type: "dispute"; dispute: DisputeView }
  | { type: "sources"; items: SourceRef[] }
  | { type: "related"; heading: string; rows: Requirement[] }
  | { type: "choices"; heading: string; items: string[] }
  | { type: "understood"; text: string };

export type Status = "answer" | "choose" | "none";

export interface Answer {
  query: string;
  status: Status;
  understood: string;
  blocks: Block[];
  answers: Requirement[];
  related: Requirement[];
  suggestions: string[];
}
