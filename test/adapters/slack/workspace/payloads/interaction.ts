/** What interactions of every kind have, and the part that depends on what is acted on. https://docs.slack.dev/reference/interaction-payloads */
import { type Fields, isFields } from "../json.ts";
import type { Shown, ShownMessage } from "../shown.ts";
import { storedMessage } from "../web-api.ts";
import type { World } from "../world.ts";
import type { Scene } from "./command.ts";

export function interactionBase(world: World, type: string, { user = world.identity.user }: Scene): Fields {
  const { team, app, verificationToken } = world.identity;
  return {
    type,
    user: { id: user.id, username: user.name, name: user.name, team_id: user.teamId },
    api_app_id: app.id,
    token: verificationToken,
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** An ephemeral message is not stored: Slack sends where it was, and neither the message nor a state. */
function onMessage(world: World, message: ShownMessage): Fields {
  const { channel, ts, threadTs, ephemeral } = message;
  return {
    container: { type: "message", message_ts: ts, channel_id: channel.id, is_ephemeral: ephemeral, ...(threadTs ? { thread_ts: threadTs } : {}) },
    channel: { id: channel.id, name: channel.name },
    ...(ephemeral ? { state: null } : { message: storedMessage(world.identity, message), state: { values: {} } }),
  };
}

/** The container and what it contains. */
export function surfacePart(world: World, on: Shown): Fields {
  if (on.kind === "message") return onMessage(world, on);
  const state = isFields(on.view.state) ? on.view.state : { values: {} };
  return { container: { type: "view", view_id: on.view.id }, view: { ...on.view, state } };
}
