/** The port of the room: what a target declares and what it is given. The contract is in test/rules/contract.ts. */
import type { Atom } from "./target/atoms.ts";
import type { Capabilities, Placement } from "./target/capabilities.ts";
import type { CommentRule } from "./target/comment.ts";
import type { Outcome, Section } from "./target/outcome.ts";

/** A name of the device's own configuration that the text has to fit into. */
export interface NameRule {
  key: string;
  fallback: string;
  allowed: RegExp;
  /** What it is, for the question and the complaint. */
  says: string;
}

/** Where the text is going to be pasted. */
export interface Site {
  placement: Placement;
  /** By key of the target's names. */
  names: Readonly<Record<string, string>>;
}

export interface Job {
  placement: Placement;
  name: (key: string) => string;
  /** The citation of an atom as a comment of this platform, not yet quoted; the lead in front is never cut. */
  comment: (atom: Atom, lead?: string) => string;
  /** The same for the same request, another one for another: for finding what was pasted. */
  mark: string;
}

export interface Written {
  sections: readonly Section[];
  /** Only for atoms that need no line (`implicit`) or went `elsewhere`. */
  outcomes: ReadonlyMap<string, Outcome>;
  notes: readonly string[];
}

export interface Target {
  id: string;
  name: string;
  capabilities: Capabilities;
  names: readonly NameRule[];
  comment: CommentRule;
  /** The one way a string from outside gets into the text. */
  quote: (text: string) => string;
  /** A line of prose between the rules; the text is in the characters of a comment already. */
  remark: (text: string) => string;
  /** Field of an atom or of the job that is not read -> why that loses nothing. */
  ignores: Readonly<Record<string, string>>;
  write: (atoms: readonly Atom[], job: Job) => Written;
}
