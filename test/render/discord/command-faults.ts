/** Planted faults of commands: what is registered, and what the checker says of it, all of it. */
import type { Fault } from "./faults.ts";
import { command, largeOption, largest, long, parameter, times } from "./payloads.ts";

const FORM = String.raw`not 1 to 32 lower-case letters, digits, - and _ (/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u)`;
const VAGUE = "is missing: Discord's default is not told from an oversight";
const OTHERS = "11 (attachment), 5 (boolean), 7 (channel), 4 (integer), 9 (mentionable), 10 (number), 8 (role), 3 (string), 6 (user)";
const withOptions = (...options: Record<string, unknown>[]): unknown[] => [command({ options })];
const choice = (name: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({ name, value: name, ...more });

export const COMMAND_FAULTS: Fault[] = [
  ["no list", command(), "commands is not a list"],
  ["no command", ["ports"], "commands[0] is not an object"],
  ["upper case", [command({ name: "Ports" })], `commands[0].name is “Ports”, ${FORM}`],
  ["a space in an option", withOptions(parameter("my query")), `commands[0].options[0].name is “my query”, ${FORM}`],
  ["a long name", [command({ name: long(33) })], "commands[0].name has 33 characters, at most 32", `commands[0].name is “${long(33)}”, ${FORM}`],
  ["upper case in German", [command({ name_localizations: { de: "Ports" } })], `commands[0].name_localizations.de is “Ports”, ${FORM}`],
  ["a locale of nowhere", [command({ description_localizations: { en: "x" } })], "commands[0].description_localizations.en is of no locale that Discord has"],
  ["no description", [command({ description: undefined })], "commands[0].description is missing"],
  ["an empty description", withOptions(parameter("a", { description: "" })), "commands[0].options[0].description is blank"],
  ["a blank description", [command({ description: " " })], "commands[0].description is blank"],
  ["a long description", [command({ description: long(101) })], "commands[0].description has 101 characters, at most 100"],
  ["26 options", withOptions(...times(26, (n) => parameter(`o${n}`))), "commands[0].options has 26 items, at most 25"],
  [
    "required behind optional",
    withOptions(parameter("a", { required: true }), parameter("b"), parameter("c", { required: true })),
    "commands[0].options[2] is required and stands behind the optional commands[0].options[1]",
  ],
  ["options alike", withOptions(parameter("a"), parameter("a")), 'commands[0].options[1].name repeats "a" of commands[0].options[0]: unique among the options'],
  [
    "options alike in German",
    withOptions(parameter("a", { name_localizations: { de: "c" } }), parameter("b", { name_localizations: { de: "a", fr: "c" } })),
    "commands[0].options[1].name_localizations.de is “a”, which commands[0].options[0] is called already",
  ],
  [
    "an option of no type",
    withOptions(parameter("a", { type: 12 })),
    `commands[0].options[0].type is 12, not one of ${OTHERS.replace(" 8 (role), 3 (string),", " 8 (role), 3 (string), 2 (subcommand group), 1 (subcommand),")}`,
  ],
  [
    "choices and autocomplete",
    withOptions(parameter("a", { autocomplete: true, choices: [choice("x")] })),
    "commands[0].options[0].autocomplete is true, and there are choices: one of them",
  ],
  ["26 choices", withOptions(parameter("a", { choices: times(26, (n) => choice(`${n}`)) })), "commands[0].options[0].choices has 26 items, at most 25"],
  [
    "choices alike",
    withOptions(parameter("a", { choices: [choice("x"), choice("x", { value: "y" })] })),
    'commands[0].options[0].choices[1].name repeats "x" of commands[0].options[0].choices[0]: nobody could tell them apart',
  ],
  ["a long value", withOptions(parameter("a", { choices: [choice("x", { value: long(101) })] })), "commands[0].options[0].choices[0].value has 101 characters, at most 100"],
  ["from more to less", withOptions(parameter("a", { type: 4, min_value: 2, max_value: 1 })), "commands[0].options[0].min_value is 2, at most max_value 1"],
  ["longer than long", withOptions(parameter("a", { min_length: 2, max_length: 1 })), "commands[0].options[0].min_length is 2, at most max_length 1"],
  ["subcommands and options", withOptions(parameter("a", { type: 1 }), parameter("b")), "commands[0].options has subcommands and other options, which do not go together"],
  [
    "a subcommand in a subcommand",
    withOptions(parameter("a", { type: 1, options: [parameter("b", { type: 1 })] })),
    `commands[0].options[0].options[0].type is 1 (subcommand), not one of ${OTHERS}`,
  ],
  ["no contexts", [command({ contexts: undefined })], `commands[0].contexts ${VAGUE}`],
  ["no integration types", [command({ contexts: [0], integration_types: null })], `commands[0].integration_types ${VAGUE}`],
  ["no contexts in the list", [command({ contexts: [] })], "commands[0].contexts has 0 items, at least 1"],
  ["contexts of nowhere", [command({ contexts: [0, 3, 0] })], "commands[0].contexts[1] is 3, not one of 0, 1, 2", "commands[0].contexts[2] repeats 0"],
  ["in private for servers", [command({ integration_types: [0] })], "commands[0].contexts has PRIVATE_CHANNEL (2), which needs USER_INSTALL (1) among integration_types"],
  ["dm_permission", [command({ dm_permission: true })], "commands[0].dm_permission is deprecated: contexts says it"],
  ["permissions in words", [command({ default_member_permissions: "admin" })], "commands[0].default_member_permissions is of type string, not number"],
  ["a property nobody knows", [command({ zorb: 1 })], "commands[0].zorb is not a property that Discord knows here"],
  ["two of a name", [command(), command({ type: 1 })], 'commands[1].name repeats "ports" of commands[0]: unique among chat input commands'],
  [
    "words in a context menu",
    [command({ type: 3, options: [parameter("a")] })],
    "commands[0].description may not stand in a command of a context menu",
    "commands[0].options may not stand in a command of a context menu",
  ],
  ["16 in the menu of a user", times(16, (n) => command({ type: 2, name: `Ports ${n}`, description: "" })), "commands has 16 user commands, at most 15"],
  ["101 commands", times(101, (n) => command({ name: `p${n}` })), "commands has 101 chat input commands, at most 100"],
  [
    "more characters than there may be, by a value that is a number",
    [largest({ options: [...times(24, largeOption), parameter("o24", { description: long(100), choices: [{ name: long(28), value: 10 }], type: 4 })] })],
    "commands[0] has 8001 characters in names, descriptions and values, at most 8000",
  ],
  [
    "more characters than there may be, by the longest localisation",
    [
      largest({
        description: long(98),
        description_localizations: { de: long(99), fr: long(100) },
        name: "x",
        name_localizations: { de: "b", fr: "a".repeat(32) },
        options: [
          ...times(24, largeOption),
          parameter("o24".padEnd(32, "x"), { description: long(99), description_localizations: { de: long(100), fr: "x" }, choices: [{ name: "a", value: "b" }] }),
        ],
      }),
    ],
    "commands[0] has 8002 characters in names, descriptions and values, at most 8000",
  ],
];
