/** `/ports …`: the answer rides in the acknowledgement itself, so it needs no second call and only the asker sees it. */
import type { App } from "@slack/bolt";
import { renderNotice } from "../../render/slack/help.ts";
import type { SlackReply } from "../../render/slack.ts";
import { typed } from "./inbound.ts";
import { type Kit, personOf } from "./kit.ts";
import { PRIVATE, replyTo } from "./replies.ts";
import { COMMAND } from "./surfaces.ts";

export function registerCommand(app: App, kit: Kit): void {
  app.command(COMMAND, async ({ command, ack }) => {
    const show = (reply: SlackReply) => ack({ response_type: "ephemeral", unfurl_links: false, unfurl_media: false, ...reply[kit.blocks.rich() ? "rich" : "plain"] });
    await kit.guard.run(
      "command",
      async () => show(await replyTo(typed(command.text, null), personOf(command.team_id, command.user_id), kit, PRIVATE)),
      (sentence) => show(renderNotice(sentence)),
    );
  });
}
