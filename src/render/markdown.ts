/** Answer -> Markdown (CommonMark with tables), for tickets and wikis. */
import type { Answer, Block, Requirement, SourceRef } from "../answer/answer.ts";
import { beside, ends, purpose, release, sourceText } from "../answer/phrases.ts";

/** Signs that Markdown or HTML would act on, each with its reason. */
const ESCAPES: readonly [pattern: RegExp, to: string, why: string][] = [
  [/[\p{Cc}\p{Cf}]/gu, "", "control characters and bidirectional marks hide or reorder text"],
  [/\\/g, "\\\\", "the escape sign itself"],
  [/([`*_{}[\]()#+!|~$])/g, "\\$1", "emphasis, links, images, headings, table cells, strike-through, mathematics"],
  [/&/g, "&amp;", "entities"],
  [/</g, "&lt;", "tags and autolinks, <!channel>"],
  [/>/g, "&gt;", "quotes"],
  [/@/g, "@\u2060", "mentions: @everyone stays text (word joiner)"],
  [/^(\s*)(\d+)([.)])/g, "$1$2\\$3", "ordered lists"],
  [/^(\s*)-/g, "$1\\-", "lists and rules"],
];

const plain = (text: string): string => ESCAPES.reduce((out, [pattern, to]) => out.replace(pattern, to), text);

/** An address in angle brackets; anything but http(s) is shown as text. */
const link = (url: string): string => (/^https?:\/\/[^\s<>]+$/.test(url) ? `<${url}>` : plain(url));

const source = (ref: SourceRef): string => `- ${plain(sourceText(ref))}${ref.url === null ? "" : ` ${link(ref.url)}`}`;

function row(requirement: Requirement, titled: boolean): string {
  const cells = [requirement.ports, ends(requirement), [purpose(requirement, titled), release(requirement, titled)].filter(Boolean).join("; "), requirement.need];
  return `| ${cells.map(plain).join(" | ")} |`;
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case "headline":
      return [`**${plain(block.text)}**`];
    case "requirements":
      return ["| Ports | Between | For | Need |", "|---|---|---|---|", ...block.rows.map((one) => row(one, block.titled))];
    case "facts":
    case "notes":
      return block.items.map((item) => `- ${plain(item)}`);
    case "dispute":
      return [
        `**Sources disagree on ${plain(block.dispute.subject)}**`,
        "",
        ...block.dispute.claims.map(({ says, source: page }) => `- ${plain(`${says} (${page})`)}`),
        `- Ruling: ${plain(block.dispute.ruling)}`,
      ];
    case "sources":
      return ["Sources:", "", ...block.items.map(source)];
    case "related":
      return [`${plain(block.heading)}:`, "", ...block.rows.map((one) => `- ${plain(beside(one))}`)];
    case "choices":
      return [`${plain(block.heading)}:`, "", ...block.items.map((item) => `- ${plain(item)}`)];
    case "understood":
      return [`_${plain(block.text)}_`];
    default:
      return block satisfies never;
  }
}

/** The whole reply; blocks are separated by blank lines. */
export function renderMarkdown(answer: Answer): string {
  return answer.blocks
    .map((block) => blockLines(block).join("\n"))
    .filter((text) => text !== "")
    .join("\n\n");
}
