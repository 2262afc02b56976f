/** What a person wants who writes to the bot: help, a list, or an answer. */
import type { Library, Lookup } from "../../answer/library.ts";

export type Request = { wants: "help" } | { wants: "products" } | { wants: "product"; lookup: Lookup; name: string } | { wants: "answer"; question: string };

/** @param text what was written, without mentions */
export function requestOf(text: string, library: Library): Request {
  const words = text.trim();
  if (words === "" || /^(?:help|\?|hilfe|usage)$/i.test(words)) return { wants: "help" };
  if (/^(?:list|products)$/i.test(words)) return { wants: "products" };
  const [, name] = /^list\s+(\S.*)$/i.exec(words) ?? [];
  if (name !== undefined) {
    const lookup = library.product(name);
    // “list all ports of panzura” is a question; “list panzzura” is a slip in a name.
    if ("product" in lookup || !/\s/.test(name)) return { wants: "product", lookup, name };
  }
  return { wants: "answer", question: words };
}

/** What is said about a product that is not known by that name. */
export function refusal(name: string, lookup: Exclude<Lookup, { product: unknown }>): string {
  if ("several" in lookup) return `“${name}” fits several products; name one of ${lookup.several.join(", ")}.`;
  const { meant, known } = lookup;
  return `There is no product “${name}”; ${meant.length > 0 ? `did you mean ${meant.join(" or ")}?` : `known are ${known.join(", ")}.`}`;
}
