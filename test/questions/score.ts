/** Judges one reply against what a right answer shows; used by the tests and by the bench. */
import type { AskResult } from "../../src/render/json.ts";

export type ExpectedPort = [protocol: string, number: number | string | null];

export interface Question {
  q: string;
  class: string;
  expect: {
    /** ambiguous-ok: an answer or a question back; not-answer: a question back or none. */
    status: "answer" | "none" | "ambiguous-ok" | "not-answer";
    ports: ExpectedPort[] | null;
    portsAllowed?: ExpectedPort[];
    portsForbidden: ExpectedPort[];
    mustMention: string[][];
    mustNotMention: string[];
    direction: string | null;
  };
}

export interface Verdict {
  right: boolean;
  /** A port that must not be shown was shown as the answer. */
  forbidden: boolean;
  faults: string[];
}

/** `tcp:443`, `icmp`, `ip:99`, `ethertype:0x7261` for every single port shown as the answer. */
function shown(result: AskResult): Set<string> {
  const out = new Set<string>();
  for (const { services } of result.answers)
    for (const service of services) {
      if ("number" in service) out.add(`${service.protocol}:${service.number}`.toLowerCase());
      else if ("from" in service) for (let port = service.from; port <= service.to; port++) out.add(`${service.protocol}:${port}`);
      else out.add(service.protocol);
    }
  return out;
}

const key = ([protocol, number]: ExpectedPort): string => (number === null ? protocol : `${protocol}:${number}`.toLowerCase());

const STATUS: Record<Question["expect"]["status"], readonly AskResult["status"][]> = {
  answer: ["answer"],
  none: ["none"],
  "ambiguous-ok": ["answer", "choose"],
  "not-answer": ["none", "choose"],
};

/** Compares one reply with what is expected. */
export function judge({ expect }: Question, result: AskResult): Verdict {
  const faults: string[] = [];
  const ports = shown(result);
  const text = result.text.toLowerCase();
  const wrong = expect.portsForbidden.map(key).filter((port) => ports.has(port));
  if (!STATUS[expect.status].includes(result.status)) faults.push(`status ${result.status}, expected ${expect.status}`);
  if (wrong.length > 0) faults.push(`shows ${wrong.join(", ")}`);
  if (result.status === "answer" && expect.status === "answer") {
    const missing = (expect.ports ?? []).map(key).filter((port) => !ports.has(port));
    if (missing.length > 0) faults.push(`lacks ${missing.join(", ")}`);
    for (const group of expect.mustMention) if (!group.some((word) => text.includes(word.toLowerCase()))) faults.push(`does not mention ${group.join(" | ")}`);
    for (const word of expect.mustNotMention) if (text.includes(word.toLowerCase())) faults.push(`mentions ${word}`);
  }
  return { right: faults.length === 0, forbidden: wrong.length > 0, faults };
}
