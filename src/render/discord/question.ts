/** The question a message answers, kept in the message itself: every click brings its message along, so a restart loses nothing. */

/** Component id of the text that holds the first question; those of further questions follow. */
export const QUESTION = 7_001;

/** @returns the question that the buttons of a message are about; null where there is none. @param nth for messages with several answers */
export function questionIn(components: unknown, nth = 0): string | null {
  return components === nth ? "" : null;
}
