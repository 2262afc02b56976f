/** Shortcuts, global and on a message. https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
import type { Fields } from "../json.ts";
import type { World } from "../world.ts";
import type { Scene } from "./command.ts";
import { interactionBase } from "./interaction.ts";

/** The message a shortcut is used on. */
export interface SomeMessage extends Fields {
  text: string;
  /** A new one unless given. */
  ts?: string;
  /** Who wrote it; the person of the identity unless given. */
  user?: string;
}

export function globalShortcutPayload(world: World, callbackId: string, scene: Scene = {}): Fields {
  return { ...interactionBase(world, "shortcut", scene), callback_id: callbackId, action_ts: world.ids.ts(), trigger_id: world.triggers.issue() };
}

export function messageShortcutPayload(world: World, callbackId: string, message: SomeMessage, scene: Scene = {}): Fields {
  const { channel = world.identity.channel } = scene;
  const stored = { type: "message", user: world.identity.user.id, ts: world.ids.ts(), team: world.identity.team.id, ...message };
  return {
    ...interactionBase(world, "message_action", scene),
    callback_id: callbackId,
    action_ts: world.ids.ts(),
    trigger_id: world.triggers.issue(),
    response_url: world.responseUrls.issue("app", { channel, message: null }),
    message_ts: stored.ts,
    channel: { id: channel.id, name: channel.name },
    message: stored,
  };
}
