/** “Ports in this message”: what the message speaks of, told to whoever asked and nobody else. */
import type { App, MessageShortcut } from "@slack/bolt";
import { renderNotice } from "../../render/slack/help.ts";
import { renderReading } from "../../render/slack/reading.ts";
import { typed } from "./inbound.ts";
import { EXAMPLES, type Kit, note, personOf } from "./kit.ts";
import { answerBack } from "./respond.ts";
import { SHORTCUT } from "./surfaces.ts";

/** What people see of a message: its text, or that of its attachments where monitoring puts the alert. */
function textOf({ message }: MessageShortcut): string {
  const attachments: unknown[] = Array.isArray(message.attachments) ? message.attachments : [];
  const further = attachments.flatMap((one) =>
    typeof one === "object" && one !== null ? [...("title" in one ? [one.title] : []), ...("text" in one ? [one.text] : []), ...("fallback" in one ? [one.fallback] : [])] : [],
  );
  return [message.text, ...new Set(further)].filter((text) => typeof text === "string" && text !== "").join("\n");
}

export function registerMessageShortcut(app: App, kit: Kit): void {
  app.shortcut<MessageShortcut>({ callback_id: SHORTCUT.message, type: "message_action" }, async ({ shortcut, ack, respond }) => {
    await ack();
    const how = { visibility: "ephemeral", replace: false, thread: typeof shortcut.message.thread_ts === "string" ? shortcut.message.thread_ts : undefined } as const;
    await kit.guard.run(
      "message shortcut",
      async () => {
        const library = kit.desk.library();
        const reading = library.read(typed(textOf(shortcut), kit.self));
        for (const { question } of reading.items.toReversed()) await kit.desk.memory.remember(personOf(shortcut.team?.id, shortcut.user.id), question);
        note(kit, "ports in a message", await answerBack(respond, renderReading(reading, library.examples(EXAMPLES)), kit.blocks, how));
      },
      (sentence) => answerBack(respond, renderNotice(sentence), kit.blocks, how),
    );
  });
}
