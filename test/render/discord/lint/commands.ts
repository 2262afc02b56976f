/** Commands as they are registered together: names, order, contexts and sizes. https://docs.discord.com/developers/interactions/application-commands */
import { itemsOf, type Json, join, type Located, listOf, stringOf } from "../../json.ts";
import { blanks, has, repeated, tooMany } from "../json.ts";
import { LIMITS } from "../limits.ts";
import { lintChoices } from "./choices.ts";
import { sizeOf } from "./command-size.ts";
import { clashes, localeProblems, localNameProblems, nameProblems } from "./localisations.ts";

const CHAT_INPUT = 1;
const SUBCOMMANDS: readonly unknown[] = [1, 2];
const TYPES = { 1: "chat input", 2: "user", 3: "message" } as const;
const [PRIVATE_CHANNEL, USER_INSTALL] = [2, 1];

const typeOf = ({ value }: Located): unknown => value.type ?? CHAT_INPUT;
const isSubcommand = ({ value }: Located): boolean => SUBCOMMANDS.includes(value.type);

function orderProblems(options: readonly Located[]): string[] {
  const optional = options.findIndex((option) => !isSubcommand(option) && option.value.required !== true);
  return options.flatMap(({ path, value }, n) =>
    value.required === true && optional >= 0 && n > optional ? [`${path} is required and stands behind the optional ${options[optional]?.path}`] : [],
  );
}

function rangeProblems({ path, value }: Located): string[] {
  return ["value", "length"].flatMap((what) => {
    const [least, most] = [value[`min_${what}`], value[`max_${what}`]];
    return typeof least === "number" && typeof most === "number" && least > most ? [`${join(path, `min_${what}`)} is ${least}, at most max_${what} ${most}`] : [];
  });
}

function optionProblems(option: Located): string[] {
  const choices = itemsOf(option, "choices");
  return [
    ...nameProblems(join(option.path, "name"), option.value.name),
    ...localNameProblems(option),
    ...localeProblems(option),
    ...blanks(option, "description"),
    ...rangeProblems(option),
    ...lintChoices(choices),
    ...choices.flatMap(localeProblems),
    ...(option.value.autocomplete === true && choices.length > 0 ? [`${join(option.path, "autocomplete")} is true, and there are choices: one of them`] : []),
    ...optionsProblems(option),
  ];
}

function optionsProblems(owner: Located): string[] {
  const options = itemsOf(owner, "options");
  const subcommands = options.filter(isSubcommand);
  return [
    ...(subcommands.length > 0 && subcommands.length < options.length ? [`${join(owner.path, "options")} has subcommands and other options, which do not go together`] : []),
    ...repeated(options, "name", "unique among the options"),
    ...clashes(options),
    ...orderProblems(options),
    ...options.flatMap(optionProblems),
  ];
}

const listProblems = (path: string, value: Json, key: string): string[] => {
  if (!has(value, key)) return [`${join(path, key)} is missing: Discord's default is not told from an oversight`];
  return listOf(value[key]).flatMap((item, n, all) => (all.indexOf(item) < n ? [`${join(join(path, key), n)} repeats ${JSON.stringify(item)}`] : []));
};

function contextProblems({ path, value }: Located): string[] {
  const isPrivateInVain = listOf(value.contexts).includes(PRIVATE_CHANNEL) && !listOf(value.integration_types).includes(USER_INSTALL);
  return [
    ...listProblems(path, value, "contexts"),
    ...listProblems(path, value, "integration_types"),
    ...(isPrivateInVain ? [`${join(path, "contexts")} has PRIVATE_CHANNEL (2), which needs USER_INSTALL (1) among integration_types`] : []),
    ...(has(value, "dm_permission") ? [`${join(path, "dm_permission")} is deprecated: contexts says it`] : []),
  ];
}

/** Of a user and a message command only the name is shown. */
const menuProblems = (command: Located): string[] => [
  ...blanks(command, "name"),
  ...["description", "options"]
    .filter((key) => stringOf(command.value[key]) !== "" || listOf(command.value[key]).length > 0)
    .map((key) => `${join(command.path, key)} may not stand in a command of a context menu`),
];

const chatProblems = (command: Located): string[] => [
  ...nameProblems(join(command.path, "name"), command.value.name),
  ...localNameProblems(command),
  ...(has(command.value, "description") ? blanks(command, "description") : [`${join(command.path, "description")} is missing`]),
  ...optionsProblems(command),
];

const commandProblems = (command: Located): string[] => [
  ...(typeOf(command) === CHAT_INPUT ? chatProblems(command) : menuProblems(command)),
  ...localeProblems(command),
  ...contextProblems(command),
  ...tooMany(command.path, sizeOf(command), LIMITS.commandCharacters, "characters in names, descriptions and values"),
];

export function lintCommands(commands: readonly Located[]): string[] {
  const together = ([1, 2, 3] as const).flatMap((type) => {
    const alike = commands.filter((command) => typeOf(command) === type);
    return [
      ...repeated(alike, "name", `unique among ${TYPES[type]} commands`),
      ...clashes(alike),
      ...tooMany("commands", alike.length, LIMITS.commands[type], `${TYPES[type]} commands`),
    ];
  });
  return [...commands.flatMap(commandProblems), ...together];
}
