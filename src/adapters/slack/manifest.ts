/** The app manifest, derived from what the bot uses. https://docs.slack.dev/reference/app-manifest */
import type { webApi } from "@slack/bolt";
import { COMMAND, EVENTS, SCOPES, SHORTCUT } from "./surfaces.ts";

type Manifest = webApi.AppsManifestCreateArguments["manifest"];

/** Path at which HTTP mode listens. */
export const EVENTS_PATH = "/slack/events";

/**
 * @param http public address for HTTP mode (`https://ports.example.com`); null for Socket Mode
 */
export function manifest(http: string | null): Manifest {
  const url = http === null ? {} : { url: address(http) };
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: "Portolan",
      description: "Which ports a product needs, in your version and mode, and who says so.",
      background_color: "#0b3d5c",
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: "portolan", always_online: true },
      slash_commands: [{ command: COMMAND, description: "Look up the ports a product needs", usage_hint: "panos ha1 encrypted | help | list", should_escape: false, ...url }],
      shortcuts: [
        { type: "global", name: "Look up ports", callback_id: SHORTCUT.lookUp, description: "Open a form: product, link, condition, release" },
        { type: "message", name: "Ports in this message", callback_id: SHORTCUT.message, description: "Look up the ports and products this message speaks of" },
      ],
    },
    oauth_config: { scopes: { bot: SCOPES } },
    settings: {
      event_subscriptions: { bot_events: EVENTS.map(({ name }) => name), ...(http === null ? {} : { request_url: address(http) }) },
      interactivity: { is_enabled: true, ...(http === null ? {} : { request_url: address(http), message_menu_options_url: address(http) }) },
      org_deploy_enabled: true,
      socket_mode_enabled: http === null,
      token_rotation_enabled: false,
    },
  };
}

const address = (base: string): string => new URL(EVENTS_PATH, base).href;
