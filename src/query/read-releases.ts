/** Which product a release belongs to, and whether two of them are to be compared. */
import { FOREIGN } from "./lexicon/foreign.ts";
import { CHANGED } from "./lexicon/grammar.ts";
import { SYSTEMS } from "./lexicon/systems.ts";
import { VENDORS } from "./lexicon/vendors.ts";
import type { NamedRelease } from "./query.ts";
import { has } from "./read-intent.ts";
import type { Numbers } from "./read-ports.ts";
import type { Item } from "./recognise.ts";
import { isTold, sentences } from "./weight.ts";

/** A product's name, and the items it takes: the first and one past the last. */
export interface NamePlace {
  start: number;
  end: number;
  text: string;
}

/** Nothing but these stands between a name and its release: `PAN-OS is on 10.2 or 11.1`. */
const LINKING = new Set("is are was on runs running run at in from to and or vs versus version versions release releases the our with using now still currently".split(" "));
/** Stand between a release and the name behind it: `10.2 of PAN-OS`. */
const OF = new Set("of on for the our".split(" "));
/** Said of one release, the comparison is with the newest: `changed since 5.1`. */
const SINCE = new Set(["changed", "replaced", "since"]);

/** `an ASA 9.16`, `Ubuntu 22.04`, `Nimbus 4.2`: the release of something else. */
const isElsewhere = (item: Item | undefined): boolean =>
  item?.token.kind === "word" && (SYSTEMS.has(item.text) || VENDORS.has(item.text) || FOREIGN.has(item.text) || (item.known === "unknown" && item.token.capital === true));

function ownerOf(items: readonly Item[], names: readonly NamePlace[], at: number): string | null {
  const [from, to] = sentences(items).find(([first, end]) => at >= first && at < end) ?? [0, items.length];
  const here = names.filter(({ start, end }) => start >= from && end <= to);
  const before = here.findLast(({ end }) => end <= at);
  const after = here.find(({ start }) => start > at);
  const only = (first: number, end: number, words: ReadonlySet<string>): boolean =>
    items.slice(first, end).every(({ text, token }) => words.has(text) || token.kind === "join" || token.kind === "release");
  if (before && only(before.end, at, LINKING)) return before.text;
  if (after && only(at + 1, after.start, OF)) return after.text;
  return before?.text ?? null;
}

/** Releases of our products. Where a sentence that asks names one, those of the others are the occasion, unless they are compared. */
export function readReleases(items: readonly Item[], names: readonly NamePlace[], found: Numbers["releases"]): NamedRelease[] {
  const own = found.filter(({ at }) => names.some(({ end }) => end === at) || !isElsewhere(items[at - 1]));
  const asked = own.filter(({ at }) => !isTold(items, at));
  const meant = asked.length > 0 && !has(items, CHANGED) ? asked : own;
  return meant.map(({ text, release, at }) => ({ text, release, of: ownerOf(items, names, at) }));
}

/**
 * True for a question about what differs between releases of one product.
 * @param perProduct releases of each product meant
 * @param isNamed tells of each product whether its sources name releases: where they name none, both are answered alike
 */
export function compares(items: readonly Item[], perProduct: readonly { releases: readonly NamedRelease[]; isNamed: () => boolean }[]): boolean {
  const changed = has(items, CHANGED);
  return perProduct.some(
    ({ releases, isNamed }) => (changed && releases.length > 1) || (changed && releases.length === 1 && has(items, SINCE)) || (releases.length === 2 && (changed || isNamed())),
  );
}
