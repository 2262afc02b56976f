/** Buttons and selects. All state is in the custom id or in the message itself, so that they work after a restart and in another instance. */

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

/** @returns what a pressed control does; null for one that this version did not make */
export function actOf(customId: string): Control | null {
  const [version, name, ...rest] = customId.split(":");
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
