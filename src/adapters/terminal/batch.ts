/** `portolan ask --batch`: a question a line in, an answer a line out, in order; for tests and other programs. */

import type { Library } from "../../answer/library.ts";
import { jsonLine } from "./ask.ts";
import { linesOf } from "./lines.ts";
import type { ExitCode, Streams } from "./services.ts";
import { writeReply } from "./write.ts";

/** Characters collected before they are written: few writes, little memory. */
const BLOCK = 65_536;

/** Answers until the input ends; a reply waits at most until the input pauses. */
export async function batch(library: Library, { input, output }: Streams): Promise<ExitCode> {
  for await (const lines of linesOf(input)) {
    let block = "";
    for (const line of lines) {
      block += `${jsonLine(library.answer(line))}\n`;
      if (block.length < BLOCK) continue;
      await writeReply(output, block);
      block = "";
    }
    if (block !== "") await writeReply(output, block);
  }
  return 0;
}
