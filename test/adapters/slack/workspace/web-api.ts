/** The methods of the Web API a bot of this kind calls. https://docs.slack.dev/reference/methods */
import type { Refusal } from "./blocks.ts";
import { channelOf, type Identity } from "./identity.ts";
import { type Fields, fieldsOf, textOf } from "./json.ts";
import type { Shown, ShownMessage, View } from "./shown.ts";
import type { World } from "./world.ts";

export interface Outcome {
  answer: Fields;
  shown: Shown | null;
}

type Method = (body: Fields, world: World) => Outcome;

const error = (name: string, more: Fields = {}): Outcome => ({ answer: { ok: false, error: name, ...more }, shown: null });
const refused = ({ error: name, messages }: Refusal): Outcome => {
  const said = messages.map((message) => (message.startsWith("[ERROR]") ? message : `[ERROR] ${message}`));
  return error(name, messages.length ? { errors: messages, response_metadata: { messages: said } } : {});
};

/** A message as Slack stores it and puts into payloads. */
export function storedMessage({ team, app }: Identity, { ts, threadTs, text, blocks }: ShownMessage): Fields {
  return {
    user: app.botUser,
    type: "message",
    ts,
    bot_id: app.botId,
    app_id: app.id,
    text,
    team: team.id,
    ...(threadTs ? { thread_ts: threadTs, parent_user_id: app.botUser } : {}),
    ...(blocks.length ? { blocks } : {}),
  };
}

const postMessage: Method = (body, world) => {
  if (!textOf(body.channel)) return error("channel_not_found");
  const refusal = world.messageRefusal(body);
  if (refusal) return refused(refusal);
  const message = world.messages.show(body, { channel: channelOf(world.identity, textOf(body.channel)), ephemeral: false });
  world.messages.keep(message);
  return { answer: { ok: true, channel: message.channel.id, ts: message.ts, message: storedMessage(world.identity, message) }, shown: message };
};

const postEphemeral: Method = (body, world) => {
  if (!textOf(body.channel)) return error("channel_not_found");
  if (!textOf(body.user)) return error("user_not_in_channel");
  const refusal = world.messageRefusal(body);
  if (refusal) return refused(refusal);
  const message = world.messages.show(body, { channel: channelOf(world.identity, textOf(body.channel)), ephemeral: true });
  return { answer: { ok: true, message_ts: message.ts }, shown: message };
};

const updateMessage: Method = (body, world) => {
  const [channel, ts] = [textOf(body.channel), textOf(body.ts)];
  if (!world.messages.has(channel, ts)) return error("message_not_found");
  const refusal = world.messageRefusal(body);
  if (refusal) return refused(refusal);
  const message = world.messages.show(body, { channel: channelOf(world.identity, channel), ephemeral: false, ts });
  return { answer: { ok: true, channel, ts, text: message.text, message: storedMessage(world.identity, message) }, shown: message };
};

const shownView = (view: View): Outcome => ({ answer: { ok: true, view }, shown: { kind: "view", view } });

const openView: Method = (body, world) => {
  const trigger = world.triggers.redeem(body.trigger_id);
  if (trigger) return error(trigger);
  const refusal = world.viewRefusal(body.view);
  return refusal ? refused(refusal) : shownView(world.views.open(fieldsOf(body.view), null));
};

const updateView: Method = (body, world) => {
  const old = world.views.find(body);
  if (!old) return error("not_found");
  if (body.hash !== undefined && body.hash !== old.hash) return error("hash_conflict");
  const refusal = world.viewRefusal(body.view);
  return refusal ? refused(refusal) : shownView(world.views.update(old, fieldsOf(body.view)));
};

const publishView: Method = (body, world) => {
  const user = textOf(body.user_id);
  if (!user) return error("user_not_found");
  const old = world.views.home(user);
  if (body.hash !== undefined && body.hash !== old?.hash) return error("hash_conflict");
  const refusal = world.viewRefusal(body.view);
  return refusal ? refused(refusal) : shownView(world.views.publish(user, fieldsOf(body.view)));
};

/** https://docs.slack.dev/reference/methods/blocks.validate */
const validateBlocks: Method = (body, world) => {
  const refusal = world.messageRefusal({ text: "sample", blocks: body.blocks });
  return refusal ? error("invalid_blocks", { errors: refusal.messages.map((message) => ({ code: "failed_constraint", message })) }) : { answer: { ok: true }, shown: null };
};

const testAuth: Method = (_body, { identity: { team, app } }) => ({
  answer: {
    ok: true,
    url: `https://${team.domain}.slack.com/`,
    team: team.domain,
    user: app.botName,
    team_id: team.id,
    user_id: app.botUser,
    bot_id: app.botId,
    is_enterprise_install: false,
  },
  shown: null,
});

/** Method -> what it does, and the scope it needs. */
const METHODS: Readonly<Record<string, { call: Method; scope: string | null }>> = {
  "auth.test": { call: testAuth, scope: null },
  "blocks.validate": { call: validateBlocks, scope: null },
  "chat.postMessage": { call: postMessage, scope: "chat:write" },
  "chat.postEphemeral": { call: postEphemeral, scope: "chat:write" },
  "chat.update": { call: updateMessage, scope: "chat:write" },
  "views.open": { call: openView, scope: null },
  "views.update": { call: updateView, scope: null },
  "views.publish": { call: publishView, scope: null },
};

/** Carries out one call of the bot's token. */
export function callMethod(name: string, token: string, body: Fields, world: World): Outcome {
  const { botToken, appToken, scopes } = world.identity;
  const method = METHODS[name];
  if (!method) return error("unknown_method", { req_method: name });
  if (!token) return error("not_authed");
  if (token === appToken) return error("not_allowed_token_type");
  if (token !== botToken) return error("invalid_auth");
  if (method.scope && !scopes.includes(method.scope)) return error("missing_scope", { needed: method.scope, provided: scopes.join(",") });
  return method.call(body, world);
}

/** `apps.connections.open` takes the app's token and nothing else. */
export function openConnection(token: string, identity: Identity, socketUrl: () => string | null): Outcome {
  if (!token) return error("not_authed");
  if (token === identity.botToken) return error("not_allowed_token_type");
  if (token !== identity.appToken) return error("invalid_auth");
  const url = socketUrl();
  return url ? { answer: { ok: true, url }, shown: null } : error("too_many_websockets");
}
