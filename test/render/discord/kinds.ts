/** What the numbers of types are called, of components and of the options of commands. */

type Names = Readonly<Record<number, string>>;

/** https://docs.discord.com/developers/components/reference#component-object-component-types */
const COMPONENTS: Names = {
  1: "action row",
  2: "button",
  3: "string select",
  4: "text input",
  5: "user select",
  6: "role select",
  7: "mentionable select",
  8: "channel select",
  9: "section",
  10: "text display",
  11: "thumbnail",
  12: "media gallery",
  13: "file",
  14: "separator",
  17: "container",
  18: "label",
  19: "file upload",
  21: "radio group",
  22: "checkbox group",
  23: "checkbox",
};

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type */
const OPTIONS: Names = {
  1: "subcommand",
  2: "subcommand group",
  3: "string",
  4: "integer",
  5: "boolean",
  6: "user",
  7: "channel",
  8: "role",
  9: "mentionable",
  10: "number",
  11: "attachment",
};

/** `10 (text display)`; what it is not the number of is told as it is. */
function kindIn(names: Names, type: unknown): string {
  const name = typeof type === "number" ? names[type] : undefined;
  const told = type === undefined ? "missing" : JSON.stringify(type);
  return name === undefined ? told : `${told} (${name})`;
}

export const componentKind = (type: unknown): string => kindIn(COMPONENTS, type);
export const optionKind = (type: unknown): string => kindIn(OPTIONS, type);
