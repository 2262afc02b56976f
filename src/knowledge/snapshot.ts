/** Knowledge compiled at build time: read instead of the YAML files for as long as these are, byte for byte, the ones it was made from. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { KnowledgeBase } from "./fact.ts";
import { textsOf } from "./folder.ts";
import type { Problem } from "./problem.ts";

export interface Snapshot {
  /** File name -> sha-256 of its text. */
  files: Record<string, string>;
  base: KnowledgeBase;
}

/** Names and hashes of a folder's files; null when the folder has a problem that only the loader reports. */
function fingerprint(dir: string): Record<string, string> | null {
  const problems: Problem[] = [];
  const files = textsOf(dir, problems).map(({ name, text }) => [name, createHash("sha256").update(text).digest("hex")]);
  return problems.length > 0 ? null : Object.fromEntries(files);
}

/** @returns what the build writes; null when the folder cannot be fingerprinted */
export function snapshotOf(dir: string, base: KnowledgeBase): Snapshot | null {
  const files = fingerprint(dir);
  return files && { files, base };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** The build wrote the rest from typed data; a file cut short fails to parse. */
const isSnapshot = (value: unknown): value is Snapshot => isRecord(value) && isRecord(value.files) && isRecord(value.base) && Array.isArray(value.base.facts);

/**
 * The base of a snapshot file.
 * @returns null when there is none, or when a file of the folder was edited, added or removed since
 */
export function readSnapshot(path: string, dir: string): KnowledgeBase | null {
  let made: unknown;
  try {
    made = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
  if (!isSnapshot(made)) return null;
  const { files, base } = made;
  const now = fingerprint(dir);
  if (now === null || Object.keys(now).length !== Object.keys(files).length) return null;
  return Object.entries(now).every(([name, hash]) => files[name] === hash) ? base : null;
}
