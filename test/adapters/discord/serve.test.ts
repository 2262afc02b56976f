/** The program as it is run, with Discord alone and beside Slack: trouble with one leaves the other alone. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, it, vi } from "vitest";
import { textOf } from "../slack/workspace/json.ts";
import { startWorkspace, type Workspace } from "../slack/workspace/start.ts";
import { PROGRAM } from "../terminal/portolan.ts";
import { until, wordsOf } from "./bot.ts";
import { type Discord, startDiscord } from "./guild/discord.ts";

const TOKEN = `${"A".repeat(24)}.${"B".repeat(6)}.${"C".repeat(38)}`;
const IDENTITY = { botToken: "xoxb-made-up-token", appToken: "xapp-1-made-up" };
const TEN_SECONDS = 10_000;

interface Running {
  child: ChildProcess;
  log(): string;
  ended: Promise<number | null>;
}

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function run(args: readonly string[], env: Record<string, string>): Running {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: { PATH: process.env.PATH, NO_COLOR: "1", ...env }, stdio: ["ignore", "pipe", "pipe"] });
  closing.push(() => child.kill("SIGKILL"));
  let log = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      log += chunk.toString();
    });
  return { child, log: () => log, ended: once(child, "exit").then(([code]: (number | null)[]) => code ?? null) };
}

async function discordHere(): Promise<Discord> {
  const discord = await startDiscord({ token: TOKEN });
  closing.push(() => discord.close());
  return discord;
}

async function slackHere(): Promise<Workspace> {
  const workspace = await startWorkspace({ identity: IDENTITY });
  closing.push(() => workspace.close());
  return workspace;
}

const forDiscord = ({ apiUrl }: Discord): Record<string, string> => ({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: apiUrl });
const forSlack = ({ apiUrl }: Workspace): Record<string, string> => ({ SLACK_BOT_TOKEN: IDENTITY.botToken, SLACK_APP_TOKEN: IDENTITY.appToken, SLACK_API_URL: apiUrl });
const asked = async (discord: Discord): Promise<string> => wordsOf((await discord.slash("ports", { query: "panos ha1 encrypted" })).data);
const askedSlack = async (workspace: Workspace): Promise<string> => textOf((await workspace.command("panos ha1 encrypted")).payload.text);

describe("with Discord alone", () => {
  it.each([[[]], [["serve"]], [["serve", "--only", "discord"]]])("portolan %j answers, and a signal ends it with 0 and a goodbye", async (args) => {
    const discord = await discordHere();
    const { child, ended, log } = run(args, forDiscord(discord));
    await discord.whenReady();
    await until(() => log().includes("connected to Discord"));
    expect(await asked(discord)).toMatch(/TCP 28\b/);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(discord.gatewayLog.closes.map(({ code }) => code)).toEqual([1000]);
    expect(Object.keys(discord.counts).sort()).toEqual(["GET /gateway/bot", "POST /interactions/:id/:token/callback"]);
  });

  it("a token that is not taken ends it with 1 and the way out", async () => {
    const discord = await discordHere();
    const { ended, log } = run(["serve"], { ...forDiscord(discord), DISCORD_TOKEN: TOKEN.replace("C", "D") });
    expect(await ended).toBe(1);
    expect(log()).toMatch(/DISCORD_TOKEN is not valid.*Reset Token/);
  });

  it("an outage and malformed interactions do not end it, and the log holds no secret and no text", async () => {
    const discord = await discordHere();
    const { child, ended, log } = run(["serve"], forDiscord(discord));
    await discord.whenReady();
    for (const kind of ["no data", "no user", "no owners", "no entitlements", "unknown component"] as const) discord.malformed(kind);
    discord.fail("POST /interactions/:id/:token/callback", { status: 500, times: 9 });
    await discord.slash("ports", { query: "panzura ntp zorbulatorsecret" }, { within: 1_000 }).catch(() => undefined);
    discord.startOutage();
    await until(() => log().includes("connection to Discord ended"));
    discord.endOutage();
    await vi.waitFor(async () => expect(await asked(discord)).toMatch(/TCP 28\b/), { timeout: TEN_SECONDS, interval: 500 });
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(log()).toMatch(/"surface":"command ports"/);
    expect(log()).not.toMatch(/zorbulatorsecret|AAAAAAAA|\/interactions\/\d|aW50ZXJh/);
  });

  it("a setting that is wrong is said at once, and where to find it", async () => {
    const { ended, log } = run(["serve"], { DISCORD_TOKEN: "nonsense" });
    expect(await ended).toBe(2);
    expect(log()).toMatch(/DISCORD_TOKEN does not have the form of one.*Reset Token.*portolan doctor/s);
  });

  it("without any setting it says where the way begins", async () => {
    const { ended, log } = run(["serve"], {});
    expect(await ended).toBe(2);
    expect(log()).toMatch(/DISCORD_TOKEN.*docs\/setup-discord\.md/);
  });
});

describe("Slack and Discord in one process", () => {
  it("both answer, and both are told to a supervisor", async () => {
    const [discord, workspace] = [await discordHere(), await slackHere()];
    const { log } = run(["serve"], { ...forDiscord(discord), ...forSlack(workspace), PORTOLAN_HEALTH_PORT: "0" });
    await Promise.all([discord.whenReady(), workspace.whenConnected(2)]);
    expect([await asked(discord), await askedSlack(workspace)]).toEqual([expect.stringMatching(/TCP 28\b/), expect.stringMatching(/TCP 28\b/)]);
    const port = await vi.waitFor(() => /"port":(\d+),"msg":"health page"/.exec(log())?.[1] ?? Promise.reject(new Error(log())));
    await vi.waitFor(async () => expect(await (await fetch(`http://127.0.0.1:${port}/readyz`)).json()).toEqual({ status: "ready", platforms: { slack: true, discord: true } }));
    discord.startOutage();
    await vi.waitFor(async () => expect(await (await fetch(`http://127.0.0.1:${port}/readyz`)).json()).toMatchObject({ platforms: { slack: true, discord: false } }));
  });

  it("Slack that is down, from the start or later, does not touch Discord", async () => {
    const [discord, workspace] = [await discordHere(), await slackHere()];
    workspace.outage.begin();
    const { child, log } = run(["serve"], { ...forDiscord(discord), ...forSlack(workspace) });
    await discord.whenReady();
    await until(() => log().includes("connected to Discord"));
    expect(await asked(discord)).toMatch(/TCP 28\b/);
    expect(child.exitCode).toBeNull();
  });

  it("Discord that is down does not touch Slack", async () => {
    const [discord, workspace] = [await discordHere(), await slackHere()];
    discord.startOutage();
    const { child } = run(["serve"], { ...forDiscord(discord), ...forSlack(workspace) });
    await workspace.whenConnected(2);
    expect(await askedSlack(workspace)).toContain("TCP 28");
    expect(child.exitCode).toBeNull();
  });

  it("a token that Discord takes back leaves Slack serving", async () => {
    const [discord, workspace] = [await discordHere(), await slackHere()];
    const { child, log } = run(["serve"], { ...forDiscord(discord), ...forSlack(workspace) });
    await Promise.all([discord.whenReady(), workspace.whenConnected(2)]);
    discord.closeWith(4004);
    await until(() => log().includes("discord cannot be served"));
    expect(await askedSlack(workspace)).toContain("TCP 28");
    expect(child.exitCode).toBeNull();
  });

  it.each([
    ["Slack", { SLACK_BOT_TOKEN: "nonsense" }, "slack cannot be served"],
    ["Slack, which has no right token", { SLACK_BOT_TOKEN: "xoxb-another-token", SLACK_APP_TOKEN: "xapp-1-made-up" }, "slack cannot be served"],
  ])("settings that are wrong for %s leave Discord serving, and are in the log", async (_, env, event) => {
    const [discord, workspace] = [await discordHere(), await slackHere()];
    const { log } = run(["serve"], { ...forDiscord(discord), SLACK_API_URL: workspace.apiUrl, ...env });
    await discord.whenReady();
    await until(() => log().includes(event));
    expect(await asked(discord)).toMatch(/TCP 28\b/);
  });

  it("one of them may be served alone", async () => {
    const [discord, workspace] = [await discordHere(), await slackHere()];
    run(["serve", "--only", "discord"], { ...forDiscord(discord), ...forSlack(workspace) });
    await discord.whenReady();
    expect(await asked(discord)).toMatch(/TCP 28\b/);
    expect(workspace.connections()).toBe(0);
  });
});
