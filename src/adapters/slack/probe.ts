/** Asks Slack whether it takes our blocks: an answer inside an acknowledgement that it refuses would vanish without a word. */
import { webApi } from "@slack/bolt";
import { renderSlack } from "../../render/slack.ts";
import { said } from "../chat/guard.ts";
import type { Desk } from "../chat/port.ts";
import type { Blocks } from "./deliver.ts";

/** Messages that between them have every kind of block. */
const SAMPLES = 3;

/** https://docs.slack.dev/reference/methods/blocks.validate: needs no scope. */
export async function probe(client: webApi.WebClient, { library, log }: Desk, blocks: Blocks): Promise<void> {
  try {
    for (const question of library().examples(SAMPLES)) {
      await client.blocks.validate({ blocks: renderSlack(library().answer(question), { size: "full", offer: ["share"] }).rich.blocks });
    }
    blocks.asked(true);
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError && error.data.error === "invalid_blocks") blocks.asked(false);
    else log.info("Slack was not asked about the blocks", { cause: said(error) });
  }
}
