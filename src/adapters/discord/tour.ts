/** `/ports-tour` for newcomers, and its quiz: each step is worked out from the id of the button that leads to it. */
import { randomInt } from "node:crypto";
import type { ProductDetail } from "../../answer/library.ts";
import { quizAt, quizRows, renderQuiz } from "../../render/discord/quiz.ts";
import { linksOf, tourAt, tourStart, tourStep } from "../../render/discord/tour.ts";
import type { DiscordMessage } from "../../render/discord.ts";
import type { Kit } from "./kit.ts";

/** Seeds of quizzes: as many as fit into four hexadecimal digits. */
const SEEDS = 0x1_00_00;

export const beginTour = ({ desk }: Kit): DiscordMessage => tourStart(desk.library().products());

function productOf(id: string, { desk }: Kit): ProductDetail | null {
  const lookup = desk.library().product(id);
  return "product" in lookup && lookup.product.id === id ? lookup.product : null;
}

function linkAt(state: string, values: readonly string[], kit: Kit): DiscordMessage | null {
  const place = tourAt(state, values);
  if (place === null) return null;
  const library = kit.desk.library();
  if (place.at === "start") return tourStart(library.products(), place.page);
  const product = productOf(place.product, kit);
  const links = product ? linksOf(product, library.answer) : [];
  const link = links[place.n];
  return product && link ? tourStep(product, links, place.n, library.answer(link.question), place.page) : null;
}

function cardAt(state: string, kit: Kit): DiscordMessage | null {
  const place = quizAt(state);
  const product = place ? productOf(place.product, kit) : null;
  return place && product ? renderQuiz(product, quizRows(product, kit.desk.library().answer), place, randomInt(SEEDS)) : null;
}

/** @returns null when the button leads nowhere (any more) */
export const onTour = (act: "tour" | "quiz", state: string, values: readonly string[], kit: Kit): DiscordMessage | null =>
  act === "tour" ? linkAt(state, values, kit) : cardAt(state, kit);
