/** Everything of Slack that the bot uses, once: what is registered, and what the manifest asks for, come from here. */

export const COMMAND = "/ports";

export const SHORTCUT = { lookUp: "ports_lookup", message: "ports_from_message" } as const;

/** Events listened to, with the scope each needs. https://docs.slack.dev/reference/events */
export const EVENTS = [
  { name: "app_home_opened", scope: null },
  { name: "app_mention", scope: "app_mentions:read" },
  { name: "message.im", scope: "im:history" },
] as const;

/** Web API methods called, with the scope each needs. https://docs.slack.dev/reference/methods */
export const METHODS = [
  { name: "auth.test", scope: null },
  { name: "blocks.validate", scope: null },
  { name: "chat.postEphemeral", scope: "chat:write" },
  { name: "chat.postMessage", scope: "chat:write" },
  { name: "views.open", scope: null },
  { name: "views.publish", scope: null },
  { name: "views.update", scope: null },
] as const;

/** For slash commands and shortcuts. */
const COMMANDS = "commands";

/** The least scopes for all of it. */
export const SCOPES = [...new Set([COMMANDS, ...[...EVENTS, ...METHODS].flatMap(({ scope }) => scope ?? [])] as const)].sort();
