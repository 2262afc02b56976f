/** The disagreement of a row's sources, with the ruling. */
import { resolveCite } from "../cite.ts";
import type { FileContext } from "../compile.ts";
import type { Dispute } from "../fact.ts";
import type { Claim, Ruling } from "../schema/flow.ts";

/** @returns null when the sources agree */
export function compileDispute({ file }: FileContext, row: { disputed?: Claim[] | undefined; ruling?: Ruling | undefined }): Dispute | null {
  if (!row.disputed || !row.ruling) return null;
  const { keep, because, note } = row.ruling;
  return {
    claims: row.disputed.map((claim) => ({ says: claim.says, cites: resolveCite(claim.src, file.sources) })),
    keep: file.sources[keep]?.title ?? null,
    because,
    note: note ?? null,
  };
}
