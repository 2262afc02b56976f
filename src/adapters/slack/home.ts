/** App Home: what is known, how to ask, and what this person asked last. */
import type { App } from "@slack/bolt";
import { renderHome } from "../../render/slack/views.ts";
import { EXAMPLES, type Kit, personOf } from "./kit.ts";

export function registerHome(app: App, kit: Kit): void {
  app.event("app_home_opened", async ({ event, body, context, client }) => {
    if (event.tab !== "home" || !(await kit.desk.memory.claim(`slack:event:${body.event_id}`))) return;
    await kit.guard.run(
      "home",
      async () => {
        const library = kit.desk.library();
        const recent = await kit.desk.memory.recent(personOf(context.teamId, event.user));
        const view = renderHome({ products: library.products(), examples: library.examples(EXAMPLES), recent, version: kit.desk.version });
        await client.views.publish({ user_id: event.user, view });
      },
      // There is no place to tell: the tab keeps what it showed, and opening it again tries again.
      () => Promise.resolve(),
    );
  });
}
