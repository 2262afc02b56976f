/** Block Kit as Slack stores it, and what it refuses. https://docs.slack.dev/reference/block-kit/blocks */
import { type Fields, fieldsOf, isFields, listOf, objectsIn, textOf } from "./json.ts";

export type Block = Fields & { type: string; block_id: string };

export interface Refusal {
  error: string;
  /** One for each fault, as in `response_metadata.messages`. */
  messages: string[];
}

/** Longest text of a field, by the type of the object that holds it. */
const TEXT_LIMITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  header: { text: 150 },
  section: { text: 3000 },
  button: { text: 75 },
};
/** Most items of a list, by the type of the object that holds it. */
const LIST_LIMITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  section: { fields: 10 },
  context: { elements: 10 },
  actions: { elements: 25 },
  context_actions: { elements: 5 },
  static_select: { options: 100 },
  table: { rows: 100 },
  container: { child_blocks: 10 },
};
const CELLS_OF_A_ROW = 20;
/** Undocumented: https://github.com/slackapi/bolt-js/issues/2509 */
const WHOLE_MESSAGE = 13_200;

const over = (limit: number): string => `must be no more than ${limit}`;

function* emptyText({ type, text }: Fields): Generator<[string, string]> {
  if ((type === "plain_text" || type === "mrkdwn" || type === "raw_text" || type === "markdown") && !textOf(text)) yield ["/text", "must be more than 0 characters"];
}

function* tooMuch(object: Fields): Generator<[string, string]> {
  for (const [key, limit] of Object.entries(TEXT_LIMITS[textOf(object.type)] ?? {})) {
    if (textOf(fieldsOf(object[key]).text).length > limit) yield [`/${key}/text`, `${over(limit)} characters`];
  }
  for (const [key, limit] of Object.entries(LIST_LIMITS[textOf(object.type)] ?? {})) {
    const list = object[key];
    if (Array.isArray(list) && list.length > limit) yield [`/${key}`, `${over(limit)} items`];
  }
}

function* incomplete(object: Fields): Generator<[string, string]> {
  if (object.type === "section" && !object.text && !object.fields) yield ["", "must define either `text` or `fields`"];
  if (object.type === "actions" && !listOf(object.elements).length) yield ["/elements", "must contain at least one element"];
  if ((object.type !== "table" && object.type !== "data_table") || !Array.isArray(object.rows)) return;
  for (const [at, row] of object.rows.entries()) {
    if (!Array.isArray(row) || row.length === 0) yield [`/rows/${at}`, "must contain at least one cell"];
    else if (row.length > CELLS_OF_A_ROW) yield [`/rows/${at}`, `${over(CELLS_OF_A_ROW)} cells`];
  }
}

/** A cell of rich text without a character is as empty as a raw one. */
function* emptyRichCell({ type, rows }: Fields): Generator<[string, string]> {
  if ((type !== "table" && type !== "data_table") || !Array.isArray(rows)) return;
  for (const [y, row] of rows.entries()) {
    for (const [x, cell] of listOf(row).entries()) {
      if (cell.type === "rich_text" && ![...objectsIn(cell)].some(({ object }) => textOf(object.text))) yield [`/rows/${y}/${x}`, "must not be empty"];
    }
  }
}

const RULES = [emptyText, tooMuch, incomplete, emptyRichCell];

function repeated(objects: readonly { object: Fields; pointer: string }[], key: string): string[] {
  const seen = new Set<unknown>();
  return objects.flatMap(({ object, pointer }) => {
    const id = object[key];
    if (typeof id !== "string") return [];
    const isAgain = seen.has(id);
    seen.add(id);
    return isAgain ? [`\`${key}\` ${id} already exists [json-pointer:${pointer}/${key}]`] : [];
  });
}

/** Null where Slack takes the blocks; `most` is 50 for a message and 100 for a view. */
export function blockRefusal(blocks: unknown, most: number): Refusal | null {
  if (!Array.isArray(blocks) || !blocks.every((block) => isFields(block) && typeof block.type === "string")) return { error: "invalid_blocks_format", messages: [] };
  const objects = [...objectsIn(blocks, "/blocks")];
  const faults = [
    ...(blocks.length > most ? [`no more than ${most} items allowed [json-pointer:/blocks]`] : []),
    ...objects.flatMap(({ object, pointer }) => RULES.flatMap((rule) => [...rule(object)].map(([at, wrong]) => `${wrong} [json-pointer:${pointer}${at}]`))),
    ...repeated(objects, "block_id"),
    ...blocks.flatMap((block, at) => repeated([...objectsIn(block, `/blocks/${at}`)], "action_id")),
    ...(blocks.filter(({ type }) => type === "table").length > 1 ? ["only one table allowed [json-pointer:/blocks]"] : []),
  ];
  if (faults.length) return { error: "invalid_blocks", messages: faults };
  const length = objects.reduce((sum, { object }) => sum + textOf(object.text).length, 0);
  return length > WHOLE_MESSAGE ? { error: "msg_blocks_too_long", messages: [] } : null;
}

/** Slack gives each block without a `block_id` one of its own, and shows it in payloads. */
export function storedBlocks(blocks: unknown, nextId: () => string): Block[] {
  return listOf(blocks).map((block) => ({
    ...block,
    type: textOf(block.type),
    block_id: textOf(block.block_id) || nextId(),
    ...(Array.isArray(block.child_blocks) ? { child_blocks: storedBlocks(block.child_blocks, nextId) } : {}),
  }));
}
