/** The command line: which commands and options there are, and what they are handed to. */
import { Command, CommanderError, Option } from "commander";
import type { Library } from "../../answer/library.ts";
import { ask, type Format } from "./ask.ts";
import { batch } from "./batch.ts";
import { conversation } from "./conversation.ts";
import { wholeOf } from "./lines.ts";
import { list } from "./list.ts";
import { addPlatformCommands } from "./platform-commands.ts";
import type { ExitCode, KbReply, Services, Streams } from "./services.ts";
import { writeMessage } from "./write.ts";

interface AskOptions {
  json?: true;
  batch?: true;
  format?: Format;
  knowledge: string[];
}

const EXAMPLES = {
  portolan: `
Examples:
  portolan                                  a conversation
  portolan ask panos ha1 encrypted          one question
  portolan ask "which ports does panzura need for smb"
  portolan ask tcp/28769                    what a port is used for
  portolan list                             what is known
  portolan serve                            answer in Slack and Discord
  portolan kb new acme-gateway              a file for another product

Exit code of ask: 0 answered, 3 no answer, 4 asks back, 2 bad usage.`,
  ask: `
Examples:
  portolan ask panos ha1 encrypted
  portolan ask panzura dns and ntp --format markdown
  echo "port 31784 used for" | portolan ask
  portolan ask --json snapmirror mediator
  portolan ask --batch --json < questions.txt
  portolan ask --knowledge ./my-knowledge acme gateway
  portolan ask -- -v5 is read as a word behind --

Exit code: 0 answered, 3 no answer, 4 asks back, 2 bad usage; 0 with --batch.`,
  list: `
Examples:
  portolan list
  portolan list panzura                     its topics, with a question for each`,
  kb: `
Examples:
  portolan kb lint
  portolan kb show panzura
  portolan kb new acme-gateway`,
  lint: `
Examples:
  portolan kb lint                          the shipped knowledge
  portolan kb lint ./my-knowledge
  portolan kb lint --since main             ports that were changed without reading the page again
  portolan kb lint --captured ./pages       sentences copied from the pages

Exit code: 0 without errors, 2 with errors.`,
  show: `
Examples:
  portolan kb show panzura
  portolan kb show acme-gateway --knowledge ./my-knowledge`,
  new: `
Examples:
  portolan kb new acme-gateway
  portolan kb new acme-gateway --dir ./my-knowledge`,
};

const knowledgeOption = (): Option =>
  new Option("--knowledge <dir>", "folder instead of the shipped knowledge; repeat it to lay one over another")
    .default([], "shipped")
    .argParser((dir: string, before: string[]) => [...before, dir]);

/** Bad usage, with the sentence for it. */
class UsageError extends Error {}

function formatOf({ json, format, batch: many }: AskOptions): Format {
  const wanted = json || many ? "json" : "text";
  if (json && format && format !== "json") throw new UsageError(`--json and --format ${format} exclude each other; use one of them`);
  if (many && format && format !== "json") throw new UsageError(`--batch prints JSON; leave out --format ${format}`);
  return format ?? wanted;
}

/** What commander complains about, with the way out where it is another than --help. */
function complaint({ code, message }: CommanderError, args: readonly string[], commands: readonly string[]): string {
  const text = message.replace(/^error: /, "");
  const [first = ""] = args;
  const stray = code === "commander.excessArguments" || code === "commander.unknownCommand";
  if (stray && !commands.includes(first)) return `error: there is no command "${first}"; to ask a question: portolan ask ${args.join(" ")}`;
  if (code === "commander.unknownOption" && first === "ask") return `error: ${text}\nWords of a question that begin with a hyphen go behind "--". See portolan ask --help.`;
  return `error: ${text}\nSee portolan ${commands.includes(first) ? `${first} ` : ""}--help.`;
}

/**
 * Runs one command line.
 * @param args what follows the program's name
 * @returns the exit code
 */
