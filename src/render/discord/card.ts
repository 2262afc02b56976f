/** One answer in one container: what is read first, what leads on, what it is based on, and the buttons. */
import type { APIActionRowComponent, APIComponentInMessageActionRow, APIContainerComponent, APITextDisplayComponent } from "discord-api-types/v10";
import type { Answer } from "../../answer/answer.ts";
import { type Button, button, buttons, placed, questionControls } from "./controls.ts";
import { type Accent, container, line, texts } from "./elements.ts";
import { always, fitted } from "./fit.ts";
import { LIMITS } from "./limits.ts";
import { type Size, told } from "./parts.ts";
import { type Portion, portionOf } from "./portions.ts";
import { asked } from "./question.ts";

/** What a card turned out to show. */
export interface Shown {
  portion: Portion;
  /** Whether something is held back that Details would show. */
  held: boolean;
}

export interface CardOptions {
  size: Size;
  page: number;
  /** Texts in front of the answer line and behind it, and the heading of the notes. */
  above?: string;
  purpose?: string;
  beware?: string;
  offered(shown: Shown): Button[];
  /** Further rows of controls. */
  below?: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
  /** Characters that stand in the message beside the card, with the question among them; undefined: the card keeps the question itself. */
  beside?: number;
}

export const accentOf = ({ status, blocks }: Answer): Accent => (status !== "answer" ? "aside" : blocks.some(({ type }) => type === "dispute") ? "disputed" : "answer");

export function card(answer: Answer, { size, page, above = "", purpose = "", beware, offered, below = [], beside }: CardOptions): APIContainerComponent {
  const portion = portionOf(answer, page);
  const { headline, first, behind } = told(answer, size, portion, beware);
  const front = [always(above), ...headline, always(purpose), ...first];
  const kept: APITextDisplayComponent[] = beside === undefined && answer.query !== "" ? [asked(answer.query)] : [];
  const room = LIMITS.message - (beside ?? 0) - kept.reduce((sum, { content }) => sum + content.length, 0);
  const { texts: shown, held } = fitted([...front, ...behind], room);
  const row = offered({ portion, held: held && answer.status === "answer" });
  const tail = [...texts(shown.slice(front.length).filter(Boolean).join("\n")), ...(row.length > 0 ? kept : [])];
  return container(accentOf(answer), [
    ...texts(...shown.slice(0, front.length)),
    ...questionControls(answer.suggestions),
    ...(tail.length > 0 ? [line] : []),
    ...tail,
    ...buttons(row),
    ...below,
  ]);
}

/** The way to the next portion, and from the last one back. */
export const nextRows = (act: "page" | "tour", { page, pages }: Portion, state: (page: number) => string): Button[] =>
  pages < 2 ? [] : [button(act, state((page + 1) % pages), page + 1 < pages ? `Next rows (part ${page + 2} of ${pages})` : "Back to the first rows")];

/** Share, Details and the next rows of an answer. */
export const offering =
  (answer: Answer, size: Size, offer: readonly ("share" | "details")[]) =>
  ({ portion, held }: Shown): Button[] => {
    const state = (page: number): string => placed({ page, nth: 0 });
    return [
      ...(offer.includes("share") && answer.status === "answer" ? [button("share", state(portion.page), "Post here", "primary")] : []),
      ...(offer.includes("details") && size === "short" && held ? [button("details", state(portion.page), "Details")] : []),
      ...nextRows("page", portion, state),
    ];
  };
