/** A bot that answers everything with next to nothing, to drive the stand-in with the real discord.js. */
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  MessageFlags,
  Partials,
  StringSelectMenuBuilder,
  type ThreadChannel,
} from "discord.js";
import type { Discord } from "./discord.ts";

const button = () => new ActionRowBuilder<ButtonBuilder>().addComponents(new ButtonBuilder().setCustomId("v1:more").setLabel("More").setStyle(ButtonStyle.Secondary));
const select = () =>
  new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder().setCustomId("v1:pick").addOptions([
      { label: "A", value: "a" },
      { label: "B", value: "b" },
    ]),
  );

/** What a test may have the bot do instead. */
export interface Behaviour {
  interaction?(interaction: Interaction): Promise<unknown>;
  message?(message: Message): Promise<unknown>;
  thread?(thread: ThreadChannel): Promise<unknown>;
}

async function onInteraction(interaction: Interaction): Promise<unknown> {
  if (interaction.isAutocomplete()) return interaction.respond([{ name: `PAN-OS for ${interaction.options.getFocused()}`, value: "panos" }]);
  if (interaction.isChatInputCommand())
    return interaction.reply({ content: `443 for ${interaction.options.getString("query")}`, components: [button(), select()], flags: MessageFlags.Ephemeral });
  if (interaction.isButton()) return interaction.update({ content: "more", components: [] });
  if (interaction.isStringSelectMenu()) return interaction.reply({ content: interaction.values.join(" ") });
  if (interaction.isModalSubmit()) return interaction.reply({ content: interaction.fields.getTextInputValue("what") });
  if (interaction.isMessageContextMenuCommand()) return interaction.reply({ content: `read: ${interaction.targetMessage.content}` });
  return undefined;
}

const onMessage = async (message: Message): Promise<unknown> =>
  !message.author.bot && (message.inGuild() ? message.mentions.users.has(message.client.user.id) : true) ? message.reply(`heard: ${message.content}`) : undefined;

/** Errors of handlers land in `errors`; a thrown one would end the test run. */
export interface Bot {
  client: Client;
  errors: unknown[];
}

export function createBot({ apiUrl }: Discord, behaviour: Behaviour = {}, options: Partial<ClientOptions> = {}): Bot {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // discord.js waits 5 s between two identifies; nothing here is about that.
    ws: { buildIdentifyThrottler: () => ({ waitForIdentify: () => Promise.resolve() }) },
    rest: { api: apiUrl, version: "10", retries: 1, timeout: 2_000 },
    ...options,
  });
  const errors: unknown[] = [];
  const guarded =
    <Event>(handle: (event: Event) => Promise<unknown>) =>
    (event: Event): void => {
      handle(event).catch((error: unknown) => errors.push(error));
    };
  client.on(Events.InteractionCreate, guarded(behaviour.interaction ?? onInteraction));
  client.on(Events.MessageCreate, guarded(behaviour.message ?? onMessage));
  if (behaviour.thread) client.on(Events.ThreadCreate, guarded(behaviour.thread));
  client.on(Events.Error, (error) => errors.push(error));
  client.on(Events.ShardError, (error) => errors.push(error));
  return { client, errors };
}
