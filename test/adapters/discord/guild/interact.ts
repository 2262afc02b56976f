/** What people do with commands and components, delivered as INTERACTION_CREATE. */
import { type Acting, sceneOf } from "./actors.ts";
import { FLAG, INTERACTION } from "./constants.ts";
import { buttonData, commandData, type Fields, type Focused, focusedOptions, messageCommandData, modalData, selectData, slashOptions, type Values } from "./interaction-data.ts";
import type { Answer } from "./interactions.ts";
import type { Stage } from "./stage.ts";
import type { Json, Message } from "./wire.ts";

/** Each resolves with the callback, and rejects with NoAnswer when none came in time. */
export interface Interact {
  /** `slash("ports", { query: "panos ha" })`; `slash("rule iptables", …)` for a subcommand. */
  slash(name: string, options?: Values, acting?: Acting): Promise<Answer>;
  autocomplete(name: string, focused: Focused, acting?: Acting): Promise<Answer>;
  /** By custom_id or label; throws when the message has no such button, or it cannot be clicked. */
  button(message: Message, wanted: string, acting?: Acting): Promise<Answer>;
  select(message: Message, wanted: string, values: readonly string[], acting?: Acting): Promise<Answer>;
  modalSubmit(customId: string, fields: Fields, acting?: Acting & { message?: Message }): Promise<Answer>;
  messageCommand(name: string, message: Message, acting?: Acting): Promise<Answer>;
}

export function createInteract(stage: Stage): Interact & { frame(acting: Acting): Json } {
  const { world, newId, interactions, gateway, commands } = stage;
  const invented = new Map<string, string>();

  /** Of the registered command, or made up for a bot that registers none. */
  const idOf = (name: string, type: number): string => {
    const known = [...commands.values()].flat().find((command) => command.name === name && command.type === type)?.id;
    const key = `${type} ${name}`;
    if (typeof known === "string") return known;
    const id = invented.get(key) ?? newId();
    invented.set(key, id);
    return id;
  };

  const deliver = async (type: number, data: Json, acting: Acting = {}, source?: Message): Promise<Answer> => {
    const { payload, channel, user, userInstall } = sceneOf({ where: source ? (world.channels.get(source.channel_id) ?? "channel") : "channel", ...acting }, world, newId);
    if (source && acting.ephemeral) source.flags |= FLAG.ephemeral;
    const { id, token } = payload;
    const event = { ...payload, type, data, ...(source ? { message: source } : {}) };
    const within = acting.within ?? stage.deadline;
    const { answered } = interactions.open({ id, token, type, payload: event, channel: channel.id, user: user.id, userInstall, ...(source ? { source } : {}) }, within);
    gateway.dispatch("INTERACTION_CREATE", 0, () => event);
    return answered.promise;
  };

  return {
    frame: (acting) => sceneOf(acting, world, newId).payload,
    slash: (name, options = {}, acting) => deliver(INTERACTION.command, commandData(name, slashOptions(options), idOf), acting),
    autocomplete: (name, focused, acting) => deliver(INTERACTION.autocomplete, commandData(name, focusedOptions(focused), idOf), acting),
    button: async (message, wanted, acting) => deliver(INTERACTION.component, buttonData(message, wanted), acting, message),
    select: async (message, wanted, values, acting) => deliver(INTERACTION.component, selectData(message, wanted, values), acting, message),
    modalSubmit: async (customId, fields, acting) => deliver(INTERACTION.modal, modalData(customId, fields, interactions.modals.get(customId)), acting, acting?.message),
    messageCommand: (name, message, acting) => deliver(INTERACTION.command, messageCommandData(name, message, idOf), acting),
  };
}
