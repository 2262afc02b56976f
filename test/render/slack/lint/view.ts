/** A modal or home view around its blocks. */
import { LIMITS } from "../limits.ts";
import type { Payload } from "../payload.ts";
import { tooLong } from "./lengths.ts";

export function lintView({ surface, value, blocks }: Payload): string[] {
  const input = blocks.find((block) => block.value.type === "input");
  return [
    ...(surface === "modal" && input && value.submit === undefined ? [`submit is missing, and ${input.path} is an input`] : []),
    ...(Array.isArray(value.blocks) && value.blocks.length === 0 ? ["blocks is an empty list, at least 1"] : []),
    ...tooLong({ path: "", value }, "external_id", LIMITS.externalId),
  ];
}
