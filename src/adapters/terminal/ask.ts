/** `portolan ask`: one question, one reply, and an exit code that says which kind of reply it was. */
import type { Answer } from "../../answer/answer.ts";
import type { Library } from "../../answer/library.ts";
import { renderJson } from "../../render/json.ts";
import { renderMarkdown } from "../../render/markdown.ts";
import { renderTerminal } from "../../render/terminal.ts";
import type { ExitCode, Streams } from "./services.ts";
import { writeReply } from "./write.ts";

export type Format = "text" | "markdown" | "json";

/** Text inside JSON is not wrapped: whoever shows it does that, and a phrase is found in one piece. */
const PLAIN = { width: 100_000, color: false };

const EXIT: Record<Answer["status"], ExitCode> = { answer: 0, none: 3, choose: 4 };

/** One line, whatever the text in it. */
export const jsonLine = (answer: Answer): string => JSON.stringify(renderJson(answer, renderTerminal(answer, PLAIN)));

function rendered(answer: Answer, format: Format, streams: Streams): string {
  switch (format) {
    case "text":
      return renderTerminal(answer, { width: streams.width(), color: streams.color });
    case "markdown":
      return renderMarkdown(answer);
    case "json":
      return jsonLine(answer);
    default:
      return format satisfies never;
  }
}

/** Asks and prints. */
export async function ask(library: Library, question: string, format: Format, streams: Streams): Promise<ExitCode> {
  const answer = library.answer(question);
  await writeReply(streams.output, `${rendered(answer, format, streams)}\n`);
  return EXIT[answer.status];
}
