/** What a product file says of a page it cites. */
import { z } from "zod";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** False for 2026-02-31, which Date.parse takes for March 3. */
const exists = (text: string): boolean => {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

export const day = z
  .string({ error: "write the day as YYYY-MM-DD" })
  .regex(DAY, "write the day as YYYY-MM-DD")
  .refine((text) => !DAY.test(text) || exists(text), "this day does not exist");

export const versionRange = z
  .string({ error: 'put the version in quotes: "11.10" unquoted is read as the number 11.1' })
  .describe('Releases, always quoted: "5.0 - 5.1", ">=11.1", "6.0 - 6.1, >=11.1".');

export const source = z.strictObject({
  title: z.string().min(1).describe("Title of the page as printed."),
  url: z.union([z.url(), z.null()]).describe("Address of the page; null when it was lost."),
  kind: z.enum(["vendor-docs", "vendor-kb", "program", "standard", "vendor-community", "third-party"]).describe("Who speaks."),
  read: day.describe("Last verified: the day a person last compared this file with the page."),
  dated: day.optional().describe("Date the page itself carries."),
  version: versionRange.optional().describe("Releases the page speaks about; only what it names."),
  edition: z.string().optional().describe("How the edition is shown to the reader, e.g. PAN-OS 11.1 and later."),
  commit: z.string().optional().describe("Git commit of the page's source."),
  seen: z.string().optional().describe("Hash of the text that was read, for change detection."),
  capture: z.enum(["full", "partial", "lossy"]).optional().describe("lossy: cells or bullets were lost, so absence means nothing."),
  frozen: z.boolean().optional().describe("true: an end-of-life release that never goes stale."),
});

export type Source = z.infer<typeof source>;
