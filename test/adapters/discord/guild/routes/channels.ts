/** /channels: posting, reading and editing messages, and opening threads. */
import { CHANNEL, INTENT } from "../constants.ts";
import { ERROR, type Handler, nothing, ok, type Reply, type Request } from "../reply.ts";
import type { Stage } from "../stage.ts";
import { type Channel, type Json, latest, type Message, text } from "../wire.ts";

export function channels(stage: Stage): Record<string, Handler> {
  const { world, messages, gateway, starting } = stage;
  /** With enforce_nonce a second post of the same nonce gives the first message. */
  const nonces = latest<Message>(500);

  const inChannel =
    (use: (channel: Channel, request: Request) => Reply): Handler =>
    (request) => {
      const channel = world.channels.get(request.parameters[0] ?? "");
      if (!channel) return ERROR.unknownChannel();
      return channel === world.group || channel === world.foreign ? ERROR.missingAccess() : use(channel, request);
    };
  const onMessage = (use: (message: Message, request: Request, channel: Channel) => Reply): Handler =>
    inChannel((channel, request) => {
      const message = messages.get(request.parameters[1] ?? "");
      return message?.channel_id === channel.id ? use(message, request, channel) : ERROR.unknownMessage();
    });
  const onOwn = (use: (message: Message, request: Request) => Reply): Handler =>
    onMessage((message, request) => (message.author === world.bot ? use(message, request) : ERROR.notYours()));

  const post = inChannel((channel, { body, files }) => {
    if (channel.type === CHANNEL.forum) return ERROR.wrongChannelType();
    if (starting.has(channel.id)) return ERROR.noStarterYet();
    if (files.length === 0 && ["content", "embeds", "components", "poll", "sticker_ids"].every((key) => !body[key] || (Array.isArray(body[key]) && body[key].length === 0)))
      return ERROR.emptyMessage();
    const nonce = body.enforce_nonce === true && body.nonce !== undefined ? `${channel.id} ${body.nonce}` : "";
    const earlier = nonces.get(nonce);
    if (nonce && earlier) return ok(earlier);
    const message = messages.fromBot({ body, files, channel });
    if (nonce) nonces.set(nonce, message);
    stage.onPost(message);
    return ok(message);
  });

  const open = (parent: Channel, body: Json, id?: string): Reply => {
    const thread = world.newThread(text(body.name) ?? "", parent, world.bot, id ? { id } : {});
    world.channels.set(thread.id, thread);
    gateway.dispatch("THREAD_CREATE", INTENT.guilds, () => ({ ...thread, newly_created: true }));
    return ok(thread);
  };

  return {
    "GET /channels/:id": inChannel((channel) => ok(channel)),
    "POST /channels/:id/messages": post,
    "GET /channels/:id/messages/:id": onMessage((message) => ok(messages.visible(message, gateway.live()[0]?.intents ?? 0))),
    "PATCH /channels/:id/messages/:id": onOwn((message, { body, files }) => ok(messages.edit(message, body, files))),
    "DELETE /channels/:id/messages/:id": onOwn((message) => {
      messages.remove(message);
      return nothing;
    }),
    "PUT /channels/:id/messages/:id/reactions/:emoji/@me": onMessage(() => nothing),
    "POST /channels/:id/typing": inChannel(() => nothing),
    // A thread opened from a message has the id of that message.
    "POST /channels/:id/messages/:id/threads": onMessage((message, { body }, channel) => (world.channels.has(message.id) ? ERROR.threadExists() : open(channel, body, message.id))),
    "POST /channels/:id/threads": inChannel((channel, { body }) => open(channel, body)),
  };
}
