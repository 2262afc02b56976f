/** Slack's limits, each with the page it is on; those marked “seen” are not documented. Prose may be cut to fit, a port never. */

export const LIMITS = {
  /** https://docs.slack.dev/reference/block-kit/blocks */
  blocks: 50,
  /** Seen: messages over about 13,200 characters in all blocks are refused as msg_blocks_too_long. */
  message: 12_000,
  /** https://docs.slack.dev/reference/methods/chat.postMessage: cut at 40,000; 4,000 is what it asks for. */
  spoken: 4_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/section-block */
  section: 3_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/table-block: header and rows; the characters over all cells are seen. */
  table: { rows: 100, characters: 10_000 },
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  button: { text: 75, label: 75, value: 2_000 },
  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
  option: { text: 75, count: 100 },
  /** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  actions: 25,
  /** https://docs.slack.dev/reference/block-kit/blocks/container-block, header-block */
  title: 150,
  /** https://github.com/slackapi/java-slack-sdk/pull/1610 */
  alert: 200,
  /** https://docs.slack.dev/reference/views/modal-views */
  modalTitle: 24,
} as const;
