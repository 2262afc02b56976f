/** What the terminal is given: the services it carries questions to, and the streams it carries replies over. */
import type { Answer } from "../../answer/answer.ts";
import type { ProductDetail, ProductSummary } from "../../render/terminal/overview.ts";

export type { ProductDetail, ProductSummary } from "../../render/terminal/overview.ts";

/** A product by name; or the ids of several that fit; or the ones that may have been meant, and all there are. */
export type Lookup = { product: ProductDetail } | { several: string[] } | { meant: string[]; known: string[] };

/** Knowledge that is open. */
export interface Library {
  answer(question: string): Answer;
  products(): ProductSummary[];
  product(name: string): Lookup;
}

/** `report`: every problem of the knowledge, for the person who has to mend it. */
export type Opened = { library: Library } | { report: string };

export interface KbReply {
  text: string;
  exitCode: 0 | 2;
}

/** What the terminal cannot do itself; each takes folders, and none means the shipped one. */
export interface Services {
  version: string;
  open(folders: readonly string[]): Promise<Opened>;
  lint(folders: readonly string[], options: { since?: string; captured?: string }): Promise<KbReply>;
  show(folders: readonly string[], id: string): Promise<KbReply>;
  create(folder: string | null, id: string): Promise<KbReply>;
}

export interface Streams {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream & { isTTY?: boolean };
  errors: NodeJS.WritableStream;
  /** Whether replies may be coloured. */
  color: boolean;
  /** Columns at this moment. */
  width(): number;
}

/** 0 answered · 2 bad usage or broken knowledge · 3 no answer · 4 asks back */
export type ExitCode = 0 | 2 | 3 | 4;
