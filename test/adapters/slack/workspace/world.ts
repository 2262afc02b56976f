/** The state of the workspace that the Web API, the response URLs and the payloads share. */
import { blockRefusal, type Refusal } from "./blocks.ts";
import type { Identity } from "./identity.ts";
import { createIds, type Ids } from "./ids.ts";
import { type Fields, isFields, listOf } from "./json.ts";
import { createMessages, type Messages } from "./messages.ts";
import { createResponseUrls, type ResponseUrls } from "./response-urls.ts";
import { createTriggers, type Triggers } from "./triggers.ts";
import { createViews, type Views } from "./views.ts";

export interface World {
  identity: Identity;
  ids: Ids;
  triggers: Triggers;
  responseUrls: ResponseUrls;
  messages: Messages;
  views: Views;
  /** Blocks for which a test wants a refusal, on top of what Slack itself refuses. */
  refuseBlocks(predicate: (blocks: Fields[]) => boolean): { end(): void };
  messageRefusal(body: Fields): Refusal | null;
  viewRefusal(view: unknown): Refusal | null;
}

const MOST_BLOCKS = 50;

export function createWorld(identity: Identity, options: { base: string; triggerLifeMs: number; responseUrlLifeMs: number }): World {
  const ids = createIds();
  const views = createViews(identity, ids);
  const predicates = new Set<(blocks: Fields[]) => boolean>();

  const unwanted = (blocks: unknown): Refusal | null =>
    [...predicates].some((predicate) => predicate(listOf(blocks))) ? { error: "invalid_blocks", messages: ["refused by the test [json-pointer:/blocks]"] } : null;

  return {
    identity,
    ids,
    views,
    triggers: createTriggers(options.triggerLifeMs),
    responseUrls: createResponseUrls({ base: options.base, teamId: identity.team.id, lifeMs: options.responseUrlLifeMs, ids }),
    messages: createMessages(ids),
    refuseBlocks(predicate) {
      predicates.add(predicate);
      return { end: () => void predicates.delete(predicate) };
    },
    messageRefusal(body) {
      if (!body.text && !body.blocks && !body.attachments && !body.markdown_text) return { error: "no_text", messages: [] };
      return body.blocks === undefined ? null : (blockRefusal(body.blocks, MOST_BLOCKS) ?? unwanted(body.blocks));
    },
    viewRefusal: (view) => (isFields(view) ? (views.refusal(view) ?? unwanted(view.blocks)) : { error: "invalid_arguments", messages: ["[ERROR] missing required field: view"] }),
  };
}
