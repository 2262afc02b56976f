/** Intent: ports or facts that were found, by product, by port or as a list. */
import type { Finding, Note } from "../../query/finding.ts";
import type { Query } from "../../query/query.ts";
import { absentPorts } from "../absent.ts";
import type { Block, Requirement } from "../answer.ts";
import { headlineOf } from "../headline.ts";
import { distinctSources } from "../sources.ts";

type Rows = Extract<Finding, { kind: "rows" }>;

/** Longest list for which directions and confidence are said row by row. */
const FEW = 4;

/** Whoever asked for a rule must not take the ports for a report that it is in place. */
const CHANGES_NOTHING = "I only tell which ports are needed; no rule was added on any device.";

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

function noteText(note: Note, rows: readonly Requirement[]): string {
  switch (note.note) {
    case "release-unstated":
      return `Release ${note.asked}: the source names no release, so it is not stated whether this holds for ${note.asked}.`;
    case "release-partly":
      return `Some entries are left out because no source lists them for release ${note.asked}; they stand below with the releases that are named.`;
    case "direction-differs":
      return `Not ${note.asked === "in" ? "inbound" : "outbound"}: ${unique(rows.map(({ direction }) => direction ?? ""))
        .filter(Boolean)
        .join("; ")}.`;
    case "no-port":
      return `Not answered: ${absentPorts(note, unique(rows.map(({ product }) => product)))}`;
    case "ignored":
      return `Not used: ${note.words.join(", ")}.`;
    default:
      return note satisfies never;
  }
}

/** A statement as a sentence. */
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;

/** How some of the rows are called when a statement does not hold for all of them: a whole product by its name. */
function called(holders: readonly Requirement[], rows: readonly Requirement[]): string {
  const oneTitle = new Set(rows.map(({ title }) => title)).size === 1;
  const whole = new Set(holders.map(({ product }) => product).filter((product) => rows.every((row) => row.product !== product || holders.includes(row))));
  const severalProducts = new Set(rows.map(({ product }) => product)).size > 1;
  return unique(
    holders.map(({ title, ports, product }) => (severalProducts && whole.has(product) ? product : ports === "" ? title : oneTitle ? ports : `${title} (${ports})`)),
  ).join("; ");
}

/** Statements about the rows; where one does not hold for all, it says for which. */
function perRow(rows: readonly Requirement[], pick: (row: Requirement) => readonly string[]): string[] {
  const byText = new Map<string, Requirement[]>();
  for (const row of rows) for (const text of pick(row)) byText.set(text, [...(byText.get(text) ?? []), row]);
  return [...byText].map(([text, holders]) => sentence(holders.length === rows.length ? text : `${called(holders, rows)}: ${text}`));
}

/** The fact of a side fact is shown by itself; the rest of its caveats, and those of the rows, are notes. */
const caveats = (flows: readonly Requirement[], facts: readonly Requirement[]): string[] => [
  ...perRow(flows, (row) => row.caveats),
  ...perRow(facts, (row) => row.caveats.slice(1)),
];

function releases(rows: readonly Requirement[]): string[] {
  const said = unique(rows.flatMap(({ versions }) => versions ?? []));
  if (said.length === 1 && rows.every(({ versions }) => versions !== null)) return [`Releases that the sources name: ${said[0]}.`];
  return perRow(rows, ({ versions }) => (versions ? [`stated for release ${versions}`] : []));
}

/** `TCP 443: Panzura web interface; NetApp intercluster link`: what the port is for. */
const reverseHeadline = (query: Query, rows: readonly Requirement[]): string =>
  `${query.ports.map(({ text }) => text).join(", ")}: ${unique(rows.map(({ title }) => title)).join("; ")}`;

/** The body of an answer with rows. */
export function rowsBlocks(finding: Rows, query: Query, rows: Requirement[], related: Requirement[]): Block[] {
  const flows = rows.filter(({ ports }) => ports !== "");
  const facts = rows.filter(({ ports }) => ports === "");
  const directions = flows.length <= FEW || query.asksDirection ? perRow(flows, ({ direction }) => (direction ? [`direction: ${direction}`] : [])) : [];
  const headed = facts[0] === rows[0] && (facts.length === 1 || flows.length > 0);
  const untold = headed ? facts.slice(1) : facts;
  const disputes = rows.flatMap(({ dispute }) => dispute ?? []);
  const shaky = rows.filter(({ confidence }) => confidence !== "high");
  const notes = [
    ...(query.wantsRule ? [CHANGES_NOTHING] : []),
    ...finding.notes.map((note) => noteText(note, flows)),
    ...directions,
    ...perRow(flows, ({ conditions }) => conditions.filter((text) => text.startsWith("one of"))),
    ...caveats(flows, facts),
    ...releases(flows.length > 0 ? flows : facts),
    ...(rows.length <= FEW ? perRow(shaky, ({ confidence, why }) => [`confidence ${confidence}: ${why.join("; ")}`]) : []),
  ];
  const heading =
    flows.length > 0 && related.some(({ versions }) => versions !== null) && related.every(({ ports }) => ports !== "")
      ? "Other releases and neighbours (not the answer)"
      : "Related (not the answer)";
  const blocks: Block[] = [
    { type: "headline", text: finding.mode === "reverse" ? reverseHeadline(query, rows) : headlineOf(rows) },
    ...(flows.length > 0 ? [{ type: "requirements" as const, rows: flows, titled: finding.mode === "reverse" || unique(flows.map(({ product }) => product)).length > 1 }] : []),
    ...(untold.length > 0 ? [{ type: "facts" as const, items: untold.map(({ caveats: [fact] }) => fact ?? "") }] : []),
    { type: "notes", items: unique(notes) },
    ...disputes.map((dispute) => ({ type: "dispute" as const, dispute })),
    { type: "sources", items: distinctSources(rows.flatMap(({ sources }) => sources)) },
    ...(related.length > 0 ? [{ type: "related" as const, heading, rows: related }] : []),
  ];
  return blocks;
}
