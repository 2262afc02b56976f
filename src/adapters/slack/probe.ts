/** Asks Slack once whether it takes our blocks: an answer inside an acknowledgement that it refuses would vanish without a word. */
import { webApi } from "@slack/bolt";
import { renderSlack } from "../../render/slack.ts";
import { said } from "../chat/guard.ts";
import type { Desk } from "../chat/port.ts";
import type { Blocks } from "./deliver.ts";

/** Answers that use every kind of block there is. */
const SAMPLES = 10;

/** https://docs.slack.dev/reference/methods/blocks.validate: needs no scope. */
export async function probe(client: webApi.WebClient, { library, log }: Desk, blocks: Blocks): Promise<string | null> {
  try {
    const samples = library()
      .examples(SAMPLES)
      .flatMap((question) => renderSlack(library().answer(question), { size: "full", offer: ["share"] }).rich.blocks);
    await client.blocks.validate({ blocks: samples.slice(0, 50) });
    return null;
  } catch (error) {
    if (!(error instanceof webApi.WebAPIPlatformError) || error.data.error !== "invalid_blocks") {
      log.info("Slack was not asked about the blocks", { cause: said(error) });
      return null;
    }
    blocks.refused();
    return error.data.error;
  }
}
