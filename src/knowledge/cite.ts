/** Turns the three ways of writing a citation into one list. */
import type { Citation } from "./fact.ts";
import type { Cite } from "./schema/flow.ts";
import type { Source } from "./schema/source.ts";
import { sayRange } from "./versions.ts";

/** `[source id, place or null]` in the order written. */
export function citedSources(cite: Cite): [id: string, at: string | null][] {
  if (typeof cite === "string") return [[cite, null]];
  if (Array.isArray(cite)) return cite.map((id) => [id, null]);
  return Object.entries(cite);
}

/** Citations of a row; ids that no source has are left out (the references check reports them). */
export function resolveCite(cite: Cite, sources: Record<string, Source>, read?: string): Citation[] {
  return citedSources(cite).flatMap(([id, at]) => {
    const source = sources[id];
    if (!source) return [];
    const edition = source.edition ?? (source.version === undefined ? null : sayRange(source.version));
    return [
      { source: id, title: source.title, url: source.url, edition, kind: source.kind, read: read ?? source.read, dated: source.dated ?? null, frozen: source.frozen ?? false, at },
    ];
  });
}
