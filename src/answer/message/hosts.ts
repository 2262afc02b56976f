/** Ports behind the name or address of a host: `10.1.1.9:28769`, `https://filer.example.net:31784/`, `nc -vz host 28769`. */
import { isMention, type Mention, mentionOf } from "./mention.ts";
import { transportOf } from "./records.ts";

const HOST_PORT =
  /(?<![\w.:/])(?:(?<scheme>[a-z]{2,8}):\/\/)?(?<host>(?:\d{1,3}\.){3}\d{1,3}|\[[0-9a-f:.]{2,45}\]|(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,18}|(?<=\/\/)[a-z0-9-]{1,63}) ?:(?: (?=\d{1,5}\)))?(?<port>\d{2,5})(?![\w:]|\.\d)/gi;
/** `Net.java:672` is a place in a program. */
const PROGRAM = /\.(?:java|kt|scala|py|rb|php|pl|sh|go|rs|c|h|cc|cpp|hpp|cs|js|mjs|ts|tsx|jsx|sql|lua|log|txt|md|conf|cfg|ini|ya?ml|json|xml|tf|html?|css)$/i;
const COMMAND = /(?<![\w-])(?<tool>nc|ncat|netcat|telnet)(?<options>(?: +-[a-z]{1,8}(?: +\d{1,2}(?= ))?){0,6}) +(?=\S*[a-z.])[\w.-]{2,80} +(?<port>\d{2,5})(?![\w.])/gi;

const EPHEMERAL = 32768;
/** The word in front says that this end opens. */
const OPENER = /\b(?:from|src|source|client|local)[ :=]{1,3}$/i;

/** In the order of the text. Beside a listening port, high ports are those of the client. */
export function hostPorts(text: string): Mention[] {
  const named = transportOf(text);
  const found = [...text.matchAll(HOST_PORT)].filter(({ groups, index }) => !PROGRAM.test(groups?.host ?? "") && !OPENER.test(text.slice(Math.max(0, index - 10), index)));
  const ports = found.map(({ groups }) => Number(groups?.port));
  const ends = found.length > 1 ? ports.filter((port) => port < EPHEMERAL) : ports;
  const commands = [...text.matchAll(COMMAND)].map(({ groups }) => mentionOf([/u/i.test(groups?.options ?? "") ? "udp" : "tcp"], Number(groups?.port)));
  return [...ends.map((port) => mentionOf(named, port)), ...commands].filter(isMention);
}
