/** Posting where people talk: for all of a thread, or for one person in it. */
import type { webApi } from "@slack/bolt";
import type { SlackReply } from "../../render/slack.ts";
import { deliver, type Outcome } from "./deliver.ts";
import type { Kit } from "./kit.ts";

export type Client = webApi.WebClient;

export interface Place {
  channel: string;
  user: string;
  thread: string | undefined;
}

const QUIET = { unfurl_links: false, unfurl_media: false } as const;

const inThread = (thread: string | undefined): { thread_ts?: string } => (thread === undefined ? {} : { thread_ts: thread });

/** For everyone there. */
export const post = (client: Client, { blocks }: Kit, { channel, thread }: Place, reply: SlackReply): Promise<Outcome> =>
  deliver(reply, blocks, (message) => client.chat.postMessage({ channel, ...inThread(thread), ...QUIET, ...message }));

/** For one person; a direct message is private already, and knows no such thing. */
export const whisper = (client: Client, kit: Kit, place: Place, reply: SlackReply): Promise<Outcome> =>
  place.channel.startsWith("D")
    ? post(client, kit, place, reply)
    : deliver(reply, kit.blocks, (message) => client.chat.postEphemeral({ channel: place.channel, user: place.user, ...inThread(place.thread), ...message }));
