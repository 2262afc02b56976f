/** The bot itself: its gateway, its application, its commands, and people it may write to. */
import { ERROR, type Handler, ok, type Request } from "../reply.ts";
import type { Stage } from "../stage.ts";
import { type Json, records, text } from "../wire.ts";

const STARTS_PER_DAY = 1_000;

export function applications(stage: Stage, gatewayUrl: () => string): Record<string, Handler> {
  const { world, commands, newId, gateway } = stage;
  const application = {
    ...world.application,
    name: "Portolan",
    icon: null,
    description: "",
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: "0".repeat(64),
    bot: world.bot,
  };
  const mine =
    (use: Handler): Handler =>
    (request) =>
      request.parameters[0] === world.application.id ? use(request) : ERROR.missingAccess();
  const scopeOf = ({ parameters: [, guild = "global"] }: Request) => guild;
  /** The list leaves translations away unless asked: https://docs.discord.com/developers/interactions/application-commands#get-global-application-commands */
  const listed = ({ name_localizations, description_localizations, ...command }: Json, translated: boolean): Json =>
    translated ? { ...command, name_localizations, description_localizations } : command;

  const put = mine((request) => {
    const known = new Map((commands.get(scopeOf(request)) ?? []).map((command) => [`${command.type} ${command.name}`, command.id]));
    const registered = records(request.rawBody).map((command) => {
      const type = command.type ?? 1;
      return { ...command, type, id: known.get(`${type} ${command.name}`) ?? newId(), application_id: world.application.id, version: newId() };
    });
    commands.set(scopeOf(request), registered);
    return ok(registered);
  });
  const get = mine((request) => ok((commands.get(scopeOf(request)) ?? []).map((command) => listed(command, request.query.get("with_localizations") === "true"))));

  return {
    "GET /gateway": () => ok({ url: gatewayUrl() }),
    "GET /gateway/bot": () =>
      ok({
        url: gatewayUrl(),
        shards: 1,
        session_start_limit: { total: STARTS_PER_DAY, remaining: STARTS_PER_DAY - gateway.log.identifies.length, reset_after: 86_400_000, max_concurrency: 1 },
      }),
    "GET /applications/@me": () => ok(application),
    "GET /oauth2/applications/@me": () => ok(application),
    "GET /users/@me": () => ok({ ...world.bot, verified: true, mfa_enabled: false, email: null, flags: 0 }),
    "GET /users/:id": ({ parameters: [id = ""] }) => {
      const user = world.users.get(id);
      return user ? ok(user) : ERROR.unknownUser();
    },
    "POST /users/@me/channels": ({ body }) => {
      const user = world.users.get(text(body.recipient_id) ?? "");
      return user ? ok(world.dmWith(user)) : ERROR.unknownUser();
    },
    "PUT /applications/:id/commands": put,
    "GET /applications/:id/commands": get,
    "PUT /applications/:id/guilds/:id/commands": put,
    "GET /applications/:id/guilds/:id/commands": get,
  };
}
