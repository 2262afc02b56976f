/** Everything people and Slack send to the bot, over either mode. */
import type { Choice } from "./choose.ts";
import { type Deliver, type DeliverOptions, type Envelope, envelopeOf } from "./delivery.ts";
import { createEvents } from "./events.ts";
import { fillIn, type Values } from "./fill-in.ts";
import type { Fields } from "./json.ts";
import { type Action, actionPayload, suggestionPayload } from "./payloads/action.ts";
import { type CommandOptions, commandPayload, type Scene } from "./payloads/command.ts";
import { directMessageEvent, type EventOptions, eventPayload, type InnerEvent, type MessageOptions, mentionEvent } from "./payloads/event.ts";
import { globalShortcutPayload, messageShortcutPayload, type SomeMessage } from "./payloads/shortcut.ts";
import { submissionPayload } from "./payloads/submission.ts";
import { actionFor, elementsOf, shownOf } from "./press.ts";
import type { Shown } from "./shown.ts";
import type { Acked, Sent } from "./traffic.ts";
import type { World } from "./world.ts";

type Sending = Scene & DeliverOptions;
export interface SendEventOptions extends EventOptions, DeliverOptions {
  /** As if Slack had sent it before: `retry_attempt` and `retry_reason`, or the headers of HTTP mode. */
  retryNum?: number;
  retryReason?: string;
}
export interface PressOptions extends Sending {
  /** Of the element named by its `action_id`: the option, or what is written. */
  choice?: Choice;
  /** Overrides what the stand-in knows: whether the message is stored. */
  ephemeral?: boolean;
}

/** Each resolves with what the bot acked, and rejects with a DeliveryError where it did not. */
export interface Senders {
  command(text: string, options?: CommandOptions & DeliverOptions): Promise<Acked>;
  event(event: InnerEvent, options?: SendEventOptions): Promise<Acked>;
  /** app_mention: `<@bot>` and the text. */
  mention(text: string, options?: MessageOptions & SendEventOptions): Promise<Acked>;
  /** message.im */
  directMessage(text: string, options?: MessageOptions & SendEventOptions): Promise<Acked>;
  /** block_actions, item by item; press() is what a person does. */
  action(action: Action, on: Sent | Shown, options?: Sending): Promise<Acked>;
  /** Presses what carries these words, or this `action_id`. */
  press(what: Sent | Shown, target: string, options?: PressOptions): Promise<Acked>;
  /** block_suggestion: what is typed into an external select that is on the screen. */
  options(actionId: string, value: string, on: Sent | Shown, options?: Sending): Promise<Acked>;
  /** view_submission */
  submit(what: Sent | Shown, values?: Values, options?: Sending): Promise<Acked>;
  globalShortcut(callbackId: string, options?: Sending): Promise<Acked>;
  messageShortcut(callbackId: string, message: SomeMessage, options?: Sending): Promise<Acked>;
  /** Any envelope, as it is. */
  raw(envelope: Partial<Envelope> & Pick<Envelope, "type" | "payload">, options?: DeliverOptions): Promise<Acked>;
  /** Ids of events that nobody acked, oldest first. */
  missed(): string[];
  /** Sends missed events again, to another connection where there is one. */
  redeliver(eventId?: string): Promise<Acked[]>;
}

export interface SenderOptions {
  retryDelaysMs: readonly number[];
  retryReason: string;
}

export function createSenders(world: World, deliver: Deliver, options: SenderOptions): Senders & { close(): void } {
  const events = createEvents(deliver, options);
  const interact = (payload: Fields, sending: DeliverOptions): Promise<Acked> => deliver(envelopeOf("interactive", payload), sending);

  const event: Senders["event"] = async (inner, sending = {}) => {
    const { retryNum, retryReason = options.retryReason } = sending;
    const retry = retryNum ? { retry_attempt: retryNum, retry_reason: retryReason } : { retry_attempt: 0, retry_reason: "" };
    return events.send({ ...envelopeOf("events_api", eventPayload(world, inner, sending)), ...retry }, sending);
  };

  // Async where something is looked up first: what is not there rejects, as everything else does.
  return {
    command: (text, sending = {}) => deliver(envelopeOf("slash_commands", commandPayload(world, text, sending)), sending),
    event,
    mention: (text, sending = {}) => event(mentionEvent(world, text, sending), sending),
    directMessage: (text, sending = {}) => event(directMessageEvent(world, text, sending), sending),
    action: async (action, on, sending = {}) => interact(actionPayload(world, action, shownOf(on), sending), sending),
    async press(what, target, { choice, ephemeral, ...sending } = {}) {
      const shown = shownOf(what);
      const on = shown.kind === "message" && ephemeral !== undefined ? { ...shown, ephemeral } : shown;
      return interact(actionPayload(world, actionFor(on, target, choice), on, sending), sending);
    },
    async options(actionId, value, on, sending = {}) {
      const shown = shownOf(on);
      const found = elementsOf(shown).find(({ element }) => element.action_id === actionId);
      if (!found) throw new Error(`nothing on the screen has the action_id “${actionId}”`);
      return interact(suggestionPayload(world, { action_id: actionId, block_id: found.blockId, value }, shown, sending), sending);
    },
    async submit(what, values = {}, sending = {}) {
      const shown = shownOf(what);
      if (shown.kind !== "view") throw new Error("a message cannot be submitted");
      return interact(submissionPayload(world, shown.view, fillIn(shown.view, values), sending), sending);
    },
    globalShortcut: (callbackId, sending = {}) => interact(globalShortcutPayload(world, callbackId, sending), sending),
    messageShortcut: (callbackId, message, sending = {}) => interact(messageShortcutPayload(world, callbackId, message, sending), sending),
    raw: (envelope, sending) => deliver({ ...envelopeOf(envelope.type, envelope.payload), ...envelope }, sending),
    missed: events.missed,
    redeliver: events.redeliver,
    close: events.close,
  };
}
