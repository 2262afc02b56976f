/** Payloads that Slack takes: one of every kind of block, for the checker to pass and for faults to be planted in. */

type Block = Record<string, unknown>;

export const plain = (text: string): Block => ({ type: "plain_text", text });
export const mrkdwn = (text: string): Block => ({ type: "mrkdwn", text });
export const raw = (text: string): Block => ({ type: "raw_text", text });
export const option = (name: string): Block => ({ text: plain(name), value: name });
export const button = (id: string, more: Block = {}): Block => ({ type: "button", action_id: id, text: plain("Share to channel"), ...more });
export const section = (more: Block = { text: mrkdwn("PAN-OS HA1 needs *TCP 28*") }): Block => ({ type: "section", ...more });
export const actions = (...elements: Block[]): Block => ({ type: "actions", elements });
export const context = (...elements: Block[]): Block => ({ type: "context", elements });
export const words = (text: string): Block => ({ type: "rich_text_section", elements: [{ type: "text", text }] });
export const rich = (...elements: Block[]): Block => ({ type: "rich_text", elements });
export const table = (rows: Block[][], more: Block = {}): Block => ({ type: "table", rows, ...more });
export const dataTable = (rows: Block[][], more: Block = {}): Block => ({ type: "data_table", caption: "Ports of Panorama", rows, ...more });
export const container = (more: Block = {}): Block => ({
  type: "container",
  title: plain("Sources"),
  is_collapsible: true,
  default_collapsed: true,
  child_blocks: [rich(words("HA Links and Backup Links"))],
  ...more,
});
export const image = (more: Block = {}): Block => ({ type: "image", image_url: "https://docs.example/ha.png", alt_text: "Two firewalls and their links", ...more });
export const input = (element: Block = { type: "plain_text_input", action_id: "question" }): Block => ({ type: "input", label: plain("Product"), element });
export const select = (more: Block = {}): Block => ({
  type: "static_select",
  action_id: "product",
  placeholder: plain("Product"),
  options: [option("Panorama"), option("PAN-OS")],
  ...more,
});
export const message = (...blocks: Block[]): Block => ({ text: "PAN-OS HA1 needs TCP 28", blocks });
export const modal = (...blocks: Block[]): Block => ({
  type: "modal",
  callback_id: "ports_lookup",
  title: plain("Look up ports"),
  submit: plain("Look up"),
  close: plain("Cancel"),
  blocks,
});
export const home = (...blocks: Block[]): Block => ({ type: "home", blocks });

export const grid = (rows: number, columns: number, text = "28"): Block[][] => Array.from({ length: rows }, () => Array.from({ length: columns }, () => raw(text)));

const everyRich = rich(
  {
    type: "rich_text_section",
    elements: [
      { type: "text", text: "Read ", style: { bold: true } },
      { type: "link", url: "https://docs.example/ha?a=1&b=2", text: "HA Links" },
    ],
  },
  { type: "rich_text_list", style: "bullet", indent: 1, border: 0, elements: [words("TCP 28"), words("ICMP, <!channel> & more")] },
  { type: "rich_text_preformatted", border: 1, elements: [{ type: "text", text: "iptables -A INPUT -p tcp --dport 28 -j ACCEPT\n# <!here> is only text in here" }] },
  {
    type: "rich_text_quote",
    elements: [
      { type: "text", text: "as the guide says" },
      { type: "emoji", name: "book" },
      { type: "date", timestamp: 1_790_000_000, format: "{date_num}" },
    ],
  },
);

