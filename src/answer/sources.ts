/** Citations as shown: each page once, with its place, edition and age. */
import type { Citation } from "../knowledge/fact.ts";
import { staleMonths } from "../knowledge/staleness.ts";
import type { SourceRef } from "./answer.ts";

/** @param today YYYY-MM-DD */
export function sourceRefs(cites: readonly Citation[], today: string): SourceRef[] {
  return cites.map(({ title, url, edition, read, dated, at, kind, frozen }) => ({
    title,
    url,
    edition,
    read,
    dated,
    at,
    staleMonths: frozen ? null : staleMonths(kind, read, today),
  }));
}

/** Each page once; the places named in it are joined. */
export function distinctSources(sources: readonly SourceRef[]): SourceRef[] {
  const byPage = new Map<string, SourceRef>();
  for (const source of sources) {
    const key = `${source.title}\u0000${source.url}`;
    const other = byPage.get(key);
    if (!other) byPage.set(key, source);
    else if (source.at !== null && !other.at?.split("; ").includes(source.at)) byPage.set(key, { ...other, at: [other.at, source.at].filter(Boolean).join("; ") });
  }
  return [...byPage.values()];
}
