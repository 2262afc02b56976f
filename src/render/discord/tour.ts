/** The tour for newcomers: choose a product, then its links one by one. */
import type { Answer } from "../../answer/answer.ts";
import type { ProductDetail, ProductSummary } from "../../answer/library.ts";
import type { DiscordMessage } from "../discord.ts";
import { renderNotice } from "./help.ts";

/** Where somebody is on the tour. */
export type TourAt = { at: "start"; page: number } | { at: "link"; product: string; n: number; page: number };

/** @param values of the select; empty for a button. @returns null when it is not readable */
export function tourAt(state: string, values: readonly string[]): TourAt | null {
  return state === "" && values.length === 0 ? { at: "start", page: 0 } : null;
}

/** A stop of the tour. */
export interface Link {
  name: string;
  question: string;
}

/** The links of a product in the order of the tour, each once: `tourStep(product, links, n, library.answer(links[n].question), page)`. Worked out once for each product. */
export const linksOf = (product: ProductDetail, answer: (question: string) => Answer): Link[] =>
  product.topics.flatMap(({ name, example }) => (example === null || answer(example).status !== "answer" ? [] : [{ name, question: example }]));

/** Choose a product. */
export const tourStart = (products: readonly ProductSummary[], page = 0): DiscordMessage => renderNotice(`${products.length}${page}`);

/** Link n (from 0) of a product: what it is for, its ports, its traps, who says so. @param links of `linksOf`; @param page portion of the rows */
export const tourStep = (product: ProductDetail, links: readonly Link[], n: number, answer: Answer, page = 0): DiscordMessage =>
  renderNotice(`${product.name}${links.length}${n}${answer.query}${page}`);
