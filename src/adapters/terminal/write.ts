/** Lines to a stream, at the speed of its reader, without anything a terminal would act on. */
import { once } from "node:events";

/** Messages quote arguments and files, neither of which is ours; colours belong to replies, which the renderer has made safe. */
const UNSAFE = /[\p{Cf}\u2028\u2029]|(?![\n\t])\p{Cc}/gu;

/** Writes a reply as it is and waits while the reader is behind. */
export async function writeReply(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, "drain");
}

/** Writes a message of several lines, made safe, with a newline at its end. */
export const writeMessage = (stream: NodeJS.WritableStream, text: string): Promise<void> => writeReply(stream, `${text.replace(UNSAFE, "")}\n`);