/** Name -> message. */
export const MESSAGES: Record<string, unknown> = {
  "text only": { text: "No product is called “zorb” &lt;yet&gt; &amp; none like it." },
  "ephemeral ack": { response_type: "ephemeral", ...message(section()) },
  "posted to a thread": { channel: "C1", thread_ts: "1790000000.000100", unfurl_links: false, unfurl_media: false, ...message(section()) },
  "taken away": { delete_original: true },
  section: message(section({ block_id: "answer", text: mrkdwn("TCP 28\n&gt; quoted"), fields: [mrkdwn("*From*"), plain("peer")], accessory: button("share"), expand: true })),
  "section with a picture": message(section({ text: plain("HA"), accessory: image() })),
  rich_text: message(everyRich),
  table: message(
    table(
      [
        [raw("Port"), raw("Use")],
        [{ type: "raw_number", value: 28, text: "28" }, rich(words("control link over SSH"))],
      ],
      { column_settings: [{ align: "right" }, { is_wrapped: true }] },
    ),
  ),
  "table at its limits": message(table(grid(100, 20, "28260"))),
  data_table: message(
    dataTable(
      [
        [raw("Port"), raw("Use")],
        [{ type: "raw_number", value: 28, text: "28" }, rich(words("control"))],
      ],
      { page_size: 100, row_header_column_index: 1 },
    ),
  ),
  "data_table at its limits": message(dataTable(grid(101, 4))),
  container: message(container({ subtitle: mrkdwn("*2* sources"), child_blocks: [everyRich, section(), { type: "divider" }, table(grid(2, 2))] })),
  "container open": message(
    container({ title: undefined, rich_text_title: rich(words("Details")), is_collapsible: undefined, default_collapsed: undefined, has_header_divider: true, width: "wide" }),
  ),
  "actions with buttons and selects": message(
    actions(
      button("v1:share", {
        style: "primary",
        value: "a1",
        accessibility_label: "Share the answer on HA1",
        confirm: { title: plain("Share?"), text: mrkdwn("All see it."), confirm: plain("Yes"), deny: plain("No") },
      }),
      { type: "external_select", action_id: "v1:product", placeholder: plain("Product"), min_query_length: 0 },
      select({ initial_option: option("PAN-OS") }),
      { type: "multi_static_select", action_id: "v1:topics", option_groups: [{ label: plain("HA"), options: [option("HA1"), option("HA2")] }] },
      { type: "overflow", action_id: "v1:more", options: [option("Report"), { text: plain("Docs"), url: "https://docs.example" }] },
    ),
  ),
  "button with a picture": message(actions(button("up", { text: plain("👍"), accessibility_label: "This helped" }))),
  context: message(context(mrkdwn("Sources read *2026-11-21*"), plain("PAN-OS 11.1"), image())),
  context_actions: message({
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: "fb",
        positive_button: { text: plain("Right"), value: "a1" },
        negative_button: { text: plain("Wrong"), value: "a1", accessibility_label: "Report a wrong port" },
      },
      { type: "icon_button", action_id: "trash", icon: "trash", text: plain("Delete"), value: "a1" },
    ],
  }),
  "header, divider and image": message(
    { type: "header", text: plain("PAN-OS HA1 🔒") },
    { type: "divider" },
    image({ title: plain("HA") }),
    image({ image_url: undefined, slack_file: { id: "F1" } }),
  ),
  markdown: message({ type: "markdown", text: "**TCP 28** & [docs](https://docs.example) <https://docs.example>" }),
  "card and carousel": message(
    { type: "card", title: mrkdwn("HA1"), body: mrkdwn("control link"), actions: [button("ha1")] },
    {
      type: "carousel",
      elements: [
        { type: "card", title: mrkdwn("HA1"), actions: [button("pick")] },
        { type: "card", title: mrkdwn("HA2"), actions: [button("pick")] },
      ],
    },
  ),
  "plan and task": message({
    type: "plan",
    title: "Reading",
    tasks: [{ type: "task_card", task_id: "1", title: "Read", status: "complete", sources: [{ type: "url", url: "https://docs.example", text: "Docs" }] }],
  }),
  video: message({ type: "video", video_url: "https://video.example/1", thumbnail_url: "https://video.example/1.png", alt_text: "How HA works", title: plain("HA") }),
  "50 blocks": message(...Array.from({ length: 50 }, () => section())),
};

/** Name -> view. */
export const VIEWS: Record<string, unknown> = {
  "home view": home({ type: "header", text: plain("Portolan") }, section(), context(mrkdwn("Data of *2026-11-21*")), actions(button("look-up")), table(grid(2, 2)), everyRich),
  "100 blocks": home(...Array.from({ length: 100 }, () => section())),
  "modal with inputs": modal(
    { type: "alert", level: "warning", text: mrkdwn("The sources are *14 months* old") },
    input({ type: "external_select", action_id: "product", min_query_length: 1, focus_on_load: true }),
    { ...input(), hint: plain("As in “HA1 encrypted”"), optional: true, dispatch_action: true },
    input({ type: "checkboxes", action_id: "which", options: [{ text: mrkdwn("*required*"), value: "r" }, option("optional")], initial_options: [option("optional")] }),
    input({ type: "radio_buttons", action_id: "how", options: [option("table"), option("list")] }),
    input({ type: "number_input", action_id: "port", is_decimal_allowed: false, min_value: "0", max_value: "65535" }),
    input({ type: "datepicker", action_id: "day", initial_date: "2026-11-21" }),
  ),
  "modal without input": { ...modal(section()), submit: undefined, private_metadata: "{}", notify_on_close: true },
};
