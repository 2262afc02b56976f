/** The settings of Slack: what is right, and a sentence with the place for everything that is not. */
import { describe, expect, it } from "vitest";
import { readSlackConfig } from "../../src/app/slack-config.ts";

const BOT = { SLACK_BOT_TOKEN: "xoxb-1234567890-abc" };
const APP = { SLACK_APP_TOKEN: "xapp-1-A1-2-abcdef" };
const SIGNING = { SLACK_SIGNING_SECRET: "0123456789abcdef0123456789ABCDEF" };

const wrongIn = (env: Record<string, string>): string[] => {
  const config = readSlackConfig(env);
  return config !== null && "wrong" in config ? config.wrong : [];
};

describe("right settings", () => {
  it("none at all: Slack is not set up", () => expect(readSlackConfig({})).toBeNull());
  it("two tokens: Socket Mode with two connections", () =>
    expect(readSlackConfig({ ...BOT, ...APP })).toEqual({
      botToken: BOT.SLACK_BOT_TOKEN,
      connection: { mode: "socket", appToken: APP.SLACK_APP_TOKEN, connections: 2 },
      apiUrl: null,
      proxy: null,
      blocks: "rich",
    }));
  it("a signing secret and no app token: HTTP mode", () =>
    expect(readSlackConfig({ ...BOT, ...SIGNING })).toMatchObject({ connection: { mode: "http", signingSecret: SIGNING.SLACK_SIGNING_SECRET, port: 3000, host: "0.0.0.0" } }));
  it("all three: Socket Mode, unless HTTP is asked for", () => {
    expect(readSlackConfig({ ...BOT, ...APP, ...SIGNING })).toMatchObject({ connection: { mode: "socket" } });
    expect(readSlackConfig({ ...BOT, ...APP, ...SIGNING, SLACK_MODE: "http", SLACK_PORT: "8080", SLACK_HOST: "127.0.0.1" })).toMatchObject({
      connection: { mode: "http", port: 8080, host: "127.0.0.1" },
    });
  });
  it("an API base, with or without its slash; a proxy; plain blocks", () => {
    expect(readSlackConfig({ ...BOT, ...APP, SLACK_API_URL: "http://127.0.0.1:9/api" })).toMatchObject({ apiUrl: "http://127.0.0.1:9/api/" });
    expect(readSlackConfig({ ...BOT, ...APP, HTTPS_PROXY: "http://proxy:3128", NO_PROXY: "localhost" })).toMatchObject({
      proxy: { url: "http://proxy:3128", except: "localhost" },
    });
    expect(readSlackConfig({ ...BOT, ...APP, SLACK_BLOCKS: "plain" })).toMatchObject({ blocks: "plain" });
  });
});

describe("wrong settings", () => {
  it.each([
    ["no bot token", APP, /SLACK_BOT_TOKEN is missing.*OAuth & Permissions/],
    ["no app token", BOT, /SLACK_APP_TOKEN is missing.*App-Level Tokens/],
    ["no signing secret", { ...BOT, SLACK_MODE: "http" }, /SLACK_SIGNING_SECRET is missing.*Basic Information/],
    ["the app token as bot token", { SLACK_BOT_TOKEN: APP.SLACK_APP_TOKEN, ...APP }, /SLACK_BOT_TOKEN does not have the form/],
    ["the bot token as app token", { ...BOT, SLACK_APP_TOKEN: BOT.SLACK_BOT_TOKEN }, /SLACK_APP_TOKEN does not have the form/],
    ["a short secret", { ...BOT, SLACK_SIGNING_SECRET: "abc" }, /SLACK_SIGNING_SECRET does not have the form/],
    ["an unknown mode", { ...BOT, ...APP, SLACK_MODE: "carrier" }, /SLACK_MODE is “carrier”/],
    ["no port", { ...BOT, ...SIGNING, SLACK_PORT: "http" }, /SLACK_PORT is “http”.*0 to 65535/],
    ["too many connections", { ...BOT, ...APP, SLACK_CONNECTIONS: "11" }, /SLACK_CONNECTIONS is “11”.*1 to 10/],
    ["no address", { ...BOT, ...APP, SLACK_API_URL: "slack" }, /SLACK_API_URL is no web address/],
    ["unknown blocks", { ...BOT, ...APP, SLACK_BLOCKS: "fancy" }, /SLACK_BLOCKS is “fancy”/],
  ])("%s", (_, env, message) => expect(wrongIn(env)).toEqual([expect.stringMatching(message)]));

  it("are all told at once, and no value is repeated", () => {
    const wrong = wrongIn({ SLACK_BOT_TOKEN: "secret-one", SLACK_APP_TOKEN: "secret-two", SLACK_CONNECTIONS: "0" });
    expect(wrong).toHaveLength(3);
    expect(wrong.join()).not.toMatch(/secret/);
  });
});
