/** `portolan slack manifest`: the app manifest as YAML, ready to be pasted. */
import { manifest } from "../adapters/slack/manifest.ts";
import type { KbReply } from "../adapters/terminal/services.ts";
import { printYaml } from "../knowledge/print-yaml.ts";

const HEAD = "# Slack app manifest. Made from src/adapters/slack/surfaces.ts by: npx portolan slack manifest\n";

/** @param http public address of HTTP mode; null for Socket Mode */
export function printManifest(http: string | null): KbReply {
  if (http !== null && (!URL.canParse(http) || new URL(http).protocol !== "https:"))
    return { text: `error: “${http}” is no address that Slack can reach; write it like https://ports.example.com`, exitCode: 2 };
  return { text: `${HEAD}${printYaml(manifest(http)).trimEnd()}`, exitCode: 0 };
}
