/** Everything of Discord that the bot uses, once: what is registered, asked for and checked comes from here. */
import { ApplicationIntegrationType, GatewayIntentBits, InteractionContextType, PermissionFlagsBits } from "discord.js";

/** The slash command. Flat, because a command with subcommands cannot be used bare: help is behind an empty query. */
export const PORTS = {
  name: "ports",
  description: "Which ports a product needs, who says so, and in which direction",
  query: { name: "query", description: "Product and link in any words: panos ha1 encrypted. Or help, or list", length: 600 },
  version: { name: "version", description: "Release of the product, as its documentation writes it", length: 30 },
  share: { name: "share", description: "Post the answer for everybody here; only you see it when left out" },
} as const;

export const TOUR = { name: "ports-tour", description: "For newcomers: the links of one product explained one by one, with a short quiz" } as const;

/** On a message: ⋯ > Apps. */
export const MESSAGE_COMMAND = { name: "Ports in this message" } as const;

/** Servers, the bot's own direct messages, and other people's: wherever somebody may look a port up. */
export const CONTEXTS = [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel] as const;
/** Added to a server for all, or by one person for themselves. */
export const INSTALLS = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall] as const;

/** None of them is privileged: mentions and direct messages carry their text without. https://docs.discord.com/developers/events/gateway#message-content-intent */
export const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages] as const;

/** What the bot needs in a channel to answer there; in threads the last takes the place of Send Messages. */
export const PERMISSIONS = {
  view: { bit: PermissionFlagsBits.ViewChannel, name: "View Channel" },
  send: { bit: PermissionFlagsBits.SendMessages, name: "Send Messages" },
  history: { bit: PermissionFlagsBits.ReadMessageHistory, name: "Read Message History" },
  inThreads: { bit: PermissionFlagsBits.SendMessagesInThreads, name: "Send Messages in Threads" },
} as const;

/** What an administrator grants when adding the bot to a server. https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow */
export const SCOPES = ["applications.commands", "bot"] as const;