export async function run(args: readonly string[], services: Services, streams: Streams): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  let help = "";
  const program = new Command("portolan");

  /** Opens the knowledge and hands it on; broken knowledge is reported instead. */
  const withLibrary = async (folders: readonly string[], use: (library: Library) => Promise<ExitCode>): Promise<void> => {
    const all = [...program.opts<{ knowledge: string[] }>().knowledge, ...folders];
    const opened = await services.open(all);
    if ("library" in opened) exitCode = await use(opened.library);
    else {
      await writeMessage(streams.errors, opened.report);
      exitCode = 2;
    }
  };
  const reply = async ({ text, exitCode: code }: KbReply, failures: NodeJS.WritableStream): Promise<void> => {
    await writeMessage(code === 0 ? streams.output : failures, text);
    exitCode = code;
  };

  program
    .description("Which ports does this product need, in my version and my mode — and who says so?")
    .version(services.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void streams.output.write(text),
      writeErr: (text) => {
        help += text;
      },
      getOutHelpWidth: streams.width,
      getErrHelpWidth: streams.width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addOption(knowledgeOption())
    .addHelpText("after", EXAMPLES.portolan)
    .action(() => {
      const { serving } = services;
      if (!serving.wanted()) return withLibrary([], (library) => conversation(library, streams));
      const refused = serving.refusal(null);
      return refused === null ? withLibrary([], (library) => serving.serve(library, null)) : reply({ text: refused, exitCode: 2 }, streams.errors);
    });

  program
    .command("ask")
    .description("answer one question; without words it is read from the standard input")
    .argument("[words...]", "the question, in any words and any order")
    .option("--json", "print the answer as one line of JSON")
    .option("--batch", "one question a line on the standard input, one line of JSON for each, in order")
    .addOption(new Option("--format <format>", "how the answer is printed, text when left out").choices(["text", "markdown", "json"]))
    .addOption(knowledgeOption())
    .addHelpText("after", EXAMPLES.ask)
    .action(async (words: string[], options: AskOptions) => {
      const format = formatOf(options);
      if (options.batch) {
        if (words.length > 0) throw new UsageError("--batch reads its questions from the standard input; leave out the words");
        return withLibrary(options.knowledge, (library) => batch(library, streams));
      }
      if (words.length === 0 && streams.input.isTTY) throw new UsageError("there is no question; write it behind the command: portolan ask panos ha1 encrypted");
      const question = words.length > 0 ? words.join(" ") : await wholeOf(streams.input);
      return withLibrary(options.knowledge, (library) => ask(library, question, format, streams));
    });

  program
    .command("list")
    .description("list what is known, or the topics of one product")
    .argument("[product]", "its id, name, an alias or the beginning of one")
    .addOption(knowledgeOption())
    .addHelpText("after", EXAMPLES.list)
    .action((product: string | undefined, { knowledge }: { knowledge: string[] }) => withLibrary(knowledge, (library) => list(library, product, streams)));

  addPlatformCommands(program, { services, withLibrary, reply: (said) => reply(said, streams.errors) });

  const kb = program.command("kb").description("check, read and begin files of the knowledge").addHelpText("after", EXAMPLES.kb);
  kb.command("lint")
    .description("report every problem of every file, with the line and the fix")
    .argument("[dirs...]", "folders of knowledge files; a later one overlays an earlier one (default: shipped)")
    .option("--since <revision>", "also compare with the files at a git revision")
    .option("--captured <dir>", "also compare with captured pages: a folder of text files")
    .addHelpText("after", EXAMPLES.lint)
    .action(async (dirs: string[], options: { since?: string; captured?: string }) => reply(await services.lint(dirs, options), streams.output));
  kb.command("show")
    .description("print everything that a product file says, resolved")
    .argument("<id>", "name of the file without .yaml")
    .addOption(knowledgeOption())
    .addHelpText("after", EXAMPLES.show)
    .action(async (id: string, { knowledge }: { knowledge: string[] }) =>
      reply(await services.show([...program.opts<{ knowledge: string[] }>().knowledge, ...knowledge], id), streams.errors),
    );
  kb.command("new")
    .description("write the file that a new product starts from")
    .argument("<id>", "lower-case letters, digits and hyphens")
    .option("--dir <dir>", "folder to write it to (default: shipped)")
    .addHelpText("after", EXAMPLES.new)
    .action(async (id: string, { dir }: { dir?: string }) => reply(await services.create(dir ?? null, id), streams.errors));

  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof UsageError) await writeMessage(streams.errors, `error: ${error.message}`);
    else if (!(error instanceof CommanderError)) throw error;
    else if (error.exitCode === 0) return 0;
    else {
      const commands = program.commands.map((command) => command.name());
      await writeMessage(streams.errors, error.code === "commander.help" ? help.trimEnd() : complaint(error, args, commands));
    }
    return 2;
  }
}
