/** Identifiers that Slack wants unique: blocks within the payload, actions within their block. */
import { join, type Located, stringOf } from "../../json.ts";
import { objectsIn } from "../json.ts";
import { nestedBlocks, type Payload } from "../payload.ts";

function repeated(places: readonly Located[], key: string, within: string): string[] {
  const first = new Map<string, string>();
  return places.flatMap(({ path, value }) => {
    const id = value[key];
    if (typeof id !== "string") return [];
    if (id === "") return [`${join(path, key)} is empty`];
    const other = first.get(id);
    first.set(id, other ?? path);
    return other === undefined ? [] : [`${join(path, key)} repeats “${id}” of ${other}: unique within ${within}`];
  });
}

/** The elements of a block, not those of the blocks inside it. */
function elementsOf(block: Located): Located[] {
  const nested = nestedBlocks(block).map(({ path }) => path);
  const isInside = (path: string): boolean => nested.some((one) => path === one || path.startsWith(`${one}.`));
  return objectsIn(block.value, block.path).filter(({ path }) => !isInside(path));
}

export function lintIds({ surface, blocks, objects }: Payload): string[] {
  return [
    ...repeated(objects, "block_id", surface === "message" ? "the message" : "the view"),
    ...blocks.flatMap((block) => repeated(elementsOf(block), "action_id", `its ${stringOf(block.value.type)} block`)),
  ];
}
