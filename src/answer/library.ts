/** Open knowledge as every platform is given it: questions answered, messages read, what is known listed. */
import type { Answer } from "./answer.ts";
import type { MessageReading } from "./message.ts";

export interface ProductSummary {
  id: string;
  name: string;
  vendor: string | null;
  /** What people call it. */
  aka: string[];
  entries: number;
  /** `days`: how long ago each was read. */
  sources: { title: string; url: string | null; edition: string | null; read: string; days: number }[];
}

export interface ProductDetail extends ProductSummary {
  /** `example`: a question about the topic that is answered; null where the topic alone is no question. */
  topics: { name: string; entries: number; example: string | null }[];
}

/** A product by name; or the ids of several that fit; or the ones that may have been meant, and all there are. */
export type Lookup = { product: ProductDetail } | { several: string[] } | { meant: string[]; known: string[] };

export interface Library {
  answer(question: string): Answer;
  /** The questions and ports in a chat message, answered. */
  read(message: string): MessageReading;
  products(): ProductSummary[];
  product(name: string): Lookup;
  /** Questions that are answered, of as many products as possible, at most `count`. */
  examples(count: number): string[];
  /** What a form offers for one product, by its id; null when there is no such product. */
  form(id: string): LookupForm | null;
}

/** Choices of the guided form for one product. A question is the link's, with the words of the condition and the release behind it. */
export interface LookupForm {
  product: { id: string; name: string };
  /** What is asked when no link is chosen. */
  question: string;
  links: { id: string; name: string; question: string }[];
  conditions: { id: string; name: string; words: string }[];
  /** Releases that the sources name, as they are written there. */
  releases: string[];
}
