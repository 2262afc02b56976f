/** Releases of a row that states none: those of the sources it cites. */
import type { Citation } from "../fact.ts";
import type { Source } from "../schema/source.ts";
import { compareReleases, parseRange } from "../versions.ts";

/** Joined ranges of the cited sources; null when one of them speaks of no release in particular. */
export function citedVersions(cites: readonly Citation[], sources: Record<string, Source>): string | null {
  const ranges = cites.map((cite) => sources[cite.source]?.version);
  const named = ranges.filter((range) => range !== undefined);
  return named.length === 0 || named.length < ranges.length
    ? null
    : [...new Set(named)].sort((a, b) => compareReleases(parseRange(a)?.[0]?.from ?? [], parseRange(b)?.[0]?.from ?? [])).join(", ");
}
