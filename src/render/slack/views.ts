/** The two surfaces that are no messages: App Home and an answer in a window. Both know fewer blocks, so they get sections. */
import type { HomeView, KnownBlock, ModalView } from "@slack/types";
import type { Answer } from "../../answer/answer.ts";
import type { ProductSummary } from "../../answer/library.ts";
import { renderSlack } from "../slack.ts";
import { actions, button, questionButtons } from "./controls.ts";
import { plainText } from "./elements.ts";
import { LIMITS } from "./limits.ts";
import { sections } from "./plain.ts";

const heading = (text: string): KnownBlock => ({ type: "header", text: plainText(text, LIMITS.title) });
const none = { question: "", page: 0 };

/** Ids are unique over a view, so buttons of a second list go on counting. */
const asked = (questions: readonly string[], from: number) => actions(questions.map((question, n) => button("ask", from + n, question, { question, page: 0 })));

/** What App Home shows one person. */
export interface HomeFacts {
  products: readonly ProductSummary[];
  examples: readonly string[];
  /** Last questions of this person that were answered, newest first. */
  recent: readonly string[];
  version: string;
}

const how = (example: string): string[] => [
  `• /ports ${example}: an answer only you see, with a button to share it`,
  "• Mention me in a thread: slash commands do not work there. I answer in the thread, and stay quiet otherwise.",
  "• Write me a direct message, or use Ports in this message on any message.",
  "Name product, link, condition and release in any order. What I do not understand I ask back; what the sources do not say I call unknown.",
  `If Slack is down: the same answers in a terminal, portolan ask ${example}`,
];

/** @returns the view for `views.publish` */
export function renderHome({ products, examples, recent, version }: HomeFacts): HomeView {
  const entries = products.reduce((sum, product) => sum + product.entries, 0);
  const days = products.flatMap(({ sources }) => sources.map((source) => source.days));
  const lines = products.map(({ name, entries: count, sources }) => `• ${name}: ${count} entries, ${sources.length} ${sources.length === 1 ? "source" : "sources"}`);
  const age = days.length === 0 ? "" : ` The page read longest ago was read ${Math.max(...days)} days ago.`;
  return {
    type: "home",
    blocks: [
      heading("Which ports does it need, and who says so?"),
      ...actions([button("open-form", 0, "Look up ports", none)]),
      heading("How to ask"),
      ...sections(how(examples[0] ?? "PRODUCT LINK")),
      ...(examples.length > 0 ? [heading("Try"), ...asked(examples, 0)] : []),
      ...(recent.length > 0 ? [heading("Your last questions"), ...asked(recent, examples.length)] : []),
      heading("What I know"),
      ...sections([`${entries} entries of ${products.length} products.${age}`, ...lines]),
      { type: "context", elements: [plainText(`Portolan ${version}. Your last questions are kept in memory until I restart; no message is stored.`, 300)] },
    ],
  };
}

const window = (blocks: KnownBlock[]): ModalView => ({
  type: "modal",
  title: plainText("Ports", LIMITS.modalTitle),
  close: plainText("Close", LIMITS.modalTitle),
  blocks,
});

const alert = (text: string): KnownBlock => ({ type: "alert", level: "warning", text: plainText(text, LIMITS.alert) });

/** An answer in a window; its questions lead on within it. */
export function renderWindow(answer: Answer, page = 0): ModalView {
  const disputed = answer.blocks.flatMap((block) => (block.type === "dispute" ? [block.dispute.subject] : []));
  const warning = disputed.length > 0 ? [alert(`Sources disagree on ${[...new Set(disputed)].join(", ")}: see below.`)] : [];
  return window([...warning, ...renderSlack(answer, { size: "full", page }).plain.blocks]);
}

/** Help or a notice in a window. */
export const textWindow = (lines: readonly string[], examples: readonly string[]): ModalView => window([...sections(lines), ...actions(questionButtons(examples))]);
