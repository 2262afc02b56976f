/** A payload taken apart once, for all lints. */
import { itemsOf, type Json, type Located, stringOf } from "../json.ts";
import { objectsIn } from "./json.ts";
import type { Surface } from "./limits.ts";

export interface Payload {
  surface: Surface;
  value: Json;
  /** Every block, those inside containers too. */
  blocks: Located[];
  /** Every object that is shown: all inside the blocks, and the texts of a view. */
  objects: Located[];
}

/** Where a block holds blocks of its own. */
const NESTED: Readonly<Record<string, string>> = { container: "child_blocks", carousel: "elements", plan: "tasks" };

export function nestedBlocks(block: Located): Located[] {
  const key = NESTED[stringOf(block.value.type)];
  return key === undefined ? [] : itemsOf(block, key);
}

export function payloadOf(surface: Surface, value: Json): Payload {
  const down = (block: Located): Located[] => [block, ...nestedBlocks(block).flatMap(down)];
  const blocks = itemsOf({ path: "", value }, "blocks").flatMap(down);
  // What a message has beside its blocks is for Slack and for us, and is not shown.
  return { surface, value, blocks, objects: surface === "message" ? objectsIn(value.blocks, "blocks") : objectsIn(value, "") };
}
