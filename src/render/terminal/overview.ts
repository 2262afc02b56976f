/** What is known, as terminal text: all products with their sources, or one with its topics. */
import { createColors } from "picocolors";
import type { ProductDetail, ProductSummary } from "../../answer/library.ts";
import { columns, paragraph } from "./columns.ts";

export interface OverviewOptions {
  width: number;
  color: boolean;
}

const INDENT = "    ";
const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

function age(days: number): string {
  if (days < 2) return days === 0 ? "today" : "yesterday";
  return days < 60 ? `${days} days ago` : `${Math.floor(days / 30.44)} months ago`;
}

const sourceLines = ({ sources }: ProductSummary, width: number): string[] =>
  sources.flatMap(({ title, edition, read, days }) => paragraph([`“${title}”`, edition ?? "no edition named", `read ${read} (${age(days)})`].join(", "), width, INDENT));

/** Every product: its id, name, vendor and number of entries, and below it what it is built on. */
export function renderProducts(products: readonly ProductSummary[], { width, color }: OverviewOptions): string {
  const { bold, dim } = createColors(color);
  const rows = products.map(({ id, name, vendor, entries }) => [id, name, vendor ?? "", String(entries)]);
  const [head = [], ...body] = columns([["ID", "PRODUCT", "VENDOR", "ENTRIES"], ...rows], width);
  const listed = products.flatMap((product, n) => [...(body[n] ?? []), ...sourceLines(product, width).map(dim)]);
  return [...head.map(bold), ...listed, "", `${count(products.length, "product", "products")}. For the topics of one: portolan list ID`].join("\n");
}

/** One product: what it is built on, and its topics with a question each. */
export function renderProduct(product: ProductDetail, { width, color }: OverviewOptions): string {
  const { bold, dim } = createColors(color);
  const { id, name, vendor, entries, topics, sources } = product;
  const title = `${name} (${id})${vendor ? `, ${vendor}` : ""}: ${count(entries, "entry", "entries")} from ${count(sources.length, "source", "sources")}`;
  const rows = topics.map((topic) => [`  ${topic.name}`, String(topic.entries), topic.example ?? "–"]);
  const [head = [], ...body] = columns([["  TOPIC", "ENTRIES", "ASK FOR INSTANCE"], ...rows], width);
  return [...paragraph(title, width, "").map(bold), ...sourceLines(product, width).map(dim), "", ...head.map(bold), ...body.flat()].join("\n");
}
