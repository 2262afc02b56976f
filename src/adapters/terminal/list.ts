/** `portolan list`: what is known, or the topics of one product. */

import type { Library, Lookup } from "../../answer/library.ts";
import { renderProduct, renderProducts } from "../../render/terminal/overview.ts";
import type { ExitCode, Streams } from "./services.ts";
import { writeMessage, writeReply } from "./write.ts";

function refusal(name: string, lookup: Exclude<Lookup, { product: unknown }>): string {
  if ("several" in lookup) return `"${name}" fits several products; name one of ${lookup.several.join(", ")}`;
  const { meant, known } = lookup;
  return `there is no product "${name}"; ${meant.length > 0 ? `did you mean ${meant.join(" or ")}?` : `known are ${known.join(", ")}`}`;
}

/** @param name a product's id, name, alias or the beginning of one; undefined for all */
export async function list(library: Library, name: string | undefined, streams: Streams): Promise<ExitCode> {
  const options = { width: streams.width(), color: streams.color };
  if (name === undefined) {
    await writeReply(streams.output, `${renderProducts(library.products(), options)}\n`);
    return 0;
  }
  const found = library.product(name);
  if ("product" in found) {
    await writeReply(streams.output, `${renderProduct(found.product, options)}\n`);
    return 0;
  }
  await writeMessage(streams.errors, `error: ${refusal(name, found)}`);
  return 2;
}
