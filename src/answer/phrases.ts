/** Parts of an answer as plain sentences that every renderer shows: ends, conditions, sources, neighbours. */
import type { Requirement, SourceRef } from "./answer.ts";
import { endsText } from "./direction.ts";

/** The ends of a row; empty for a fact without ends. */
export const ends = (row: Requirement): string => (row.from === null && row.to === null ? "" : endsText(row));

/** What a row is for, with its conditions; ways of one link are told in the notes. */
export const purpose = (row: Requirement, titled: boolean): string =>
  [titled ? `${row.title}: ${row.purpose}` : row.purpose, ...row.conditions.filter((text) => !text.startsWith("one of"))].join("; ");

/** The release of a row where rows of several products or links stand side by side. */
export const release = (row: Requirement, titled: boolean): string => (titled && row.versions ? `release ${row.versions}` : "");

/** Edition, place and age of a page. */
export const pageFacts = ({ edition, at, dated, read, staleMonths }: SourceRef): string =>
  [edition, at, dated ? `dated ${dated}` : "", `read ${read}`, staleMonths === null ? "" : `${staleMonths} months ago: check the page`].filter(Boolean).join(", ");

/** A source without its address: “HA Links and Backup Links” — PAN-OS 11.1, read 2026-11-21 */
export const sourceText = (source: SourceRef): string => `“${source.title}” — ${pageFacts(source)}`;

/** A related row in one entry: never in the shape of an answer. */
export const beside = (row: Requirement): string =>
  row.ports === "" ? `${row.title}: ${row.caveats[0] ?? ""}` : `${row.title}: ${row.ports}${row.versions ? ` (release ${row.versions})` : ""}`;
