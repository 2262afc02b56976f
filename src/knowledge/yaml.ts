/** YAML 1.2 text into a value whose every place has a line number. */
import { isMap, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import type { Problem } from "./problem.ts";

export type Path = readonly (string | number)[];

export interface YamlFile {
  name: string;
  text: string;
  value: unknown;
  /** 1-based line of the value at a path, or of the nearest place above it that exists. */
  lineOf(path: Path): number;
  /** 1-based line of a key of the map at a path. */
  lineOfKey(path: Path, key: string): number;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "range" in value;

/**
 * Reads one file's text.
 * @returns the value with its places, and every syntax problem (duplicate keys, tabs, unclosed quotes …); never throws
 */
export function readYaml(name: string, text: string): { file: YamlFile; problems: Problem[] } {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, version: "1.2", strict: true, uniqueKeys: true, prettyErrors: false });
  const lineAt = (offset: number | undefined): number => (offset === undefined ? 1 : lines.linePos(offset).line);
  const nodeLine = (path: Path): number | null => {
    const node: unknown = path.length === 0 ? doc.contents : doc.getIn([...path], true);
    return isNode(node) ? lineAt(node.range?.[0]) : null;
  };
  const lineOf = (path: Path): number => {
    for (let n = path.length; n >= 0; n--) {
      const line = nodeLine(path.slice(0, n));
      if (line !== null) return line;
    }
    return 1;
  };
  const lineOfKey = (path: Path, key: string): number => {
    const node: unknown = path.length === 0 ? doc.contents : doc.getIn([...path], true);
    if (isMap(node)) for (const pair of node.items) if (isScalar(pair.key) && pair.key.value === key) return lineAt(pair.key.range?.[0]);
    return lineOf(path);
  };
  const problems = [...doc.errors, ...doc.warnings].map(
    (error): Problem => ({
      level: "error",
      check: "yaml",
      file: name,
      line: lineAt(error.pos[0]),
      wrong: error.message.split("\n")[0] ?? error.message,
      fix: /[@`{?*&!%]|Plain value|implicit keys/.test(error.message) ? "put the text in double quotes" : "correct the YAML at this line",
    }),
  );
  let value: unknown = null;
  try {
    value = doc.errors.length === 0 ? doc.toJS({ maxAliasCount: 50 }) : null;
  } catch (error) {
    problems.push({
      level: "error",
      check: "yaml",
      file: name,
      line: 1,
      wrong: error instanceof Error ? error.message : String(error),
      fix: "write the values out instead of using YAML aliases",
    });
  }
  return { file: { name, text, value, lineOf, lineOfKey }, problems };
}
