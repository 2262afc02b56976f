/** The question a message answers, kept in the message itself: every click brings its message along, so a restart loses nothing. */
import type { APITextDisplayComponent } from "discord-api-types/v10";
import { subtext, text } from "./elements.ts";
import { code, visible } from "./markdown.ts";

/** Component id of the text that holds the first question; those of further questions follow. */
const QUESTION = 7_001;
/** As long as a question may be. */
const LONGEST = 600;

/** @param before words in front of the question, as markdown. @param nth for messages with several questions */
export const asked = (question: string, before = subtext("Asked:"), nth = 0): APITextDisplayComponent =>
  text(`${before} ${code(visible(question).slice(0, LONGEST))}`, QUESTION + nth);

function contentOf(component: unknown, id: number): string | null {
  if (Array.isArray(component)) {
    for (const one of component) {
      const found = contentOf(one, id);
      if (found !== null) return found;
    }
    return null;
  }
  if (typeof component !== "object" || component === null) return null;
  if ("id" in component && component.id === id && "content" in component && typeof component.content === "string") return component.content;
  return "components" in component ? contentOf(component.components, id) : null;
}

/**
 * @param components of the message that was clicked on
 * @param nth which question, where the message has several
 * @returns the question that the buttons are about; null where there is none
 */
export function questionIn(components: unknown, nth = 0): string | null {
  const [, question] = /`([^`]+)`$/.exec(contentOf(components, QUESTION + nth) ?? "") ?? [];
  return question ?? null;
}
