/** What single blocks need beyond their types, and on which surface they may stand. */
import { type Json, join, type Located, stringOf } from "../../json.ts";
import { LIMITS, PLACES } from "../limits.ts";
import type { Payload } from "../payload.ts";
import { tooLong } from "./lengths.ts";

const has = (value: Json, key: string): boolean => value[key] !== undefined;

/** Type of block -> its problems. */
const RULES: Readonly<Record<string, (block: Located) => string[]>> = {
  section: ({ path, value }) => (has(value, "text") || has(value, "fields") ? [] : [`${path} is a section with neither text nor fields`]),
  card: ({ path, value }) =>
    ["hero_image", "title", "actions", "body"].some((key) => has(value, key)) ? [] : [`${path} is a card without hero_image, title, actions and body: at least one of them`],
  alert: (block) => tooLong(block, "text", LIMITS.alertText),
  container: ({ path, value }) => [
    ...(has(value, "title") || has(value, "rich_text_title") ? [] : [`${path} is a container without title or rich_text_title`]),
    ...(value.default_collapsed === true && value.is_collapsible !== true ? [`${join(path, "default_collapsed")} needs is_collapsible`] : []),
    // https://github.com/slackapi/node-slack-sdk/pull/2721
    ...(value.has_header_divider === true && value.is_collapsible === true ? [`${join(path, "has_header_divider")} may not stand beside is_collapsible`] : []),
  ],
};

function placeProblems({ surface, blocks }: Payload): string[] {
  return blocks.flatMap(({ path, value }) => {
    const type = stringOf(value.type);
    const places = PLACES[type];
    if (!places || places.includes(surface)) return [];
    return [`${path} is ${type}, which is for ${places.join(" and ") || "nothing that an app sends"}, not for ${surface}`];
  });
}

function countProblems({ surface, blocks }: Payload): string[] {
  const max = LIMITS.blocks[surface];
  return blocks.length > max ? [`blocks has ${blocks.length} blocks with those inside containers, at most ${max} for ${surface}`] : [];
}

export function lintBlocks(payload: Payload): string[] {
  return [...countProblems(payload), ...placeProblems(payload), ...payload.blocks.flatMap((block) => RULES[stringOf(block.value.type)]?.(block) ?? [])];
}
