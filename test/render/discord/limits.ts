/**
 * What Discord refuses and its OpenAPI does not say, and what this bot asks of itself; the limits that the OpenAPI does say are in its schemas.
 * Lengths are counted in UTF-16 units: Discord does not say what it counts, and this is the higher count.
 */

export const LIMITS = {
  /** https://docs.discord.com/developers/components/reference, “40 total components”: those inside others are counted, too. */
  components: 40,
  /** https://discordjs.guide/popular-topics/display-components; not in Discord's own reference. */
  textDisplays: 4_000,
  /** https://docs.discord.com/developers/components/reference#action-row; five buttons, or one of anything else. */
  row: { buttons: 5, others: 1 },
  /** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal; the OpenAPI says 40. */
  modalComponents: 5,
  /** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure; the OpenAPI says 6,000. */
  choiceValue: 100,
  /** https://docs.discord.com/developers/interactions/application-commands#registering-a-command: global commands by type, chat input, user, message. */
  commands: { 1: 100, 2: 15, 3: 15 },
  /** https://docs.discord.com/developers/interactions/application-commands#slash-commands */
  commandCharacters: 8_000,
  /** Ours: what a phone shows of a code block without wrapping. */
  columns: 55,
} as const;

/** https://docs.discord.com/developers/resources/message#message-object-message-flags, those that an app may set on a message without a voice. */
export const FLAGS = { SUPPRESS_EMBEDS: 1 << 2, EPHEMERAL: 1 << 6, SUPPRESS_NOTIFICATIONS: 1 << 12, IS_COMPONENTS_V2: 1 << 15 } as const;
type Flag = keyof typeof FLAGS;

/** Where a message goes: two callbacks, two routes of the interaction's webhook, two of a channel. */
export type Place = "interaction" | "update" | "followup" | "original" | "channel" | "edit";

const ON_EDIT: readonly Flag[] = ["SUPPRESS_EMBEDS", "IS_COMPONENTS_V2"];

/**
 * Which flags go where, as each route's table has it: https://docs.discord.com/developers/interactions/receiving-and-responding,
 * https://docs.discord.com/developers/resources/webhook, https://docs.discord.com/developers/resources/message
 */
export const FLAGS_AT: Readonly<Record<Place, readonly Flag[]>> = {
  interaction: ["SUPPRESS_EMBEDS", "EPHEMERAL", "SUPPRESS_NOTIFICATIONS", "IS_COMPONENTS_V2"],
  // Not stated for an update; who sees a message is settled by the first response.
  update: ON_EDIT,
  followup: ["SUPPRESS_EMBEDS", "EPHEMERAL", "SUPPRESS_NOTIFICATIONS", "IS_COMPONENTS_V2"],
  original: ON_EDIT,
  channel: ["SUPPRESS_EMBEDS", "SUPPRESS_NOTIFICATIONS", "IS_COMPONENTS_V2"],
  edit: ON_EDIT,
};

/** https://docs.discord.com/developers/resources/message#create-message: what makes a message with components of version 2 fail. */
export const NOT_BESIDE_V2 = ["content", "embeds", "poll", "sticker_ids", "shared_client_theme"];

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming, beside lower case. */
export const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** https://docs.discord.com/developers/reference#locales, and of the OpenAPI ar and he. */
export const LOCALES: readonly string[] = "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko ar he".split(
  " ",
);
