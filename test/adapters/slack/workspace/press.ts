/** Finds in what the bot sent the element a person would press, by its words or its `action_id`. */
import { actionOf, type Choice, labelsOf, optionsOf } from "./choose.ts";
import { type Fields, fieldsOf, objectsIn, textOf } from "./json.ts";
import type { Action } from "./payloads/action.ts";
import type { Shown } from "./shown.ts";
import type { Sent } from "./traffic.ts";

export interface Found {
  element: Fields;
  blockId: string;
}

const blocksOf = (shown: Shown): Fields[] => (shown.kind === "view" ? shown.view.blocks : shown.blocks);

/** Everything with an `action_id`, and the innermost block it stands in. */
export function elementsOf(shown: Shown): Found[] {
  let blockId = "";
  return blocksOf(shown).flatMap((block) =>
    [...objectsIn(block)].flatMap(({ object }) => {
      blockId = textOf(object.block_id) || blockId;
      return typeof object.action_id === "string" ? [{ element: object, blockId }] : [];
    }),
  );
}

/** What a user sees of a thing sent; what they do not see cannot be pressed. */
export function shownOf(what: Sent | Shown): Shown {
  if (what.kind === "message" || what.kind === "view") return what;
  if (what.shown) return what.shown;
  throw new Error(`nothing of this ${what.kind} is on the screen: ${JSON.stringify("payload" in what ? what.payload : what.body)}`);
}

/** The action a press on `target` is. An option's label chooses it; `choice` chooses where `target` names the element. */
export function actionFor(shown: Shown, target: string, choice: Choice | null = null): Action {
  const elements = elementsOf(shown);
  const byId = elements.filter(({ element }) => element.action_id === target);
  const found = byId.length ? byId : elements.filter(({ element }) => labelsOf(element).includes(target));
  const [one] = found;
  if (!one || found.length > 1) {
    const offered = elements.map(({ element }) => [textOf(element.action_id), ...labelsOf(element).map((label) => `“${label}”`)].join(" "));
    throw new Error(`${one ? `${found.length} elements answer to` : "nothing to press is called"} “${target}” among: ${offered.join("; ") || "nothing"}`);
  }
  const isOption = byId.length === 0 && optionsOf(one.element).some((option) => fieldsOf(option.text).text === target);
  return { type: "", ...actionOf(one.element, isOption ? target : choice), action_id: textOf(one.element.action_id), block_id: one.blockId };
}
