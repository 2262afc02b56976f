/** Who the bot is: asked once at start, patiently, because nothing can be answered without it. */
import { webApi } from "@slack/bolt";

export interface Identity {
  botId: string;
  userId: string;
  team: string;
}

/** Errors after which trying again is of no use; each with what to do. https://docs.slack.dev/reference/methods/auth.test#errors */
export const FATAL: Readonly<Record<string, string>> = {
  invalid_auth: "SLACK_BOT_TOKEN is not valid. Copy it again: api.slack.com/apps > your app > OAuth & Permissions > Bot User OAuth Token.",
  not_authed: "SLACK_BOT_TOKEN is empty. Copy it: api.slack.com/apps > your app > OAuth & Permissions > Bot User OAuth Token.",
  account_inactive: "SLACK_BOT_TOKEN belongs to an app that was uninstalled or a workspace that was closed. Install the app again and copy the new token.",
  token_revoked: "SLACK_BOT_TOKEN was revoked. Install the app again: api.slack.com/apps > your app > Install App, and copy the new token.",
  token_expired: "SLACK_BOT_TOKEN has expired. Switch token rotation off or copy a fresh token.",
  org_login_required: "The workspace has moved to another organisation. Install the app again there.",
  team_access_not_granted: "The app has no access to this workspace. Ask an administrator of the organisation to add it.",
};

/** The connection will never work with these settings; the message says what to change. */
export class FatalError extends Error {}

/** @returns who the token belongs to; throws FatalError when it never will, the library's error when the network is at fault */
export async function identify(client: webApi.WebClient): Promise<Identity> {
  try {
    const { bot_id: botId, user_id: userId, team } = await client.auth.test();
    if (!botId || !userId) throw new FatalError("SLACK_BOT_TOKEN is a person's token, not the bot's (xoxb-…): api.slack.com/apps > your app > OAuth & Permissions.");
    return { botId, userId, team: team ?? "" };
  } catch (error) {
    const fix = error instanceof webApi.WebAPIPlatformError ? FATAL[error.data.error] : undefined;
    throw fix === undefined ? error : new FatalError(fix, { cause: error });
  }
}
