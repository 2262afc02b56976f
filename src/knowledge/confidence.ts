/** How far an answer can be trusted, computed from its sources; a contributor may lower it, never raise it. */
import type { Confidence, Opens } from "./fact.ts";
import type { Source } from "./schema/source.ts";

interface Grounds {
  sources: Source[];
  opens: Opens;
  disputed: boolean;
  undecided: boolean;
  sureLow: boolean;
}

/** @returns the confidence and every reason that lowered it, in the reader's words */
export function confidenceOf({ sources, opens, disputed, undecided, sureLow }: Grounds): { confidence: Confidence; why: string[] } {
  const medium: string[] = [];
  const low: string[] = [];
  const kinds = new Set(sources.map((source) => source.kind));
  if (kinds.size > 0 && [...kinds].every((kind) => kind === "third-party" || kind === "vendor-community")) low.push("no vendor page says so");
  else if ([...kinds].every((kind) => kind === "vendor-kb")) medium.push("only a vendor KB article says so");
  if (sources.length > 0 && sources.every((source) => source.capture === "lossy")) medium.push("the copy of the page that was read had lost parts");
  if (disputed) medium.push("sources disagree");
  if (undecided) low.push("the disagreement is undecided");
  if (opens === "unknown") medium.push("who opens the connection is not stated");
  if (sureLow) low.push("the page's own words are doubtful");
  const confidence = low.length > 0 ? "low" : medium.length > 0 ? "medium" : "high";
  return { confidence, why: [...low, ...medium] };
}
