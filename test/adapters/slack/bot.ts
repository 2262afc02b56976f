/** The real adapter on the real Bolt, connected to a Slack of our own, with everything that leaves it checked at the end. */
import { expect } from "vitest";
import type { Desk, Platform } from "../../../src/adapters/chat/port.ts";
import type { SlackConfig } from "../../../src/adapters/slack/config.ts";
import { startSlack } from "../../../src/adapters/slack/platform.ts";
import type { Library } from "../../../src/answer/library.ts";
import { memoryStore } from "../../../src/store/memory.ts";
import { afterTest, type Logged, recorder, shippedLibrary } from "../recorder.ts";
import { trafficProblems } from "./checklist.ts";
import { startWorkspace, type Workspace, type WorkspaceOptions } from "./workspace/start.ts";

export interface Bot {
  workspace: Workspace;
  platform: Platform;
  logged: Logged[];
  /** Reasons for which it gave up. */
  failed: string[];
}

export interface BotOptions {
  workspace?: WorkspaceOptions;
  config?: Partial<SlackConfig>;
  library?: Library;
  memory?: Desk["memory"];
  /** Another bot of the same workspace. */
  beside?: Workspace;
  /** Connections that there are once it has started; 0: it is not waited for. */
  connections?: number;
  /** Checks of the traffic that do not hold in this test, by their number in the checklist. */
  except?: number[];
}

export const socketConfig = ({ apiUrl, identity }: Workspace, config: Partial<SlackConfig> = {}): SlackConfig => ({
  botToken: identity.botToken,
  connection: { mode: "socket", appToken: identity.appToken, connections: 1 },
  apiUrl,
  proxy: null,
  blocks: "rich",
  ...config,
});

/** Starts a bot; it is stopped, and its traffic looked through, when the test is over. */
export async function startBot({
  workspace: of,
  config,
  library = shippedLibrary,
  memory = memoryStore(),
  beside,
  connections = beside ? 2 : 1,
  except = [],
}: BotOptions = {}): Promise<Bot> {
  const workspace = beside ?? (await startWorkspace(of));
  const { log, logged } = recorder();
  const failed: string[] = [];
  const desk: Desk = { library: () => library, memory, log, version: "0.0.0" };
  const platform = startSlack(socketConfig(workspace, config), desk, (reason) => failed.push(reason));
  afterTest(async () => {
    await platform.stop();
    if (!beside) await workspace.close();
    expect(trafficProblems(workspace.traffic, except)).toEqual([]);
    expect(JSON.stringify(logged)).not.toMatch(/xox[a-z]-|xapp-|response_url|hooks\.slack|\/response\//);
  });
  if (connections > 0) await workspace.whenConnected(connections);
  return { workspace, platform, logged, failed };
}
