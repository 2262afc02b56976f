/** The guided form “Look up ports”: product and link with type-ahead, condition, release; and what was filled in, as a question. */
import type { InputBlock, ModalView, PlainTextOption } from "@slack/types";
import type { LookupForm } from "../../answer/library.ts";
import { plainText, visible } from "./elements.ts";
import { LIMITS } from "./limits.ts";

export const FORM = { callback: "v1:look-up", product: "v1:form-product", link: "v1:form-link", condition: "v1:form-condition", release: "v1:form-release" } as const;

/** Longest release that is typed. */
const RELEASE = 20;

export const option = (value: string, text: string): PlainTextOption => ({ text: plainText(text, LIMITS.option.text), value });

/** Characters typed before Slack asks for options: none, so that the list shows at once. */
const AT_ONCE = 0;

const product = (chosen: LookupForm | null): InputBlock => ({
  type: "input",
  block_id: "product",
  dispatch_action: true,
  label: plainText("Product", LIMITS.title),
  element: {
    type: "external_select",
    action_id: FORM.product,
    min_query_length: AT_ONCE,
    placeholder: plainText("Type a product", LIMITS.title),
    ...(chosen ? { initial_option: option(chosen.product.id, chosen.product.name) } : {}),
  },
});

/** Blocks of another product get other ids, so that nothing chosen for the last one stays. */
function details({ product: { id }, conditions, releases }: LookupForm): InputBlock[] {
  const input = (name: string, label: string, element: InputBlock["element"], hint?: string): InputBlock => ({
    type: "input",
    block_id: `${name}:${id}`,
    optional: true,
    label: plainText(label, LIMITS.title),
    element,
    ...(hint === undefined ? {} : { hint: plainText(hint, LIMITS.title) }),
  });
  return [
    input("link", "Link or service", { type: "external_select", action_id: FORM.link, min_query_length: AT_ONCE, placeholder: plainText("All of them", LIMITS.title) }),
    ...(conditions.length > 0
      ? [
          input("condition", "Condition", {
            type: "static_select",
            action_id: FORM.condition,
            placeholder: plainText("Any", LIMITS.title),
            options: conditions.slice(0, LIMITS.option.count).map(({ id: value, name }) => option(value, name)),
          }),
        ]
      : []),
    input(
      "release",
      "Release",
      { type: "plain_text_input", action_id: FORM.release, max_length: RELEASE, placeholder: plainText("for instance 11.1", LIMITS.title) },
      releases.length > 0 ? `The sources name ${releases.join("; ")}.` : "The sources name no release.",
    ),
  ];
}

/** @param chosen what the chosen product offers; null before one is chosen */
export function renderForm(chosen: LookupForm | null): ModalView {
  return {
    type: "modal",
    callback_id: FORM.callback,
    title: plainText("Look up ports", LIMITS.modalTitle),
    submit: plainText("Look up", LIMITS.modalTitle),
    close: plainText("Close", LIMITS.modalTitle),
    private_metadata: chosen?.product.id ?? "",
    blocks: [product(chosen), ...(chosen ? details(chosen) : [])],
  };
}

/** What was filled in; ids of options, null where nothing was. */
export interface Filled {
  link: string | null;
  condition: string | null;
  release: string | null;
}

/** @returns the question of a form, or the input that is wrong with the sentence for it */
export function questionOf(form: LookupForm, { link, condition, release }: Filled): { question: string } | { blockId: string; error: string } {
  const wanted = release === null ? "" : visible(release);
  if (wanted !== "" && !/^v?\d+(?:\.(?:\d+|x))*$/i.test(wanted)) return { blockId: `release:${form.product.id}`, error: "Write a release in figures, for instance 11.1" };
  const base = form.links.find(({ id }) => id === link)?.question ?? form.question;
  const words = form.conditions.find(({ id }) => id === condition)?.words ?? "";
  return { question: [base, words, wanted].filter(Boolean).join(" ") };
}

/** What was typed, found in names: beginnings first, then beginnings of words, then anywhere; always in the same order. */
export function matching<T>(items: readonly T[], typed: string, names: (item: T) => readonly string[]): T[] {
  const wanted = visible(typed).toLowerCase();
  const rank = (item: T): number =>
    Math.min(
      ...names(item).map((name) => {
        const at = name.toLowerCase().indexOf(wanted);
        return at < 0 ? 3 : at === 0 ? 0 : /\W/.test(name.charAt(at - 1)) ? 1 : 2;
      }),
    );
  const ranked = items.map((item) => ({ item, rank: rank(item) })).filter((one) => one.rank < 3);
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
    .slice(0, LIMITS.option.count);
}
