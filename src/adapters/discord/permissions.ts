/** Whether the bot may answer in a channel, and what it lacks in the words of Discord's settings. */
import type { Message } from "discord.js";
import { PERMISSIONS } from "./surfaces.ts";

/** What it needs to reply there. */
const neededIn = (message: Message): readonly (typeof PERMISSIONS)[keyof typeof PERMISSIONS][] => [
  PERMISSIONS.view,
  message.channel.isThread() ? PERMISSIONS.inThreads : PERMISSIONS.send,
  PERMISSIONS.history,
];

/** Names of the permissions that are missing, as far as is known here; of a direct message nothing is. */
export function lacking(message: Message): string[] {
  const { channel, client } = message;
  if (channel.isDMBased()) return [];
  const granted = channel.permissionsFor(client.user);
  return granted === null ? [] : neededIn(message).flatMap(({ bit, name }) => (granted.has(bit) ? [] : [name]));
}

/** The sentence for whoever asked. @param missing none known: everything that may be it is named */
export function sentenceFor(message: Message, missing: readonly string[]): string {
  const names = missing.length > 0 ? missing : neededIn(message).map(({ name }) => name);
  const where = message.channel.isDMBased() || message.channel.name === null ? "that channel" : `#${message.channel.name}`;
  return `I may not answer in ${where}: I lack the permission ${names.join(missing.length > 0 ? " and " : " or ")}. An administrator can give it to me in the channel's settings. Until then use /ports there.`;
}
