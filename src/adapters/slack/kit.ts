/** What every listener of Slack works with. */
import { webApi } from "@slack/bolt";
import type { Answer } from "../../answer/answer.ts";
import type { Guard } from "../chat/guard.ts";
import type { Desk } from "../chat/port.ts";
import type { Blocks, Outcome } from "./deliver.ts";
import { FATAL } from "./identity.ts";

export interface Kit {
  desk: Desk;
  guard: Guard;
  blocks: Blocks;
  /** User id of the bot. */
  self: string;
}

/** Examples under a help or a refusal. */
export const EXAMPLES = 5;

/** A person over all workspaces. */
export const personOf = (team: string | undefined | null, user: string): string => `slack:${team ?? "-"}:${user}`;

/** Answers a question and remembers it for App Home if there was an answer. */
export async function answered({ desk }: Kit, person: string, question: string): Promise<Answer> {
  const answer = desk.library().answer(question);
  if (answer.status === "answer") await desk.memory.remember(person, answer.query);
  return answer;
}

/** What to do about a token that stopped working while the bot ran; null where the token is not at fault. */
const mending = (outcome: Outcome): string | null => ("cause" in outcome && outcome.cause instanceof webApi.WebAPIPlatformError ? (FATAL[outcome.cause.data.error] ?? null) : null);

/** What did not reach the person goes to the log, without the address it went to. */
export function note({ desk }: Kit, what: string, outcome: Outcome): void {
  if (outcome.is === "sent") return;
  const cause = "cause" in outcome && outcome.cause instanceof Error ? outcome.cause.message : undefined;
  const fix = mending(outcome);
  if (fix !== null) desk.log.error("Slack does not take the token any more", { fix });
  desk.log.warn("not delivered", { what, outcome: outcome.is, cause, ...(outcome.is === "limited" ? { seconds: outcome.seconds } : {}) });
}
