/** `portolan` by itself: a prompt on a terminal, one question a line otherwise. */
import { createInterface } from "node:readline";
import type { Library } from "../../answer/library.ts";
import { renderProducts } from "../../render/terminal/overview.ts";
import { renderTerminal } from "../../render/terminal.ts";
import { linesOf } from "./lines.ts";
import type { ExitCode, Streams } from "./services.ts";
import { writeMessage, writeReply } from "./write.ts";

const PROMPT = "portolan> ";
const HISTORY = 500;
/** Most products that the greeting names. */
const NAMED = 5;

const HELP = `Ask which ports a product needs, in any words and any order:
  panos ha1 encrypted               a link or service of a product
  which ports does panzura need     everything its sources list
  tcp/28769                         what a port is used for
  who opens panzura dns             the direction
Also: list (what is known), help, quit (or exit, or Ctrl-D).`;

/** What a line comes to: text to show, nothing to say, or the end. */
function replyTo(line: string, library: Library, streams: Streams): string | null | "quit" {
  const word = line.trim().toLowerCase();
  if (word === "") return null;
  if (word === "quit" || word === "exit") return "quit";
  if (word === "help" || word === "?") return HELP;
  const options = { width: streams.width(), color: streams.color };
  return word === "list" ? renderProducts(library.products(), options) : renderTerminal(library.answer(line), options);
}

function greeting(library: Library): string {
  const products = library.products();
  const what = products.length <= NAMED ? products.map(({ id }) => id).join(", ") : `${products.length} products`;
  return `I know the ports of ${what}. Ask, or type list, help or quit.`;
}

async function prompted(library: Library, streams: Streams): Promise<void> {
  await writeMessage(streams.output, greeting(library));
  const reader = createInterface({ input: streams.input, output: streams.output, prompt: PROMPT, historySize: HISTORY, removeHistoryDuplicates: true });
  let left = false;
  reader.on("SIGINT", () => reader.close());
  reader.prompt();
  for await (const line of reader) {
    const reply = replyTo(line, library, streams);
    left = reply === "quit";
    if (left) break;
    if (reply !== null) await writeReply(streams.output, `${reply}\n\n`);
    reader.prompt();
  }
  reader.close();
  if (!left) await writeReply(streams.output, "\n");
}

async function piped(library: Library, streams: Streams): Promise<void> {
  let answered = false;
  for await (const lines of linesOf(streams.input)) {
    for (const line of lines) {
      const reply = replyTo(line, library, streams);
      if (reply === "quit") return;
      if (reply === null) continue;
      await writeReply(streams.output, `${answered ? "\n" : ""}${reply}\n`);
      answered = true;
    }
  }
}

/** Talks until the other side leaves. */
export async function conversation(library: Library, streams: Streams): Promise<ExitCode> {
  if (streams.input.isTTY && streams.output.isTTY) await prompted(library, streams);
  else await piped(library, streams);
  return 0;
}
