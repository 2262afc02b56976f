/** Answer -> the object that `portolan ask --json` prints: a contract other programs rely on. */
import type { Answer, Requirement, Service, Status } from "../answer/answer.ts";

export interface AskRequirement {
  id: string;
  product: string;
  title: string;
  from: string | null;
  to: string | null;
  opens: Requirement["opens"];
  logic: Requirement["logic"];
  need: Requirement["need"];
  conditions: string[];
  versions: string | null;
  services: Service[];
  caveats: string[];
  disputed: boolean;
  sources: { title: string; url: string | null; edition: string | null; read: string }[];
}

export interface AskResult {
  query: string;
  status: Status;
  understood: string;
  /** The whole reply as a terminal shows it, uncoloured. */
  text: string;
  answers: AskRequirement[];
  related: AskRequirement[];
  suggestions: string[];
}

function requirement(row: Requirement): AskRequirement {
  const disputed = row.dispute === null ? [] : [`Sources disagree: ${row.dispute.claims.map(({ says, source }) => `${source}: ${says}`).join("; ")}. ${row.dispute.ruling}`];
  return {
    id: row.id,
    product: row.product,
    title: row.title,
    from: row.from,
    to: row.to,
    opens: row.opens,
    logic: row.logic,
    need: row.need,
    conditions: row.conditions,
    versions: row.versions,
    services: row.services,
    caveats: [...row.caveats, ...disputed],
    disputed: row.dispute !== null,
    sources: row.sources.map(({ title, url, edition, read }) => ({ title, url, edition, read })),
  };
}

/** @param text the same answer as plain terminal text */
export function renderJson(answer: Answer, text: string): AskResult {
  return {
    query: answer.query,
    status: answer.status,
    understood: answer.understood,
    text,
    answers: answer.answers.map(requirement),
    related: answer.related.map(requirement),
    suggestions: answer.suggestions,
  };
}
