/**
 * Discord's limits, each with the page it is on. Prose may be cut to fit, a port never.
 * 40 components of a message are more than any of ours has: at most 5 answers, or one with all its parts and controls.
 */

export const LIMITS = {
  /** https://docs.discord.com/developers/components/reference#text-display: over all texts of a message. */
  message: 4_000,
  /** https://docs.discord.com/developers/components/reference#custom-id */
  customId: 100,
  /** https://docs.discord.com/developers/components/reference#action-row */
  row: 5,
  /** https://docs.discord.com/developers/components/reference#button; about 38 of them are seen. */
  label: 80,
  /** https://docs.discord.com/developers/components/reference#string-select */
  select: { options: 25, label: 100, value: 100, description: 100, placeholder: 150 },
  /** https://docs.discord.com/developers/interactions/application-commands#autocomplete */
  choices: { count: 25, name: 100, value: 100 },
} as const;
