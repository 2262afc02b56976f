/** Whom a message may notify: nobody, unless it is allowed by name. https://docs.discord.com/developers/resources/message#allowed-mentions-object */
import { isObject, type Json, listOf } from "../../json.ts";
import { type CheckOptions, isAllowed } from "../options.ts";

const SIGIL = { users: "@", roles: "@&" } as const;

export function lintMentions({ allowed_mentions: allowed }: Json, options: CheckOptions): string[] {
  if (allowed === undefined || allowed === null) return options.needsAllowedMentions ? ["allowed_mentions is missing: parse has to be []"] : [];
  if (!isObject(allowed)) return [];
  const named = (["users", "roles"] as const).flatMap((key) =>
    listOf(allowed[key]).flatMap((id, n) =>
      isAllowed(`<${SIGIL[key]}${String(id)}>`, options) ? [] : [`allowed_mentions.${key}[${n}] is ${String(id)}: allow it, or leave it out`],
    ),
  );
  return [
    ...(Array.isArray(allowed.parse) ? allowed.parse.map((kind, n) => `allowed_mentions.parse[${n}] is ${JSON.stringify(kind)}: parse has to be []`) : []),
    ...(allowed.parse === undefined || allowed.parse === null ? ["allowed_mentions.parse is missing: it has to be []"] : []),
    ...named,
    ...(allowed.replied_user === true ? ["allowed_mentions.replied_user is true: an answer notifies nobody"] : []),
  ];
}
