/** Localisations: of locales that Discord has, of the same form as what they stand for, and unmistakable within each locale. */
import { isObject, join, type Located, stringOf } from "../../json.ts";
import { COMMAND_NAME, LOCALES } from "../limits.ts";

export const nameProblems = (path: string, name: unknown): string[] =>
  typeof name !== "string" || (COMMAND_NAME.test(name) && name === name.toLowerCase())
    ? []
    : [`${path} is “${name}”, not 1 to 32 lower-case letters, digits, - and _ (${COMMAND_NAME})`];

const entriesOf = ({ path, value }: Located, key: string): [path: string, locale: string, text: unknown][] =>
  isObject(value[key]) ? Object.entries(value[key]).map(([locale, text]) => [join(join(path, key), locale), locale, text]) : [];

const LOCALISED = ["name_localizations", "description_localizations"];
export const localeProblems = (part: Located): string[] =>
  LOCALISED.flatMap((key) => entriesOf(part, key).flatMap(([path, locale]) => (LOCALES.includes(locale) ? [] : [`${path} is of no locale that Discord has`])));

export const localNameProblems = (part: Located): string[] => entriesOf(part, "name_localizations").flatMap(([path, , name]) => nameProblems(path, name));

/** https://docs.discord.com/developers/interactions/application-commands#localization: distinct from all default names, and within the locale. */
export function clashes(options: readonly Located[]): string[] {
  return options.flatMap((option, n) => {
    const others = options.filter((_, m) => m !== n);
    return entriesOf(option, "name_localizations").flatMap(([path, locale, name]) => {
      const other = others.find((one) => one.value.name === name || entriesOf(one, "name_localizations").some(([, its, text]) => its === locale && text === name));
      return other ? [`${path} is “${stringOf(name)}”, which ${other.path} is called already`] : [];
    });
  });
}
