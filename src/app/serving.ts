/** The platforms as the command line sees them; what they need is loaded once they are really served. */
import type { Serving } from "../adapters/terminal/services.ts";
import type { Config, Environment } from "./config.ts";
import { platformsOf } from "./platforms.ts";

const HOW = `Nothing to serve: no platform is set up.
For Slack set SLACK_BOT_TOKEN and SLACK_APP_TOKEN; docs/setup-slack.md leads there in ten steps.
For Discord set DISCORD_TOKEN; docs/setup-discord.md leads there in ten steps.
Without a platform: portolan answers here in the terminal.`;

/** @param env what the platforms are set up by */
export function servingFor(env: Environment, { health, version }: Pick<Config, "health"> & { version: string }): Serving {
  const { platforms, wrong } = platformsOf(env);
  const chosen = (only: string | null) => platforms.filter(({ name }) => only === null || name === only);
  const wrongIn = (only: string | null) => wrong.filter(({ platform }) => only === null || platform === only);
  return {
    wanted: () => platforms.length > 0 || wrong.length > 0,
    refusal(only) {
      // One platform that is set up wrongly does not keep another from being served.
      if (chosen(only).length > 0) return null;
      const texts = wrongIn(only).map(({ text }) => text);
      if (texts.length > 0) return `error: ${texts.join("\nerror: ")}\nportolan doctor checks the settings.`;
      const names = [...new Set([...platforms.map(({ name }) => name), ...wrong.map(({ platform }) => platform)])];
      if (names.length === 0) return HOW;
      return `error: “${only}” is not set up; set up ${names.length === 1 ? "is" : "are"} ${names.join(", ")}`;
    },
    async serve(library, only) {
      const [{ serve }, { createLog }] = await Promise.all([import("./serve.ts"), import("./log.ts")]);
      const log = createLog((line) => void process.stderr.write(line), process.stderr.isTTY === true);
      for (const { platform, text } of wrongIn(only)) log.error(`${platform} cannot be served`, { reason: text });
      const code = await serve(library, { platforms: chosen(only), health, version }, log);
      // Sockets and timers of the libraries must not keep a process that is done.
      process.exit(code);
    },
  };
}
