/** What the payload of an ack does in the workspace: the message it shows, the view it changes, or why Slack would not take it. */
import type { Envelope } from "./delivery.ts";
import { channelOf } from "./identity.ts";
import { type Fields, fieldsOf, textOf } from "./json.ts";
import type { Shown } from "./shown.ts";
import type { World } from "./world.ts";

export interface AckEffect {
  shown: Shown | null;
  refused: string | null;
}

const NOTHING: AckEffect = { shown: null, refused: null };
const MOST_OPTIONS = 100;

function ofCommand(command: Fields, payload: Fields, world: World): AckEffect {
  const refusal = world.messageRefusal(payload);
  if (refusal) return { shown: null, refused: refusal.error };
  const channel = channelOf(world.identity, textOf(command.channel_id));
  return { shown: world.messages.show(payload, { channel, ephemeral: payload.response_type !== "in_channel" }), refused: null };
}

function ofSubmission(submission: Fields, payload: Fields, world: World): AckEffect {
  const { response_action: action, view } = payload;
  if (action !== "update" && action !== "push") return NOTHING;
  const refusal = world.viewRefusal(view);
  const old = world.views.find({ view_id: fieldsOf(submission.view).id });
  if (refusal || !old) return { shown: null, refused: refusal?.error ?? "not_found" };
  const next = action === "push" ? world.views.open(fieldsOf(view), old) : world.views.update(old, fieldsOf(view));
  return { shown: { kind: "view", view: next }, refused: null };
}

function ofSuggestion({ options, option_groups }: Fields): AckEffect {
  const lists = Array.isArray(option_groups) ? option_groups.map((group) => fieldsOf(group).options) : [options];
  const isFine = lists.every((list) => Array.isArray(list) && list.length <= MOST_OPTIONS);
  return isFine ? NOTHING : { shown: null, refused: "invalid_options" };
}

export function readAck({ type, payload: asked, accepts_response_payload }: Envelope, payload: Fields, world: World): AckEffect {
  if (asked.type === "block_suggestion") return ofSuggestion(payload);
  if (Object.keys(payload).length === 0) return NOTHING;
  if (!accepts_response_payload) return { shown: null, refused: "payload_not_accepted" };
  return type === "slash_commands" ? ofCommand(asked, payload, world) : ofSubmission(asked, payload, world);
}
