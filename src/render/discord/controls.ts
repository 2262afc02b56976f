/** Buttons and selects. All state is in the custom id or in the message itself, so that they work after a restart and in another instance. */
import type { APIActionRowComponent, APIButtonComponentWithCustomId, APIComponentInMessageActionRow } from "discord-api-types/v10";
import { LIMITS } from "./limits.ts";
import { cut, visible } from "./markdown.ts";

/** What a control does; the adapter handles each. */
export type Act = "ask" | "share" | "details" | "page" | "tour" | "quiz";

const ACTS: readonly Act[] = ["ask", "share", "details", "page", "tour", "quiz"];
/** A change of what controls carry gets a new version: old ones are told apart and answered politely. */
const VERSION = "v1";

export interface Control {
  act: Act;
  /** ask: the question, empty for a select (its value is the question). share, details, page: see `placeOf`. tour, quiz: see their files. */
  state: string;
}

const customId = (act: Act, state = ""): string => (state === "" ? `${VERSION}:${act}` : `${VERSION}:${act}:${state}`);

/** @returns what a pressed control does; null for one that this version did not make */
export function actOf(id: string): Control | null {
  const [version, name, ...rest] = id.split(":");
  const act = ACTS.find((one) => one === name);
  return version === VERSION && act ? { act, state: rest.join(":") } : null;
}

export interface Place {
  /** Portion of the rows, from 0. */
  page: number;
  /** Which question of the message: for `questionIn(components, nth)`. */
  nth: number;
}

/** The state of share, details and page; null when it is not readable. */
export function placeOf(state: string): Place | null {
  const [, page, nth] = /^(\d{1,4})\.(\d{1,2})$/.exec(state) ?? [];
  return page === undefined || nth === undefined ? null : { page: Number(page), nth: Number(nth) };
}

export const placed = ({ page, nth }: Place): string => `${page}.${nth}`;

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
export type Button = APIButtonComponentWithCustomId;

/** https://docs.discord.com/developers/components/reference#button-button-styles */
const STYLE = { primary: 1, secondary: 2 } as const;

export const button = (act: Act, state: string, label: string, style: keyof typeof STYLE = "secondary"): Button => ({
  type: 2,
  style: STYLE[style],
  custom_id: customId(act, state),
  label: cut(label, LIMITS.label) || "–",
});

/** No row where there is no button: Discord refuses an empty one. */
export const buttons = (all: readonly Button[]): Row[] => (all.length === 0 ? [] : [{ type: 1, components: all.slice(0, LIMITS.row) }]);

export interface Option {
  label: string;
  value: string;
  description?: string;
}

/** A select of one; at most 25, as many as Discord takes. */
export const select = (act: Act, state: string, placeholder: string, options: readonly Option[]): Row[] =>
  options.length === 0
    ? []
    : [
        {
          type: 1,
          components: [
            {
              type: 3,
              custom_id: customId(act, state),
              placeholder: cut(placeholder, LIMITS.select.placeholder),
              options: options.slice(0, LIMITS.select.options).map(({ label, value, description }) => ({
                label: cut(label, LIMITS.select.label) || "–",
                value,
                ...(description ? { description: cut(description, LIMITS.select.description) } : {}),
              })),
            },
          ],
        },
      ];

const distinct = (questions: readonly string[]): string[] => [...new Set(questions.map(visible))].filter((question) => question !== "");

/** Questions that no control holds, as Discord limits what one carries. */
export const uncarried = (questions: readonly string[]): string[] => distinct(questions).filter((question) => question.length > LIMITS.select.value);

/** A button a question; a select where they are many or long. */
export function questionControls(questions: readonly string[]): Row[] {
  const carried = distinct(questions).filter((question) => question.length <= LIMITS.select.value);
  const fit = carried.every((question) => question.length <= LIMITS.label && customId("ask", question).length <= LIMITS.customId);
  return carried.length <= LIMITS.row && fit
    ? buttons(carried.map((question) => button("ask", question, question)))
    : select(
        "ask",
        "",
        "Choose a question",
        carried.map((question) => ({ label: question, value: question })),
      );
}
