/** The manifest asks for what the code uses: no more, no less; and the code says so itself. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { webApi } from "@slack/bolt";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { manifest } from "../../../src/adapters/slack/manifest.ts";
import { COMMAND, EVENTS, METHODS, SCOPES, SHORTCUT } from "../../../src/adapters/slack/surfaces.ts";
import { printManifest } from "../../../src/app/slack-manifest.ts";
import { codeOf } from "../../code.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const FOLDER = join(ROOT, "src/adapters/slack");
const code = readdirSync(FOLDER)
  .map((name) => codeOf(readFileSync(join(FOLDER, name), "utf8")).uncommented)
  .join("\n");

/** Slack's own table: method or event -> scope. https://docs.slack.dev/reference/scopes */
const NEEDS: Readonly<Record<string, string | null>> = {
  "auth.test": null,
  "blocks.validate": null,
  "apps.connections.open": null,
  "chat.postMessage": "chat:write",
  "chat.postEphemeral": "chat:write",
  "chat.update": "chat:write",
  "chat.delete": "chat:write",
  "views.open": null,
  "views.publish": null,
  "views.update": null,
  "views.push": null,
  "users.info": "users:read",
  "conversations.replies": "channels:history",
  "files.uploadV2": "files:write",
  "reactions.add": "reactions:write",
  app_mention: "app_mentions:read",
  app_home_opened: null,
  "message.im": "im:history",
};

const all = (pattern: RegExp): string[] => [...new Set([...code.matchAll(pattern)].map(([, name = ""]) => name))].sort();
/** client.chat.postMessage( -> chat.postMessage */
const methods = all(/\bclient\.((?:[a-z]+\.)+[a-zA-Z]+)\(/g).filter((name) => !/^(?:on|disconnect|apps\.connections)/.test(name));
const events = all(/\bapp\.event\(\s*"([a-z_]+)"/g).map((name) => (name === "message" ? `message.${/channel_type !== "(\w+)"/.exec(code)?.[1]}` : name));

const { features, oauth_config: oauth, settings } = manifest(null);

describe("the code", () => {
  it("calls the methods and hears the events that its list names", () => {
    expect(METHODS.map(({ name }) => name).sort()).toEqual(methods);
    expect(EVENTS.map(({ name }) => name).sort()).toEqual(events.sort());
    expect(methods.length).toBeGreaterThan(4);
  });
  it("knows the scope of each", () => {
    for (const { name, scope } of [...METHODS, ...EVENTS]) expect([name, scope]).toEqual([name, NEEDS[name]]);
  });
});

describe("the manifest", () => {
  it("asks for the scopes of what the code uses, and for no other", () => {
    const needed = ["commands", ...[...methods, ...events].flatMap((name) => NEEDS[name] ?? [])];
    expect(oauth?.scopes?.bot).toEqual([...new Set(needed)].sort());
    expect(SCOPES).toEqual(oauth?.scopes?.bot);
    expect(oauth?.scopes?.user).toBeUndefined();
  });
  it("subscribes to the events that are heard", () => expect(settings?.event_subscriptions?.bot_events).toEqual(events.sort()));
  it("has the command and the shortcuts that are listened to", () => {
    expect(features?.slash_commands?.map(({ command }) => command)).toEqual([COMMAND]);
    expect(all(/\bapp\.command\((\w+)/g)).toEqual(["COMMAND"]);
    expect(features?.shortcuts?.map(({ callback_id: id }) => id).sort()).toEqual(Object.values(SHORTCUT).sort());
    expect(all(/callback_id: (SHORTCUT\.\w+)/g).filter((name) => name.startsWith("SHORTCUT"))).toEqual(["SHORTCUT.lookUp", "SHORTCUT.message"]);
  });
  it("keeps Slack's limits", () => {
    const made = manifest(null);
    expect(made.display_information.name.length).toBeLessThanOrEqual(35);
    expect((made.display_information.description ?? "").length).toBeLessThanOrEqual(140);
    for (const { name, description } of features?.shortcuts ?? []) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
    expect(features?.bot_user?.display_name).toMatch(/^[a-z0-9._-]{1,80}$/);
    expect(features?.app_home).toEqual({ home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false });
  });
  it("is of the library's type", () => {
    const typed: webApi.AppsManifestCreateArguments["manifest"] = manifest("https://ports.example.com");
    expect(typed._metadata?.major_version).toBe(2);
  });
});

describe("manifest.yml", () => {
  it("is what is printed", () => expect(readFileSync(join(ROOT, "manifest.yml"), "utf8")).toBe(`${printManifest(null).text}\n`));
  it("says what the code says", () => expect(parse(readFileSync(join(ROOT, "manifest.yml"), "utf8"))).toEqual(manifest(null)));
});

describe("the HTTP variant", () => {
  it("differs in the addresses and in the mode alone", () => {
    const url = "https://ports.example.com/slack/events";
    const http = manifest("https://ports.example.com");
    const back = structuredClone(http);
    for (const command of back.features?.slash_commands ?? []) delete command.url;
    delete back.settings?.event_subscriptions?.request_url;
    delete back.settings?.interactivity?.request_url;
    delete back.settings?.interactivity?.message_menu_options_url;
    if (back.settings) back.settings.socket_mode_enabled = true;
    expect(back).toEqual(manifest(null));
    expect(JSON.stringify(http).split(url).length - 1).toBe(4);
  });
  it("is refused without an address that Slack can reach", () => {
    for (const wrong of ["http://ports.example.com", "ports.example.com", "", "ftp://x"]) expect(printManifest(wrong)).toMatchObject({ exitCode: 2 });
  });
});
