/** The commands for whoever runs the bot: serve, doctor, slack manifest, discord register. */
import type { Command } from "commander";
import type { Library } from "../../answer/library.ts";
import type { ExitCode, KbReply, Services } from "./services.ts";

const EXAMPLES = {
  serve: `
What is served is set by environment variables:
  Slack      SLACK_BOT_TOKEN and SLACK_APP_TOKEN (or SLACK_SIGNING_SECRET for HTTP mode)
  Discord    DISCORD_TOKEN; DISCORD_FORUMS for forums whose new posts are answered
  health     PORTOLAN_HEALTH_PORT: /healthz and /readyz

Examples:
  SLACK_BOT_TOKEN=xoxb-… SLACK_APP_TOKEN=xapp-… portolan serve
  node --env-file=.env dist/portolan.js serve
  portolan serve --only slack

Exit code: 0 after SIGTERM or SIGINT, 1 when no platform can work, 2 when a setting is wrong.`,
  doctor: `
Examples:
  portolan doctor                           settings, tokens, scopes, connection, knowledge
  node --env-file=.env dist/portolan.js doctor

Exit code: 0 when all is well, 2 when something has to be mended.`,
  slack: `
Examples:
  portolan slack manifest                   for Socket Mode; the same as manifest.yml
  portolan slack manifest --http https://ports.example.com`,
  discord: `
Examples:
  portolan discord register                 everywhere; sends nothing when Discord has these commands already
  portolan discord register --check         only tells whether that is due
  portolan discord register --guild 1100000000000000000

Exit code: 0 when Discord has the commands, 2 when registration is due or did not work.`,
};

export interface Hands {
  services: Services;
  withLibrary(folders: readonly string[], use: (library: Library) => Promise<ExitCode>): Promise<void>;
  reply(said: KbReply): Promise<void>;
}

/** Adds the commands to the program. */
export function addPlatformCommands(program: Command, { services, withLibrary, reply }: Hands): void {
  program
    .command("serve")
    .description("answer in Slack and Discord until stopped; also what portolan does by itself once tokens are set")
    .option("--only <platform>", "serve one of the platforms that are set up")
    .addHelpText("after", EXAMPLES.serve)
    .action(async ({ only }: { only?: string }) => {
      const refused = services.serving.refusal(only ?? null);
      if (refused !== null) return reply({ text: refused, exitCode: 2 });
      return withLibrary([], (library) => services.serving.serve(library, only ?? null));
    });

  program
    .command("doctor")
    .description("check settings, tokens, scopes and connection, and say what to mend")
    .addHelpText("after", EXAMPLES.doctor)
    .action(async () => reply(await services.doctor()));

  program
    .command("slack")
    .description("what Slack has to be told")
    .addHelpText("after", EXAMPLES.slack)
    .command("manifest")
    .description("print the app manifest")
    .option("--http <url>", "for HTTP mode: the public address at which Slack reaches this server")
    .addHelpText("after", EXAMPLES.slack)
    .action(async ({ http }: { http?: string }) => reply(await services.manifest(http ?? null)));

  program
    .command("discord")
    .description("what Discord has to be told")
    .addHelpText("after", EXAMPLES.discord)
    .command("register")
    .description("register the commands, when Discord has other ones")
    .option("--guild <id>", "only in one server, to try them out")
    .option("--check", "only tell whether it is due")
    .option("--force", "register even what Discord has already")
    .addHelpText("after", EXAMPLES.discord)
    .action(async ({ guild, check = false, force = false }: { guild?: string; check?: boolean; force?: boolean }) =>
      reply(await services.registerDiscord({ guild: guild ?? null, check, force })),
    );
}
