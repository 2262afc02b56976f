/** The submission of a modal. https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
import type { Fields } from "../json.ts";
import type { View } from "../shown.ts";
import type { World } from "../world.ts";
import type { Scene } from "./command.ts";
import { interactionBase } from "./interaction.ts";

export function submissionPayload(world: World, view: View, values: Fields, scene: Scene = {}): Fields {
  return {
    ...interactionBase(world, "view_submission", scene),
    trigger_id: world.triggers.issue(),
    view: { ...view, state: { values } },
    response_urls: [],
  };
}
