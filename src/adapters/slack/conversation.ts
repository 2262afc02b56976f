/** Mentions and direct messages: answered where they stand, in the thread, and only when they are addressed to the bot. */
import type { App } from "@slack/bolt";
import { renderNotice } from "../../render/slack/help.ts";
import type { SlackReply } from "../../render/slack.ts";
import { type Client, post, whisper } from "./channel.ts";
import type { Outcome } from "./deliver.ts";
import { typed } from "./inbound.ts";
import { type Kit, note, personOf } from "./kit.ts";
import { IN_THREAD, replyTo } from "./replies.ts";

interface Said {
  channel: string;
  user: string;
  text: string;
  /** Thread to answer in; undefined: the conversation itself. */
  thread: string | undefined;
}

/** What is told to the asker alone when the answer did not make it into the thread; null where there is nothing to say. */
function fallback(outcome: Outcome, reply: SlackReply): SlackReply | null {
  switch (outcome.is) {
    case "sent":
      return null;
    // The answer may stand in the thread already: a second one is shown to the asker only.
    case "unsure":
      return reply;
    case "limited":
      return renderNotice(`Slack lets me post again in ${outcome.seconds} seconds. Ask again then, or use /ports now.`);
    case "not taken":
    case "blocks refused":
      return renderNotice("My answer could not be posted here. Use /ports, or ask whoever runs me to look into the log.");
    default:
      return outcome satisfies never;
  }
}

async function answer(said: Said, team: string | undefined, client: Client, kit: Kit): Promise<void> {
  await kit.guard.run(
    "conversation",
    async () => {
      const reply = await replyTo(typed(said.text, kit.self), personOf(team, said.user), kit, IN_THREAD);
      const outcome = await post(client, kit, said, reply);
      note(kit, "an answer in a thread", outcome);
      const instead = fallback(outcome, reply);
      if (instead) note(kit, "the answer to the asker alone", await whisper(client, kit, said, instead));
    },
    (sentence) => whisper(client, kit, said, renderNotice(sentence)),
  );
}

/** Each event is answered once, however often it comes and under whichever name: a retry of one that was never seen is new. */
async function isNew(kit: Kit, eventId: string, channel: string, ts: string): Promise<boolean> {
  return (await kit.desk.memory.claim(`slack:event:${eventId}`)) && (await kit.desk.memory.claim(`slack:message:${channel}:${ts}`));
}

export function registerConversation(app: App, kit: Kit): void {
  app.event("app_mention", async ({ event, body, context, client }) => {
    const { channel, user, text, ts, thread_ts: thread } = event;
    if (event.bot_id !== undefined || event.subtype !== undefined || event.edited !== undefined || user === undefined || user === kit.self) return;
    if (!(await isNew(kit, body.event_id, channel, ts))) return;
    await answer({ channel, user, text, thread: thread ?? ts }, context.teamId, client, kit);
  });

  app.event("message", async ({ event, body, context, client }) => {
    if (event.channel_type !== "im" || (event.subtype !== undefined && event.subtype !== "file_share")) return;
    const { channel, user, text = "", ts, thread_ts: thread } = event;
    if ("bot_id" in event || user === kit.self) return;
    if (!(await isNew(kit, body.event_id, channel, ts))) return;
    await answer({ channel, user, text, thread }, context.teamId, client, kit);
  });
}
