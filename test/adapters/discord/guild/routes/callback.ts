/** POST /interactions/:id/:token/callback, the first answer. https://docs.discord.com/developers/interactions/receiving-and-responding */
import { CALLBACK, FLAG, INTERACTION } from "../constants.ts";
import { answerOf, type Interaction } from "../interactions.ts";
import { ERROR, type Handler, invalidBody, nothing, ok, type Reply } from "../reply.ts";
import type { Stage } from "../stage.ts";
import { isRecord, type Message, number, text, type Upload } from "../wire.ts";

const MESSAGES = [CALLBACK.message, CALLBACK.deferredMessage];
const UPDATES = [CALLBACK.deferredUpdate, CALLBACK.update];

/** Which callbacks an interaction may be answered with. */
const ALLOWED: Readonly<Record<number, readonly number[]>> = {
  [INTERACTION.command]: [...MESSAGES, CALLBACK.modal],
  [INTERACTION.component]: [...MESSAGES, ...UPDATES, CALLBACK.modal],
  [INTERACTION.autocomplete]: [CALLBACK.choices],
  [INTERACTION.modal]: [...MESSAGES, ...UPDATES],
};

export function callback(stage: Stage): Handler {
  const { interactions, messages, problems, world } = stage;

  const refuse = (problem: string, reply: Reply): Reply => {
    problems.add(problem);
    return reply;
  };

  /** The message behind the answer, made, changed or merely pointed at. */
  const effect = (interaction: Interaction, type: number, body: unknown, files: Upload[]): Message | undefined => {
    const data = isRecord(body) ? body : {};
    const channel = world.channels.get(interaction.channel);
    const user = world.users.get(interaction.user);
    const metadata = { id: interaction.id, type: interaction.type, user, authorizing_integration_owners: interaction.payload.authorizing_integration_owners };
    const flags = number(data.flags) ?? 0;
    switch (type) {
      case CALLBACK.message:
        return channel && messages.fromBot({ body: data, files, channel, interaction: metadata });
      case CALLBACK.deferredMessage:
        return channel && messages.fromBot({ body: {}, files, channel, interaction: metadata, flags: flags | FLAG.loading });
      case CALLBACK.update:
        return interaction.source && messages.edit(interaction.source, data, files);
      case CALLBACK.deferredUpdate:
        return interaction.source;
      case CALLBACK.modal:
        interactions.modals.set(text(data.custom_id) ?? "", data);
        return undefined;
      default:
        return undefined;
    }
  };

  return ({ parameters: [id = "", token = ""], query, body, files }) => {
    const interaction = interactions.byToken(token);
    const type = number(body.type) ?? 0;
    if (interaction?.id !== id) return refuse(`callback for interaction ${id}, which was never sent`, ERROR.unknownInteraction());
    if (interaction.answer) return refuse(`second callback for interaction ${id}`, ERROR.alreadyAcknowledged());
    const after = Date.now() - interaction.at;
    if (after > stage.deadline) return refuse(`late callback for interaction ${id}: ${after} ms`, ERROR.unknownInteraction());
    if (!ALLOWED[interaction.type]?.includes(type) || (UPDATES.some((update) => update === type) && !interaction.source)) {
      const problem = `callback of type ${type} does not fit an interaction of type ${interaction.type}`;
      return refuse(problem, invalidBody([problem]));
    }

    const original = effect(interaction, type, body.data, files);
    if (original) interaction.original = original;
    const flags = isRecord(body.data) ? (number(body.data.flags) ?? 0) : 0;
    const ephemeral = (MESSAGES.some((message) => message === type) ? flags : (original?.flags ?? 0)) & FLAG.ephemeral;
    interaction.answer = answerOf(interaction, type, body.data, files, ephemeral !== 0);
    interaction.answered.resolve(interaction.answer);
    if (query.get("with_response") !== "true") return nothing;
    const about = original
      ? { response_message_id: original.id, response_message_loading: (original.flags & FLAG.loading) !== 0, response_message_ephemeral: ephemeral !== 0 }
      : {};
    return ok({ interaction: { id, type: interaction.type, ...about }, ...(original ? { resource: { type, message: original } } : {}) });
  };
}
