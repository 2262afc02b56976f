/** Bolt, set up so that nothing it does by default can hurt, with every surface registered. */
import { App, type Receiver } from "@slack/bolt";
import { said } from "../chat/guard.ts";
import { registerActions } from "./actions.ts";
import type { Network } from "./client.ts";
import { registerCommand } from "./command.ts";
import { registerConversation } from "./conversation.ts";
import { registerForm } from "./form.ts";
import { registerHome } from "./home.ts";
import type { Identity } from "./identity.ts";
import type { Kit } from "./kit.ts";
import { boltLogger } from "./logger.ts";
import { registerMessageShortcut } from "./shortcut.ts";

/**
 * @param receiver where requests come from
 * @param network its options are copied: the library writes into what it is given
 */
export function createApp(token: string, { botId, userId }: Identity, receiver: Receiver, network: Network, kit: Kit): App {
  const app = new App({
    token,
    botId,
    botUserId: userId,
    receiver,
    // Asked once at start, see identity.ts; asked by Bolt, a failure would refuse every event from then on.
    tokenVerificationEnabled: false,
    // It would keep every conversation in memory.
    convoStore: false,
    logger: boltLogger(kit.desk.log),
    clientOptions: { ...network.options },
  });
  app.error(async (error) => kit.desk.log.error("outside of any answer", { cause: said(error) }));
  registerCommand(app, kit);
  registerConversation(app, kit);
  registerMessageShortcut(app, kit);
  registerForm(app, kit);
  registerHome(app, kit);
  registerActions(app, kit);
  return app;
}
