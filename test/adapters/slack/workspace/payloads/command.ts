/** A slash command: flat strings, as in the form of HTTP mode. https://docs.slack.dev/interactivity/implementing-slash-commands */
import type { Channel, Person } from "../identity.ts";
import type { Fields } from "../json.ts";
import type { World } from "../world.ts";

/** Who does something, and where; the person and the channel of the identity unless given. */
export interface Scene {
  user?: Person;
  channel?: Channel;
}

export interface CommandOptions extends Scene {
  /** `/ports` unless given. */
  command?: string;
}

export function commandPayload(world: World, text: string, options: CommandOptions = {}): Fields {
  const { team, app, verificationToken, user: someone, channel: somewhere } = world.identity;
  const { user = someone, channel = somewhere, command = "/ports" } = options;
  return {
    token: verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: user.id,
    user_name: user.name,
    command,
    text,
    api_app_id: app.id,
    is_enterprise_install: "false",
    response_url: world.responseUrls.issue("commands", { channel, message: null }),
    trigger_id: world.triggers.issue(),
  };
}
