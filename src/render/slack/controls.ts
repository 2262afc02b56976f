/** Buttons under an answer. All state is in the button, so that it works after a restart and in another instance. */
import type { ActionsBlock, Button } from "@slack/types";
import { cut, plainText } from "./elements.ts";
import { LIMITS } from "./limits.ts";

/** What a button does; the adapter handles each. */
export type Act = "ask" | "share" | "details" | "page" | "open-form";

/** What a button carries: the question it is about, and the portion of its rows. */
export interface Carried {
  question: string;
  page: number;
}

/** A change of what buttons carry gets a new version: old ones are told apart and answered politely. */
const VERSION = "v1";

/** `v1:ask:0`: unique in its block by `n`. */
const actionId = (act: Act, n: number): string => `${VERSION}:${act}:${n}`;

/** @returns what a pressed button does; null for one that this version did not make */
export function actOf(id: string): Act | null {
  const [version, act] = id.split(":");
  const acts: readonly Act[] = ["ask", "share", "details", "page", "open-form"];
  return version === VERSION ? (acts.find((one) => one === act) ?? null) : null;
}

const carry = ({ question, page }: Carried): string => JSON.stringify([page, question]);

/** @returns what a button carries; null when it is not readable */
export function carried(value: string | undefined): Carried | null {
  try {
    const parsed: unknown = JSON.parse(value ?? "");
    if (!Array.isArray(parsed)) return null;
    const [page, question]: unknown[] = parsed;
    return typeof question === "string" && question.length <= LIMITS.button.value && typeof page === "number" && Number.isInteger(page) && page >= 0 ? { question, page } : null;
  } catch {
    return null;
  }
}

/** @param spoken what a screen reader says, where the label alone is not clear */
export function button(act: Act, n: number, label: string, what: Carried, spoken?: string): Button {
  return {
    type: "button",
    action_id: actionId(act, n),
    text: plainText(label, LIMITS.button.text),
    value: carry(what),
    ...(spoken === undefined ? {} : { accessibility_label: cut(spoken, LIMITS.button.label) }),
  };
}

/** One button a question. */
export const questionButtons = (questions: readonly string[]): Button[] => questions.map((question, n) => button("ask", n, question, { question, page: 0 }));

/** No block where there is no button: Slack refuses an empty one. */
export const actions = (buttons: readonly Button[]): ActionsBlock[] => (buttons.length === 0 ? [] : [{ type: "actions", elements: buttons.slice(0, LIMITS.actions) }]);
