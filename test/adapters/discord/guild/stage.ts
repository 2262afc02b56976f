/** What the routes work on: one stand-in, without its servers. */
import type { Gateway } from "./gateway.ts";
import type { Interactions } from "./interactions.ts";
import type { Messages } from "./messages.ts";
import type { Problems } from "./problems.ts";
import type { Json, Message } from "./wire.ts";
import type { World } from "./world.ts";

export interface Stage {
  world: World;
  newId: () => string;
  gateway: Gateway;
  messages: Messages;
  interactions: Interactions;
  problems: Problems;
  /** Registered commands, by `global` or the id of a guild. */
  commands: Map<string, Json[]>;
  /** Forum posts whose starter message is still on its way. */
  starting: Set<string>;
  /** Milliseconds for the first answer to an interaction, and for all that follow. */
  deadline: number;
  tokenLifetime: number;
  /** Called with each message the bot posts into a channel. */
  onPost(message: Message): void;
}
