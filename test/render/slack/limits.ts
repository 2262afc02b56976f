/**
 * What Slack refuses and @slack/types does not say; the limits that its descriptions do say are in block-kit.schema.json.
 * Where sources differ or are silent, the lower number stands.
 */

export const SURFACES = ["message", "modal", "home"] as const;
export type Surface = (typeof SURFACES)[number];

export const LIMITS = {
  /** https://docs.slack.dev/reference/block-kit/blocks; blocks inside containers are counted too, as Slack does not say whether it does. */
  blocks: { message: 50, modal: 100, home: 100 },
  /** Undocumented: `msg_blocks_too_long` at about 13,200, https://github.com/slackapi/bolt-js/issues/2509 */
  messageCharacters: 12_000,
  /** Cut off beyond, https://docs.slack.dev/reference/methods/chat.postMessage */
  messageText: 40_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/table-block; the sum of all cells, and undocumented: one table a message. */
  table: { characters: 10_000, perMessage: 1 },
  /** https://docs.slack.dev/reference/block-kit/blocks/data-table-block; rows with the header; columns as third-party clients have them. */
  dataTable: { minRows: 2, maxRows: 101, columns: 20, characters: 10_000 },
  /** https://github.com/slackapi/java-slack-sdk/pull/1610 */
  alertText: 200,
  /** https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element; icon buttons are taken to be alike. */
  button: { text: 75, value: 2000 },
  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-group-object */
  optionGroup: { label: 75, options: 100 },
  /** https://docs.slack.dev/reference/block-kit/block-elements/image-element and blocks/image-block */
  image: { altText: 2000, url: 3000 },
  /** Not stated; taken to be like that of callback_id. */
  externalId: 255,
} as const;

/**
 * Blocks that do not stand on every surface: https://docs.slack.dev/blocks.json as quoted in
 * https://github.com/themashcodee/slack-blocks-to-jsx/pull/95. An alert in a message is refused: https://github.com/slackapi/node-slack-sdk/pull/2567.
 * Input in a message is ours: nothing there submits it. A file cannot be sent by an app. Container and data_table in views are untried.
 */
export const PLACES: Readonly<Record<string, readonly Surface[]>> = {
  alert: ["modal"],
  carousel: ["message", "home"],
  container: ["message"],
  context_actions: ["message"],
  data_table: ["message"],
  file: [],
  input: ["modal", "home"],
  markdown: ["message"],
  plan: ["message"],
  table: ["message", "home"],
  task_card: ["message"],
};
