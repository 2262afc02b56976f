/** Knowledge into something that answers: from the compiled copy where it is fresh, from the YAML files otherwise. */
import { relative } from "node:path";
import type { Opened } from "../adapters/terminal/services.ts";
import type { KnowledgeBase } from "../knowledge/fact.ts";
import { readSnapshot } from "../knowledge/snapshot.ts";
import { libraryOf } from "./library.ts";

export interface Shipped {
  /** Folder of the YAML files. */
  folder: string;
  /** The copy that the build compiled from them. */
  snapshot: string;
}

/** Loading for answers goes by the last of all days: a source read “in the future” is no reason to be silent on a machine with a wrong clock. */
const LAST_DAY = "9999-12-31";

/** Path as it is shortest to type from here. */
export const shortPath = (path: string): string => {
  const here = relative(process.cwd(), path);
  return here !== "" && !here.startsWith("..") ? here : path;
};

async function load(folders: readonly string[], today: string): Promise<{ base: KnowledgeBase } | { report: string }> {
  const { loadKnowledge } = await import("../knowledge/load.ts");
  const { base } = loadKnowledge(folders, LAST_DAY);
  if (base) return { base };
  const { lintFolder } = await import("./kb.ts");
  return { report: `The knowledge in ${folders.map(shortPath).join(", ")} has errors, and nothing is answered from half a folder.\n${lintFolder(folders, { today }).text}` };
}

/**
 * Opens the shipped knowledge or other folders.
 * @param folders folders instead of the shipped one; a later one overlays an earlier one
 */
export async function openLibrary(folders: readonly string[], shipped: Shipped, today: string): Promise<Opened> {
  const compiled = folders.length === 0 ? readSnapshot(shipped.snapshot, shipped.folder) : null;
  const loaded = compiled ? { base: compiled } : await load(folders.length === 0 ? [shipped.folder] : folders, today);
  return "report" in loaded ? loaded : { library: libraryOf(loaded.base, today) };
}
