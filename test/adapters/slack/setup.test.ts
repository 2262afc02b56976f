/** The setup guide is true: ten steps, each checked against the manifest, the settings and the program. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { manifest } from "../../../src/adapters/slack/manifest.ts";
import { portolan } from "../terminal/portolan.ts";

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const guide = readFileSync(at("docs/setup-slack.md"), "utf8");
const settings = readFileSync(at("src/app/slack-config.ts"), "utf8") + readFileSync(at("src/app/config.ts"), "utf8");
const made = manifest(null);
const step = (n: number): string => new RegExp(`^${n}\\. ([\\s\\S]*?)(?=^\\d+\\. |^## )`, "m").exec(guide)?.[1] ?? "";

describe("the steps", () => {
  it("are ten", () => {
    for (let n = 1; n <= 10; n++) expect([n, step(n)]).toEqual([n, expect.stringMatching(/\w{3}/)]);
    expect(guide).not.toMatch(/^11\. /m);
  });
  it("1: the README's own first command", () =>
    expect(step(1)).toContain(
      /`(npm ci && npm start)`/.exec(readFileSync(at("README.md"), "utf8").replace("```sh\nnpm ci && npm start\n```", "`npm ci && npm start`"))?.[1] ?? "?",
    ));
  it("3: the scopes of the manifest, all and no other", () =>
    expect(
      [...step(3).matchAll(/`([a-z_]+(?::[a-z]+)?)`/g)]
        .map(([, scope]) => scope)
        .filter((scope) => scope !== "manifest.yml")
        .sort(),
    ).toEqual(made.oauth_config?.scopes?.bot));
  it("4: the scope of the socket, which the program asks for as well", () => {
    expect(step(4)).toContain("connections:write");
    expect(portolan(["serve"], { env: { SLACK_BOT_TOKEN: "xoxb-12345678" } }).err).toContain("connections:write");
    expect(made.settings?.socket_mode_enabled).toBe(true);
  });
  it("5: the token's kind is the one that is checked", () => {
    expect(step(5)).toContain("xoxb-");
    expect(portolan(["serve"], { env: { SLACK_BOT_TOKEN: "xoxp-12345678", SLACK_APP_TOKEN: "xapp-12345678" } }).err).toMatch(/xoxb-/);
  });
  it("6: the variables are read by the program", () => {
    const names = [...step(6).matchAll(/^\s*([A-Z_]+)=/gm)].map(([, name = ""]) => name);
    expect(names).toEqual(["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"]);
  });
  it("7 and 8: the commands exist", () => {
    for (const command of ["doctor", "serve"]) expect(portolan([command, "--help"])).toMatchObject({ code: 0, out: expect.stringContaining(`portolan ${command}`) });
    expect(step(7)).toContain("portolan.js doctor");
    expect(step(8)).toContain("portolan.js serve");
  });
  it("9: the command of the manifest, with a question that is answered", () => {
    const [, command = "", question = ""] = /`(\/\w+) ([^`]+)`/.exec(step(9)) ?? [];
    expect(made.features?.slash_commands?.[0]?.command).toBe(command);
    expect(portolan(["ask", ...question.split(" ")]).code).toBe(0);
  });
  it("10: the bot's name in the manifest, with a question that is answered", () => {
    const [, question = ""] = /`@portolan ([^`]+)`/.exec(step(10)) ?? [];
    expect(step(10)).toContain(`/invite @${made.features?.bot_user?.display_name}`);
    expect(portolan(["ask", question]).code).toBe(0);
  });
});

describe("the rest", () => {
  it("names the shortcuts as the manifest does", () => {
    for (const { name } of made.features?.shortcuts ?? []) expect(guide).toContain(`**${name}**`);
  });
  it("lists every variable that is read, and no other", () => {
    const listed = [...guide.matchAll(/`((?:SLACK|PORTOLAN|HTTPS|NO)_[A-Z_]+)`/g)].map(([, name]) => name);
    const read = [...settings.matchAll(/\b((?:SLACK|PORTOLAN_HEALTH|HTTPS|NO)_(?:[A-Z]+_?)+)\b/g)].map(([, name]) => name).filter((name) => name !== "NO_COLOR");
    expect([...new Set(listed)].sort()).toEqual([...new Set(read)].sort());
  });
});
