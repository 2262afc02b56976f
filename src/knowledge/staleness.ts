/** How long a source may go unread before that is said: by who speaks. */

/** Months after which a page should be compared again. */
export const STALE_AFTER: Readonly<Record<string, number>> = {
  "vendor-docs": 12,
  "vendor-kb": 12,
  program: 18,
  standard: 60,
  "vendor-community": 9,
  "third-party": 6,
};

/** Whole months between two days (YYYY-MM-DD); negative when `day` lies in the future. */
export function monthsBetween(day: string, today: string): number {
  const [y1 = 0, m1 = 0, d1 = 0] = day.split("-").map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = today.split("-").map(Number);
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
}

/** Months since a page was read, when that is too long for its kind; otherwise null. */
export function staleMonths(kind: string, read: string, today: string): number | null {
  const months = monthsBetween(read, today);
  return months >= (STALE_AFTER[kind] ?? 12) ? months : null;
}
