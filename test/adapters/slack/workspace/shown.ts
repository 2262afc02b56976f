/** What a user sees of what the bot sent: a message or a view. It is what a test presses. */
import type { Block } from "./blocks.ts";
import type { Channel } from "./identity.ts";
import type { Fields } from "./json.ts";

export interface ShownMessage {
  kind: "message";
  /** An ephemeral message is not stored: an action on it comes without `message`. */
  ephemeral: boolean;
  channel: Channel;
  ts: string;
  threadTs: string | null;
  text: string;
  blocks: Block[];
}

/** The fields Slack adds to a view, and those the bot gave. */
export interface View extends Fields {
  id: string;
  hash: string;
  type: string;
  callback_id: string;
  blocks: Block[];
}

export interface ShownView {
  kind: "view";
  view: View;
}

export type Shown = ShownMessage | ShownView;
