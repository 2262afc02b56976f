/** What `portolan kb` does, as text and an exit code: the command line prints the one and leaves with the other. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isProductId } from "../knowledge/checks/file-name.ts";
import { nearest } from "../knowledge/edit-distance.ts";
import { type LoadResult, loadKnowledge } from "../knowledge/load.ts";
import { formatProblem } from "../knowledge/problem.ts";
import { skeleton } from "../knowledge/skeleton.ts";
import { overview } from "./kb-overview.ts";

export interface KbReply {
  text: string;
  exitCode: 0 | 2;
}

export interface LintOptions {
  /** YYYY-MM-DD */
  today: string;
  /** Git revision to compare with, for the check edit-guard. */
  since?: string;
  /** Folder of captured pages (text files), for the check copy-check. */
  captured?: string;
}

/** The last line, which is where git and the file system say what was wrong. */
const message = (error: unknown): string => (error instanceof Error ? (error.message.trim().split("\n").at(-1) ?? error.message) : String(error));
const refuse = (wrong: string, fix: string): KbReply => ({ text: `error: ${wrong} — fix: ${fix}`, exitCode: 2 });
const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

/** Every problem, errors first, and the closing count. */
function report({ problems, files }: LoadResult): KbReply {
  const names = new Set([...files.map((file) => file.yaml.name), ...problems.map((problem) => problem.file).filter((name) => name.endsWith(".yaml"))]);
  const errors = problems.filter((problem) => problem.level === "error").length;
  const summary = `${count(errors, "error")}, ${count(problems.length - errors, "warning")} in ${count(names.size, "file")}`;
  return { text: [...problems.map(formatProblem), summary].join("\n"), exitCode: errors > 0 ? 2 : 0 };
}

/** Texts of the product files at a revision, by id; a later folder replaces an earlier one. */
function filesAt(dirs: readonly string[], revision: string): Map<string, string> {
  const before = new Map<string, string>();
  for (const dir of dirs) {
    const git = (...args: string[]): string => execFileSync("git", args, { cwd: dir, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    const names = git("ls-tree", "-z", "--name-only", revision, "./").split("\0");
    for (const name of names) if (name.endsWith(".yaml")) before.set(name.slice(0, -".yaml".length), git("show", `${revision}:./${name}`));
  }
  return before;
}

const textsIn = (folder: string): string[] =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, "utf8"));

/** Lints folders: all problems of all files, and how many. */
export function lintFolder(dirs: readonly string[], { since, captured, today }: LintOptions): KbReply {
  if (since?.startsWith("-")) return refuse(`"${since}" is no revision`, "name a commit, a tag or a branch: --since main");
  const extra: Parameters<typeof loadKnowledge>[2] = {};
  try {
    if (since !== undefined) extra.before = filesAt(dirs, since);
  } catch (error) {
    return refuse(`the files at ${since} cannot be read (${message(error)})`, "name a commit, a tag or a branch of the folder's git repository");
  }
  try {
    if (captured !== undefined) extra.captured = textsIn(captured);
  } catch (error) {
    return refuse(`the captured pages cannot be read (${message(error)})`, "name a folder of text files");
  }
  return report(loadKnowledge(dirs, today, extra));
}

/** Everything a product file says, resolved, for a person who checks it. */
export function showProduct(dirs: readonly string[], id: string, today: string): KbReply {
  const loaded = loadKnowledge(dirs, today);
  if (!loaded.base) return report(loaded);
  const { products, facts } = loaded.base;
  const product = products.find((one) => one.id === id);
  const file = loaded.files.find((one) => one.id === id);
  if (product && file)
    return {
      text: overview(
        product,
        file.data,
        facts.filter((fact) => fact.product === id),
      ),
      exitCode: 0,
    };
  const ids = products.map((one) => one.id);
  const renamed = loaded.files.find((one) => one.data.was?.includes(id))?.id;
  const asked = id.toLowerCase().replace(/[\s_-]+/g, " ");
  const named = products.find((one) => one.aka.some((alias) => alias.toLowerCase().replace(/[\s_-]+/g, " ") === asked))?.id;
  const near = renamed ?? named ?? nearest(id, ids);
  return refuse(`there is no product "${id}"`, near ? `did you mean "${near}"?` : `use one of: ${ids.join(", ")}`);
}

/** Writes the file a new product starts from. */
export function newProduct(dir: string, id: string, today: string): KbReply {
  const clean = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (!isProductId(id)) return refuse(`"${id}" is no id`, `use lower-case letters, digits and hyphens${clean ? `: ${clean}` : ", as in pan-os-ha"}`);
  const path = join(dir, `${id}.yaml`);
  if (existsSync(path)) return refuse(`${path} exists`, "edit it, or choose another id");
  try {
    writeFileSync(path, skeleton(id, today), { flag: "wx" });
  } catch (error) {
    return refuse(`${path} cannot be written (${message(error)})`, "name an existing folder of knowledge files");
  }
  return { text: `wrote ${path}\nFill in the sources and the rows, then run: portolan kb lint ${dir}`, exitCode: 0 };
}
