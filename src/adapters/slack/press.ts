/** A pressed button, read: what it does, what it carries, and where it stands. Clicks on ephemeral messages carry no message. */
import type { BlockAction } from "@slack/bolt";
import { type Act, actOf, type Carried, carried } from "../../render/slack/controls.ts";

/** Where a button stands. */
export type Stand =
  /** `view`: id of the window; null for App Home, above which one is opened. */
  { on: "view"; view: string | null } | { on: "message"; ephemeral: boolean; channel: string; ts: string; thread: string | undefined };

export interface Press {
  act: Act;
  what: Carried;
  stand: Stand;
  user: string;
  team: string | undefined;
  trigger: string;
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

function standOf(body: BlockAction): Stand {
  if (body.view) return { on: "view", view: body.view.type === "modal" ? body.view.id : null };
  return {
    on: "message",
    ephemeral: body.container.is_ephemeral === true,
    channel: text(body.channel?.id) ?? text(body.container.channel_id) ?? "",
    ts: text(body.container.message_ts) ?? "",
    thread: text(body.container.thread_ts) ?? text(body.message?.thread_ts),
  };
}

/** @returns null for a button that this version did not make */
export function pressOf(body: BlockAction): Press | null {
  const [action] = body.actions;
  if (!action) return null;
  const act = actOf(action.action_id);
  const what = carried("value" in action && typeof action.value === "string" ? action.value : undefined);
  return act && what ? { act, what, stand: standOf(body), user: body.user.id, team: body.team?.id, trigger: body.trigger_id } : null;
}

/** The product chosen in the form, when that is what happened. */
export function chosenProduct(body: BlockAction, actionId: string): { product: string; view: string } | null {
  const [action] = body.actions;
  if (!action || action.action_id !== actionId || !body.view) return null;
  const option = "selected_option" in action ? action.selected_option : null;
  return option && "value" in option && typeof option.value === "string" ? { product: option.value, view: body.view.id } : null;
}
