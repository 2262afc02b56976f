/** Everything that is written: answered when it is addressed to the bot, or opens a post of a chosen forum. */
import { type Client, Events } from "discord.js";
import { addressed, converse } from "./conversation.ts";
import { createForum } from "./forum.ts";
import type { Kit } from "./kit.ts";

export function registerMessages(client: Client, kit: Kit): void {
  const forum = createForum(kit);
  client.on(Events.MessageCreate, (message) => {
    const how = addressed(message);
    if (how !== null) void converse(message, how, kit);
    else forum.wrote(message);
  });
  client.on(Events.ThreadCreate, (thread, newlyCreated) => {
    if (newlyCreated) void forum.opened(thread);
  });
}
