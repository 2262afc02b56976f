/** A bot of a few lines on the real Bolt, to try the workspace with. */
import { App, HTTPReceiver, type Logger, LogLevel, type Receiver, SocketModeReceiver } from "@slack/bolt";
import type { Workspace } from "./start.ts";

const nothing = (): void => undefined;
export const SILENT: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing, setLevel: nothing, getLevel: () => LogLevel.ERROR, setName: nothing };

export interface BoltBot {
  app: App;
  stop(): Promise<void>;
}

type Listen = (app: App) => void;

function appOn(receiver: Receiver, { apiUrl, identity }: Workspace, listen: Listen): App {
  const app = new App({ token: identity.botToken, receiver, logger: SILENT, clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true } });
  // What a listener throws is looked at in the traffic, not here.
  app.error(async () => undefined);
  listen(app);
  return app;
}

/** Over Socket Mode; reconnects within a second. */
export async function startSocketBot(workspace: Workspace, listen: Listen): Promise<BoltBot> {
  const receiver = new SocketModeReceiver({
    appToken: workspace.identity.appToken,
    clientPingTimeout: 800,
    logger: SILENT,
    // An object of its own: App shares what it is given, and the client needs to go on trying through an outage.
    installerOptions: { clientOptions: { slackApiUrl: workspace.apiUrl, retryConfig: { retries: 100, factor: 1, minTimeout: 50, maxTimeout: 50 } } },
  });
  const app = appOn(receiver, workspace, listen);
  await app.start();
  return { app, stop: async () => void (await app.stop()) };
}

/** Over HTTP, on a free port. */
export async function startHttpBot(workspace: Workspace, signingSecret: string, listen: Listen): Promise<BoltBot & { url: string }> {
  const receiver = new HTTPReceiver({ signingSecret, logger: SILENT, unhandledRequestTimeoutMillis: 300 });
  const app = appOn(receiver, workspace, listen);
  const server = await receiver.start({ port: 0, host: "127.0.0.1" });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : "";
  return { app, url: `http://127.0.0.1:${port}/slack/events`, stop: () => receiver.stop() };
}
