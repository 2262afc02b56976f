/** Events of the Events API. https://docs.slack.dev/apis/events-api/#event-payload */
import { randomUUID } from "node:crypto";
import type { Fields } from "../json.ts";
import type { World } from "../world.ts";
import type { Scene } from "./command.ts";

/** The inner event, as in the reference of events. */
export interface InnerEvent extends Fields {
  type: string;
}

export interface EventOptions {
  /** A new one unless given: the same again is what Slack does where an ack went missing. */
  eventId?: string;
  authorizations?: Fields[];
  /** A channel shared with another organisation. */
  extShared?: boolean;
}

export function eventPayload(world: World, event: InnerEvent, options: EventOptions = {}): Fields {
  const { team, app, verificationToken } = world.identity;
  const authorization = { enterprise_id: null, team_id: team.id, user_id: app.botUser, is_bot: true, is_enterprise_install: false };
  return {
    token: verificationToken,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: app.id,
    event,
    type: "event_callback",
    event_id: options.eventId ?? world.ids.next("Ev"),
    event_time: Math.floor(Date.now() / 1000),
    authorizations: options.authorizations ?? [authorization],
    is_ext_shared_channel: options.extShared ?? false,
    event_context: `4-${randomUUID()}`,
  };
}

export interface MessageOptions extends Scene {
  /** The thread it stands in. */
  threadTs?: string;
  ts?: string;
}

/** What every message event has; with the client's rich text, as Slack sends it. */
function message(world: World, type: string, text: string, options: MessageOptions): InnerEvent {
  const { user = world.identity.user, channel = world.identity.channel, ts = world.ids.ts() } = options;
  const [, mention, rest = text] = /^<@(\w+)>([\s\S]*)$/.exec(text) ?? [];
  const elements = [...(mention ? [{ type: "user", user_id: mention }] : []), { type: "text", text: rest }];
  return {
    type,
    user: user.id,
    ts,
    client_msg_id: randomUUID(),
    text,
    team: user.teamId,
    blocks: [{ type: "rich_text", block_id: world.ids.next(""), elements: [{ type: "rich_text_section", elements }] }],
    ...(options.threadTs ? { thread_ts: options.threadTs, parent_user_id: user.id } : {}),
    channel: channel.id,
    event_ts: ts,
  };
}

/** `text` is what the person writes behind the mention. */
export const mentionEvent = (world: World, text: string, options: MessageOptions = {}): InnerEvent =>
  message(world, "app_mention", `<@${world.identity.app.botUser}> ${text}`, options);

export function directMessageEvent(world: World, text: string, options: MessageOptions = {}): InnerEvent {
  const { user = world.identity.user, channel = { id: user.id.replace(/^./, "D"), name: "directmessage" } } = options;
  return { ...message(world, "message", text, { ...options, channel }), channel_type: "im" };
}
