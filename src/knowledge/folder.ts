/** The YAML files of a folder as texts, without reading what they say. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "./problem.ts";

export interface Text {
  /** Path inside the folder: `panzura.yaml`, `_common/roles.yaml`. */
  name: string;
  text: string;
}

/** A finding about a whole file or folder. */
export const whole = (file: string, wrong: string, fix: string): Problem => ({ level: "error", check: "folder", file, line: null, wrong, fix });

/** Texts of the YAML files of one folder, `_common/` included. */
export function textsOf(dir: string, problems: Problem[]): Text[] {
  const read = (sub: string): Text[] => {
    const folder = join(dir, sub);
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name) && statSync(join(folder, name)).isFile())
      .sort()
      .flatMap((name) => {
        const path = sub ? `${sub}/${name}` : name;
        if (name.endsWith(".yml")) problems.push(whole(path, "the file ends in .yml and would be overlooked", "rename it to .yaml"));
        return name.endsWith(".yaml") ? [{ name: path, text: readFileSync(join(folder, name), "utf8") }] : [];
      });
  };
  try {
    const common = readdirSync(dir).includes("_common") ? read("_common") : [];
    return [...common, ...read("")];
  } catch (error) {
    problems.push(whole(dir, `the folder cannot be read (${error instanceof Error ? error.message : String(error)})`, "name a folder of knowledge files"));
    return [];
  }
}
