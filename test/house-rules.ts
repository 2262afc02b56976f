/** The rules of the house over the files of src/: each takes files and returns a sentence for each violation. */
import { posix } from "node:path";
import { codeOf } from "./code.ts";
import { CONSOLE, ENVIRONMENT, FLAT, HOMES, NAMELESS, ROOMS, SIZES } from "./rooms.ts";

export interface SourceFile {
  /** From the root of the repository: `src/app/main.ts`. */
  path: string;
  text: string;
}

export type Rule = (files: readonly SourceFile[]) => string[];

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)["'`]/g;

/** What a file names behind from, import and require; types count, too. A computed name counts up to where it is computed. */
export function importsOf(text: string): string[] {
  const { uncommented, bare } = codeOf(text);
  return [...bare.matchAll(IMPORT)].flatMap((match) => /^[^"'`$\n]+/.exec(uncommented.slice(match.index + match[0].length))?.[0] ?? []);
}

/** `src/render/terminal/columns.ts` -> room render, unit render/terminal */
function placeOf(path: string): { room: string; unit: string } {
  const [, room = "", name = ""] = path.split("/");
  return { room, unit: `${room}/${name.replace(/\.ts$/, "")}` };
}

const within = (path: string, home: string): boolean => home === placeOf(path).room || home === placeOf(path).unit;
const targetOf = (from: string, to: string): string => posix.join(posix.dirname(from), to);
const packageOf = (name: string): string => name.split("/", name.startsWith("@") ? 2 : 1).join("/");
const isLocal = (name: string): boolean => name.startsWith(".");

const overImports =
  (judge: (path: string, name: string) => string | null): Rule =>
  (files) =>
    files.flatMap(({ path, text }) => importsOf(text).flatMap((name) => judge(path, name) ?? []));

const oneWay = overImports((path, name) => {
  if (!isLocal(name)) return null;
  const target = targetOf(path, name);
  const [from, to] = [placeOf(path).room, placeOf(target).room];
  if (!target.startsWith("src/")) return `${path}: room ${from} imports ${target}, which lies outside src`;
  if (!(from in ROOMS)) return `${path}: there is no room ${from}`;
  return from === to || ROOMS[from]?.includes(to) ? null : `${path}: room ${from} may not import room ${to} (${target})`;
});

const noSiblings = overImports((path, name) => {
  const { room, unit } = placeOf(path);
  const flat = FLAT[room];
  if (!flat || !isLocal(name)) return null;
  const target = placeOf(targetOf(path, name));
  if (target.room !== room || target.unit === unit || unit === `${room}/${flat.table}` || target.unit === `${room}/${flat.port}`) return null;
  return `${path}: ${unit} may not import its sibling ${target.unit}`;
});

const oneHome = overImports((path, name) => {
  if (isLocal(name) || name.startsWith("node:")) return null;
  const home = HOMES[packageOf(name)];
  if (home === undefined) return `${path}: package ${packageOf(name)} has no home in test/rooms.ts`;
  return within(path, home) ? null : `${path}: room ${placeOf(path).room} may not import ${packageOf(name)}, whose home is ${home}`;
});

const overCode =
  (pattern: RegExp, wrong: string, excused: (path: string) => boolean = () => false): Rule =>
  (files) =>
    files
      .filter(({ path }) => !excused(path))
      .flatMap(({ path, text }) =>
        codeOf(text)
          .bare.split("\n")
          .flatMap((line, n) => (pattern.test(line) ? [`${path}:${n + 1}: ${wrong}`] : [])),
      );

const environment = overCode(
  /\bprocess\s*(?:\?\.|\.)\s*env\b|\bprocess\[|\benv\b[^=]*\bfrom\s*"/,
  `the environment is read only in ${ENVIRONMENT}`,
  (path) => path === ENVIRONMENT,
);
const noConsole = overCode(/\bconsole\b/, `the console belongs to ${CONSOLE.join(" and ")}`, (path) => CONSOLE.some((home) => within(path, home)));
const noAny = overCode(/(?:[:<|&=]|\bas|\bextends)\s*any\b(?!\s*[:?(.])|,\s*any\s*>|\bany\s*\[\s*\]/, "any; say unknown and narrow it");
const noCasts = overCode(/(?<!\*)\s\bas\s+(?!const\b)(?!.*\bfrom\s*")|<[A-Z]\w*>\s*\(?[a-z]\w*\)?\s*;/, "a cast; narrow the value instead");

const names: Rule = (files) =>
  files.flatMap(({ path }) =>
    path
      .split("/")
      .map((part) => part.replace(/\.ts$/, ""))
      .filter((part) => NAMELESS.includes(part))
      .map((part) => `${path}: “${part}” says nothing; name what is inside`),
  );

/** The value below which a share of the sorted values lies. */
const share = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

const sizes: Rule = (files) => {
  const lines = files.map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }));
  const sorted = lines.map((file) => file.lines).sort((a, b) => a - b);
  const [median, p90] = [share(sorted, 0.5), share(sorted, 0.9)];
  return [
    ...lines.filter((file) => file.lines > SIZES.max).map((file) => `${file.path}: ${file.lines} lines, at most ${SIZES.max}`),
    ...(median >= SIZES.median ? [`the median file has ${median} lines; below ${SIZES.median} is the rule`] : []),
    ...(p90 >= SIZES.p90 ? [`one file in ten has ${p90} lines or more; below ${SIZES.p90} is the rule`] : []),
  ];
};

/** Every rule by the name of what it holds. */
export const RULES = {
  "rooms import one way": oneWay,
  "no siblings": noSiblings,
  "a package has one home": oneHome,
  "one reader of the environment": environment,
  "no console outside": noConsole,
  "no any": noAny,
  "no casts": noCasts,
  "names say what is inside": names,
  "files are small": sizes,
} satisfies Record<string, Rule>;
