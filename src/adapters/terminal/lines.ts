/** A stream into lines: only a line feed ends a line, an empty one counts, and so does a last one without its end. */

/** Characters of a line that are kept; a question is far shorter, and a file without any line feed must not fill the memory. */
const LINE_LIMIT = 65_536;

type Input = AsyncIterable<string | Uint8Array>;

const clean = (line: string): string => line.slice(0, LINE_LIMIT).replace(/\r$/, "");

/** Chunks of UTF-8 as text; a character may be split between two. */
async function* textOf(input: Input): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of input) yield typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The lines that each chunk completes, so that a program which waits for its answer before it asks again gets one. */
export async function* linesOf(input: Input): AsyncGenerator<string[]> {
  let begun = "";
  for await (const text of textOf(input)) {
    const [first = "", ...rest] = text.split("\n");
    if (begun.length < LINE_LIMIT) begun += first.slice(0, LINE_LIMIT);
    const last = rest.pop();
    if (last === undefined) continue;
    yield [begun, ...rest].map(clean);
    begun = last;
  }
  if (begun !== "") yield [clean(begun)];
}

/** Everything piped in, as one text; what follows its beginning is not kept. */
export async function wholeOf(input: Input): Promise<string> {
  let whole = "";
  for await (const text of textOf(input)) if (whole.length < LINE_LIMIT) whole += text;
  return whole;
}
