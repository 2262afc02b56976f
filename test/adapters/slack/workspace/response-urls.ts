/** Response URLs: five posts each, for half an hour. https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */

import type { Channel } from "./identity.ts";
import type { Ids } from "./ids.ts";
import type { ShownMessage } from "./shown.ts";

/** Where a post to the URL appears; `message` is what was pressed, which `replace_original` replaces. */
export interface Origin {
  channel: Channel;
  message: ShownMessage | null;
}

export interface ResponseUrls {
  issue(kind: "commands" | "actions" | "app", origin: Origin): string;
  /** Counts one use. Whether Slack counts a refused post is not documented; here it does, so that nobody comes to rely on more than five. */
  use(path: string): Origin | "used_url" | "expired_url";
}

const USES = 5;

export function createResponseUrls(options: { base: string; teamId: string; lifeMs: number; ids: Ids }): ResponseUrls {
  /** Oldest first; what is past its life leaves at the next issue. */
  const open = new Map<string, { origin: Origin; issuedAt: number; uses: number }>();
  const isFresh = (issuedAt: number): boolean => Date.now() - issuedAt <= options.lifeMs;

  return {
    issue(kind, origin) {
      for (const [path, { issuedAt }] of open) {
        if (isFresh(issuedAt)) break;
        open.delete(path);
      }
      const path = `/${kind}/${options.teamId}/${options.ids.next("")}/${options.ids.secret()}`;
      open.set(path, { origin, issuedAt: Date.now(), uses: 0 });
      return `${options.base}${path}`;
    },
    use(path) {
      const found = open.get(path);
      if (!found || !isFresh(found.issuedAt)) return "expired_url";
      found.uses += 1;
      return found.uses > USES ? "used_url" : found.origin;
    },
  };
}
