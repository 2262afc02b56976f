/** /webhooks/:id/:token: edits of the first answer, and follow-ups. */
import { CALLBACK, FLAG } from "../constants.ts";
import type { Answer, Interaction } from "../interactions.ts";
import { ERROR, type Handler, nothing, ok, type Reply, type Request } from "../reply.ts";
import type { Stage } from "../stage.ts";
import { isRecord, type Message } from "../wire.ts";

const FOLLOW_UPS_OF_USER_INSTALL = 5;

const isEmpty = ({ body, files }: Request): boolean => files.length === 0 && ["content", "embeds", "components", "poll", "attachments"].every((key) => !body[key]);

export function webhooks(stage: Stage): Record<string, Handler> {
  const { interactions, messages, problems, world } = stage;

  /** The interaction of the token, if the bot may still use it. */
  const withInteraction =
    (use: (interaction: Interaction, request: Request, answer: Answer) => Reply): Handler =>
    (request) => {
      const [application, token = ""] = request.parameters;
      const interaction = interactions.byToken(token);
      const refuse = (problem: string, reply: Reply): Reply => {
        problems.add(`${request.method} ${request.route}: ${problem}`);
        return reply;
      };
      if (!interaction || application !== world.application.id) return refuse("unknown webhook token", ERROR.unknownWebhook());
      if (Date.now() - interaction.at > stage.tokenLifetime) return refuse("expired webhook token", ERROR.expiredToken());
      const { answer } = interaction;
      return answer ? use(interaction, request, answer) : refuse(`interaction ${interaction.id} has no first answer yet`, ERROR.unknownWebhook());
    };

  const fill = (interaction: Interaction, message: Message, request: Request): Message => {
    const edited = messages.edit(message, request.body, request.files);
    if (message === interaction.original) for (const waiting of interaction.filling.splice(0)) waiting.resolve(edited);
    return edited;
  };

  const onMessage = (
    find: (interaction: Interaction, request: Request) => Message | undefined,
    act: (interaction: Interaction, message: Message, request: Request) => Reply,
  ): Handler =>
    withInteraction((interaction, request) => {
      const message = find(interaction, request);
      return message ? act(interaction, message, request) : ERROR.unknownMessage();
    });
  const original = (interaction: Interaction) => messages.get(interaction.original?.id ?? "");
  const named = (interaction: Interaction, { parameters: [, , id = ""] }: Request) =>
    [interaction.original, ...(interaction.answer?.followUps ?? [])].find((message) => message?.id === id);

  const edit = (find: Parameters<typeof onMessage>[0]) => onMessage(find, (interaction, message, request) => ok(fill(interaction, message, request)));
  const read = (find: Parameters<typeof onMessage>[0]) => onMessage(find, (_, message) => ok(message));
  const remove = (find: Parameters<typeof onMessage>[0]) =>
    onMessage(find, (_, message) => {
      messages.remove(message);
      return nothing;
    });

  const followUp = withInteraction((interaction, request, answer) => {
    const first = interaction.original;
    if (isEmpty(request)) return ERROR.emptyMessage();
    if (answer.type === CALLBACK.deferredMessage && first && first.flags & FLAG.loading) {
      problems.add(`interaction ${interaction.id}: a follow-up fills the deferred answer; Discord keeps that for old bots, edit the answer instead`);
      return ok(fill(interaction, first, request));
    }
    if (interaction.userInstall && answer.followUps.length >= FOLLOW_UPS_OF_USER_INSTALL) return ERROR.tooManyFollowUps();
    const channel = world.channels.get(interaction.channel);
    if (!channel) return ERROR.unknownChannel();
    const metadata = isRecord(first?.interaction_metadata) ? first.interaction_metadata : { id: interaction.id, type: interaction.type, user: world.users.get(interaction.user) };
    const message = messages.fromBot({ body: request.body, files: request.files, channel, interaction: metadata });
    answer.followUps.push(message);
    return ok(message);
  });

  return {
    "POST /webhooks/:id/:token": followUp,
    "GET /webhooks/:id/:token/messages/@original": read(original),
    "PATCH /webhooks/:id/:token/messages/@original": edit(original),
    "DELETE /webhooks/:id/:token/messages/@original": remove(original),
    "GET /webhooks/:id/:token/messages/:id": read(named),
    "PATCH /webhooks/:id/:token/messages/:id": edit(named),
    "DELETE /webhooks/:id/:token/messages/:id": remove(named),
  };
}
