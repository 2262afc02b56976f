/** The program as it is run: tokens in the environment, signals, the health page, and a Slack of our own on loopback. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { textOf } from "../adapters/slack/workspace/json.ts";
import { startWorkspace, type Workspace } from "../adapters/slack/workspace/start.ts";

const PROGRAM = fileURLToPath(new URL("../../dist/portolan.js", import.meta.url));

interface Running {
  child: ChildProcess;
  err: () => string;
  out: () => string;
  ended: Promise<{ code: number | null; signal: string | null }>;
}

const children: ChildProcess[] = [];
const workspaces: Workspace[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const workspace of workspaces.splice(0)) await workspace.close();
});

function run(args: readonly string[], env: Record<string, string>): Running {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: { PATH: process.env.PATH, NO_COLOR: "1", ...env }, stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  let err = "";
  let out = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  child.stdout?.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  const ended = once(child, "exit").then(([code, signal]: (number | string | null)[]) => ({
    code: typeof code === "number" ? code : null,
    signal: typeof signal === "string" ? signal : null,
  }));
  return { child, err: () => err, out: () => out, ended };
}

async function serving(args: readonly string[] = [], more: Record<string, string> = {}): Promise<Running & { workspace: Workspace }> {
  const workspace = await startWorkspace();
  workspaces.push(workspace);
  const { apiUrl, identity } = workspace;
  const running = run(args, { SLACK_BOT_TOKEN: "xoxb-made-up-token", SLACK_APP_TOKEN: "xapp-1-made-up", SLACK_API_URL: apiUrl, ...more });
  expect(identity.botToken).toMatch(/^xoxb-/);
  return { ...running, workspace };
}

describe("with tokens", () => {
  const identity = { botToken: "xoxb-made-up-token", appToken: "xapp-1-made-up" };
  const start = async (args: readonly string[] = [], more: Record<string, string> = {}): Promise<Running & { workspace: Workspace }> => {
    const workspace = await startWorkspace({ identity });
    workspaces.push(workspace);
    const running = run(args, { SLACK_BOT_TOKEN: identity.botToken, SLACK_APP_TOKEN: identity.appToken, SLACK_API_URL: workspace.apiUrl, ...more });
    await workspace.whenConnected(2);
    return { ...running, workspace };
  };

  it.each([[[]], [["serve"]], [["serve", "--only", "slack"]]])("portolan %j answers in Slack, over two connections", async (args) => {
    const { workspace } = await start(args);
    expect(textOf((await workspace.command("panos ha1 encrypted")).payload.text)).toContain("TCP 28");
  });

  it.each(["SIGTERM", "SIGINT"] as const)("%s ends it with 0, and an answer in the making is finished", async (signal) => {
    const { workspace, child, ended, err } = await start();
    workspace.fail("chat.postMessage", { retryAfter: 1 });
    await workspace.mention("panzura ntp", { ts: "1.1" });
    await workspace.called("chat.postMessage");
    child.kill(signal);
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(workspace.calls("chat.postMessage").at(-1)?.answer).toMatchObject({ ok: true });
    expect(err()).toMatch(/"msg":"stopped"/);
  });

  it("in an outage a signal ends it with 0, too", async () => {
    const { workspace, child, ended } = await start();
    workspace.outage.begin();
    child.kill("SIGTERM");
    expect((await ended).code).toBe(0);
  });

  it("comes back after an outage, though nothing else keeps the process", async () => {
    const { workspace, err } = await start();
    workspace.outage.begin();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    workspace.outage.end();
    await workspace.whenConnected(2);
    expect(textOf((await workspace.command("panos ha1 encrypted")).payload.text)).toContain("TCP 28");
    expect(err()).toMatch(/connecting again/);
  });

  it("writes no token, no payload and nothing that people wrote", async () => {
    const { workspace, child, ended, err, out } = await start();
    await workspace.command("panos ha1 zorbulatorsecret");
    await workspace.mention("panzura ntp zorbulatorsecret", { ts: "1.1" });
    workspace.fail("response_url", { status: 500, times: 9 });
    await workspace.press(await workspace.command("panos"), "PAN-OS HA1");
    child.kill("SIGTERM");
    await ended;
    expect(`${err()}${out()}`).not.toMatch(/xox[a-z]-|xapp-|zorbulatorsecret|response_url|\/actions\/|\/commands\//);
  });

  it("tells a supervisor how it is", async () => {
    const { err, workspace } = await start([], { PORTOLAN_HEALTH_PORT: "0" });
    const port = await vi.waitFor(() => /"port":(\d+),"msg":"health page"/.exec(err())?.[1] ?? Promise.reject(new Error(err())));
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: "ready", platforms: { slack: true } }]);
    workspace.outage.begin();
    await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(503));
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
  });

  it("wrong tokens end it with 1 and the way out", async () => {
    const { ended, err } = await serving();
    expect((await ended).code).toBe(1);
    expect(err()).toMatch(/SLACK_BOT_TOKEN is not valid.*OAuth & Permissions/);
  });
});

describe("without", () => {
  it("a setting that is missing is said at once, and where to find it", async () => {
    const { ended, err } = run(["serve"], { SLACK_BOT_TOKEN: "xoxb-made-up-token" });
    expect((await ended).code).toBe(2);
    expect(err()).toMatch(/SLACK_APP_TOKEN is missing.*App-Level Tokens.*portolan doctor/s);
  });
  it("so it is when only portolan is typed", async () => {
    const { ended, err } = run([], { SLACK_APP_TOKEN: "xapp-1-made-up" });
    expect((await ended).code).toBe(2);
    expect(err()).toContain("SLACK_BOT_TOKEN is missing");
  });
  it("any token, serve says what to set, and portolan by itself answers in the terminal", async () => {
    const none = run(["serve"], {});
    expect((await none.ended).code).toBe(2);
    expect(none.err()).toMatch(/no platform is set up.*docs\/setup-slack\.md/s);
    const terminal = run([], {});
    expect((await terminal.ended).code).toBe(0);
  });
  it("a platform that is not set up", async () => {
    const { ended, err } = run(["serve", "--only", "irc"], { SLACK_BOT_TOKEN: "xoxb-made-up-token", SLACK_APP_TOKEN: "xapp-1-made-up" });
    expect((await ended).code).toBe(2);
    expect(err()).toMatch(/“irc” is not set up/);
  });
});

describe("portolan doctor", () => {
  const doctor = async (workspace: Workspace, env: Record<string, string> = {}) => {
    const running = run(["doctor"], { SLACK_BOT_TOKEN: "xoxb-made-up-token", SLACK_APP_TOKEN: "xapp-1-made-up", SLACK_API_URL: workspace.apiUrl, ...env });
    const { code } = await running.ended;
    return { code, text: running.out() + running.err() };
  };
  const start = async (options: Parameters<typeof startWorkspace>[0] = {}): Promise<Workspace> => {
    const workspace = await startWorkspace({ ...options, identity: { botToken: "xoxb-made-up-token", appToken: "xapp-1-made-up", ...options.identity } });
    workspaces.push(workspace);
    return workspace;
  };

  it("is content with what is right, and posts nothing", async () => {
    const workspace = await start();
    const { code, text } = await doctor(workspace);
    expect({ code, text }).toEqual({
      code: 0,
      text: expect.stringMatching(/Knowledge: \d+ products[\s\S]*Bot token[\s\S]*Scopes: app_mentions:read[\s\S]*Socket Mode may connect/),
    });
    expect(workspace.traffic.flatMap((sent) => (sent.kind === "api" ? sent.method : sent.kind)).sort()).toEqual(["apps.connections.open", "auth.test"]);
  });
  it("names the scopes that are missing, and how to get them", async () => {
    const { code, text } = await doctor(await start({ identity: { scopes: ["commands", "chat:write"] } }));
    expect({ code, text }).toEqual({ code: 2, text: expect.stringMatching(/MEND.*Scopes missing: app_mentions:read, im:history\n.*App Manifest/) });
  });
  it("names what is wrong with a token", async () => {
    const workspace = await start();
    workspace.fail("apps.connections.open", { error: "invalid_auth" });
    expect(await doctor(workspace)).toEqual({ code: 2, text: expect.stringMatching(/MEND.*App token: invalid_auth\n.*App-Level Tokens/) });
  });
  it("says when Slack cannot be reached", async () => {
    const workspace = await start();
    workspace.outage.begin();
    const { code, text } = await doctor(workspace);
    expect({ code, text }).toEqual({ code: 2, text: expect.stringMatching(/MEND.*reachable from here\?.*HTTPS_PROXY/s) });
  });
  it("looks at the settings first", async () => {
    const running = run(["doctor"], { SLACK_BOT_TOKEN: "xoxb-made-up-token" });
    expect((await running.ended).code).toBe(2);
    expect(running.err()).toMatch(/MEND {2}SLACK_APP_TOKEN is missing/);
  });
  it("has nothing to mend where nothing is set up", async () => {
    const running = run(["doctor"], {});
    expect((await running.ended).code).toBe(0);
    expect(running.out() + running.err()).toMatch(/No chat platform is set up/);
  });
});
