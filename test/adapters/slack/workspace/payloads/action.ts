/** A press, a choice, or the type-ahead before it. https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
import type { Fields } from "../json.ts";
import type { Shown } from "../shown.ts";
import type { World } from "../world.ts";
import type { Scene } from "./command.ts";
import { interactionBase, surfacePart } from "./interaction.ts";

/** One item of `actions[]`; Slack adds the time. */
export interface Action extends Fields {
  type: string;
  action_id: string;
  block_id: string;
}

export function actionPayload(world: World, action: Action, on: Shown, scene: Scene = {}): Fields {
  return {
    ...interactionBase(world, "block_actions", scene),
    ...surfacePart(world, on),
    trigger_id: world.triggers.issue(),
    ...(on.kind === "message" ? { response_url: world.responseUrls.issue("actions", { channel: on.channel, message: on }) } : {}),
    actions: [{ ...action, action_ts: world.ids.ts() }],
  };
}

export function suggestionPayload(world: World, asked: { action_id: string; block_id: string; value: string }, on: Shown, scene: Scene = {}): Fields {
  return { ...interactionBase(world, "block_suggestion", scene), ...surfacePart(world, on), ...asked };
}
