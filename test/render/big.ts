/** Answers of any size: rows, words and remarks, as many and as long as wanted. */
import type { Answer, Requirement } from "../../src/answer/answer.ts";

export const row = (n: number, length: number): Requirement => ({
  id: `p/${n}`,
  product: "P",
  title: `Link ${n} ${"t".repeat(length)}`,
  purpose: "purpose ".repeat(length / 8),
  from: "a".repeat(length),
  to: "ß".repeat(length),
  opens: "from",
  direction: "outbound",
  logic: "all",
  need: n % 2 ? "required" : "optional",
  conditions: ["only if it is so"],
  versions: ">=4.0",
  services: [{ protocol: "tcp", from: 10_000 + n, to: 10_000 + n }],
  ports: `TCP ${10_000 + n}`,
  caveats: [],
  dispute: null,
  confidence: "high",
  why: [],
  sources: [],
});

export function big(rows: Requirement[], length: number, notes: number, query = "q".repeat(600)): Answer {
  const source = {
    title: "s".repeat(length),
    url: `https://example.com/${"p".repeat(length)}`,
    edition: "e".repeat(length),
    read: "2026-11-01",
    dated: null,
    at: "a".repeat(length),
    staleMonths: 30,
  };
  return {
    query,
    status: "answer",
    understood: "u".repeat(length),
    blocks: [
      { type: "headline", text: `P: ${rows.length} entries` },
      { type: "requirements", rows, titled: true },
      { type: "notes", items: Array.from({ length: notes }, (_, n) => `note ${n} ${"n".repeat(length)}`) },
      { type: "dispute", dispute: { subject: "x".repeat(length), claims: [{ says: "TCP 1", source: "s".repeat(length) }], ruling: "r".repeat(length * 2) } },
      { type: "sources", items: Array.from({ length: 12 }, () => source) },
      { type: "related", heading: "Related", rows: rows.slice(0, 8) },
      { type: "understood", text: "u".repeat(length) },
    ],
    answers: rows,
    related: [],
    suggestions: [],
  };
}
