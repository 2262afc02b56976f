/** Answer -> Discord message of version 2 components: a container with the answer line, ports, caveats, disputes and sources. */
import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import type { Answer } from "../answer/answer.ts";
import { card, offering } from "./discord/card.ts";
import { message } from "./discord/elements.ts";

export interface DiscordMessage {
  /** IsComponentsV2; the adapter adds Ephemeral. */
  flags: number;
  components: APIMessageTopLevelComponent[];
  /** Nobody is pinged, whatever a text says. */
  allowed_mentions: { parse: [] };
}

export interface DiscordOptions {
  /** short: what matters first, for all to see. full: everything. */
  size: "short" | "full";
  /** Which portion of the rows, from 0. */
  page?: number;
  /** Share: post it where it was asked. Details: the full answer, to whoever presses. */
  offer?: readonly ("share" | "details")[];
}

/** The whole reply to one question. */
export const renderDiscord = (answer: Answer, { size, page = 0, offer = [] }: DiscordOptions): DiscordMessage =>
  message([card(answer, { size, page, offered: offering(answer, size, offer) })]);
