/** The tour for newcomers: choose a product, then its links one by one: what each is for, its ports, its traps, and who says so. */
import type { Answer } from "../../answer/answer.ts";
import type { ProductDetail, ProductSummary } from "../../answer/library.ts";
import type { DiscordMessage } from "../discord.ts";
import { card, nextRows } from "./card.ts";
import { type Button, button, buttons, select } from "./controls.ts";
import { bold, container, message, subtext, texts } from "./elements.ts";
import { LIMITS } from "./limits.ts";
import { cut, plain } from "./markdown.ts";
import { quizState, tourState } from "./steps.ts";
import type { Link } from "./tour-links.ts";

export { tourAt } from "./steps.ts";
export { linksOf } from "./tour-links.ts";

const NAME = 80;
/** Products of one select. */
const PAGE = LIMITS.select.options;
/** Ids that leave room for the rest of what a button carries. */
const ID = /^[\w.-]{1,60}$/;

/** Choose a product. @param page of products, as a select holds 25 */
export function tourStart(products: readonly ProductSummary[], page = 0): DiscordMessage {
  const all = products.filter(({ id }) => ID.test(id));
  const last = Math.max(0, Math.ceil(all.length / PAGE) - 1);
  const at = Math.min(page, last);
  const shown = all.slice(at * PAGE, (at + 1) * PAGE);
  const options = shown.map(({ id, name, vendor, entries }) => ({
    label: name,
    value: id,
    description: [vendor, `${entries} ${entries === 1 ? "entry" : "entries"}`].filter(Boolean).join(", "),
  }));
  const turns = [
    ...(at > 0 ? [button("tour", tourState.start(at - 1), "← Earlier products")] : []),
    ...(at < last ? [button("tour", tourState.start(at + 1), "More products →")] : []),
  ];
  const how = "Choose a product. I go through its links one by one: what each is for, its ports, its traps, and who says so. A short quiz ends it.";
  return message([
    container("aside", [
      ...texts(
        bold("Which ports does it need, and why?"),
        all.length === 0 ? "I know no product yet." : how,
        last > 0 ? subtext(`Products ${at * PAGE + 1} to ${at * PAGE + shown.length} of ${all.length}`) : "",
      ),
      ...select("tour", "", "Choose a product", options),
      ...buttons(turns),
    ]),
  ]);
}

/** What the link is for, in the words of its rows. */
function purposeOf({ answers }: Answer): string {
  const said = [...new Set(answers.map(({ purpose }) => purpose).filter(Boolean))];
  return said.length === 0 ? "" : `${bold("For:")} ${plain(cut(said.join("; "), 300))}`;
}

/** The tour tells what it asked for, and its notes are what to beware of. */
const onTour = (answer: Answer): Answer => ({ ...answer, suggestions: [], blocks: answer.blocks.filter(({ type }) => type !== "understood") });

/** Link n (from 0) of a product: `tourStep(product, links, n, library.answer(links[n].question))`. @param page portion of the rows */
export function tourStep(product: ProductDetail, links: readonly Link[], n: number, answer: Answer, page = 0): DiscordMessage {
  const { id } = product;
  const to = (step: number, label: string, style?: "primary"): Button => button("tour", tourState.link(id, step), label, style);
  const turns = [
    ...(n > 0 ? [to(n - 1, "← Back")] : []),
    n + 1 < links.length ? to(n + 1, "Next →", "primary") : button("quiz", quizState.start(id), "Quiz", "primary"),
    button("tour", tourState.start(0), "Other product"),
  ];
  const where = subtext(`Tour of ${plain(cut(product.name, NAME))} · link ${n + 1} of ${links.length}: ${plain(cut(links[n]?.name ?? "", NAME))}`);
  return message([
    card(onTour(answer), {
      size: "full",
      page,
      above: where,
      purpose: purposeOf(answer),
      beware: bold("Traps and notes"),
      beside: 0,
      offered: ({ portion }) => nextRows("tour", portion, (rows) => tourState.link(id, n, rows)),
      below: buttons(turns),
    }),
  ]);
}
