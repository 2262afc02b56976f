/** What connecting to Slack takes; read from the environment by the program, checked there. */

export interface SlackConfig {
  /** xoxb-… */
  botToken: string;
  connection: { mode: "socket"; appToken: string; connections: number } | { mode: "http"; signingSecret: string; port: number; host: string };
  /** Base of the Web API, with a slash at its end; null for Slack's own. */
  apiUrl: string | null;
  /** The proxy towards Slack, and the hosts reached without it; null for none. */
  proxy: { url: string; except: string } | null;
  /** plain: sections only, for workspaces that refuse the newer blocks. */
  blocks: "rich" | "plain";
}
