/** Aliases find one product, and none of them is a number or a transport. */
import type { LoadedFile } from "../load.ts";
import type { Problem } from "../problem.ts";
import type { Path } from "../yaml.ts";
import { type Check, finding } from "./check.ts";

const plain = (alias: string): string =>
  alias
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();
const TRANSPORT_WORDS = new Set(["tcp", "udp", "sctp", "ip", "port", "ports", "protocol"]);

/** Every alias of a file with its place: of the product, its topics and its profiles. */
function aliasesOf({ data }: LoadedFile): { alias: string; path: Path }[] {
  const place = (words: readonly string[] | undefined, path: Path) => (words ?? []).map((alias) => ({ alias, path }));
  return [
    ...place(data.aka, ["aka"]),
    ...place(data.wider, ["wider"]),
    ...place(data.context, ["context"]),
    ...Object.entries(data.topics ?? {}).flatMap(([id, topic]) => place(topic.aka, ["topics", id, "aka"])),
    ...Object.entries(data.profiles ?? {}).flatMap(([id, profile]) => place(profile.aka, ["profiles", id, "aka"])),
  ];
}

function bad(alias: string): string | null {
  const text = plain(alias);
  if (text === "") return "is empty";
  if (/^[\d.\s]+$/.test(text)) return "is a bare number, which a question means as a port or a release";
  return TRANSPORT_WORDS.has(text) ? "is a word of every port question" : null;
}

/** Names of products that an earlier file has as well. */
function shared(files: readonly LoadedFile[]): Problem[] {
  const owner = new Map<string, string>();
  return files.flatMap((file) => {
    const { product, short, wider, aka } = file.data;
    const names = new Map([product, ...(short && !wider ? [short] : []), file.id, ...(aka ?? [])].map((name) => [plain(name), name]));
    return [...names].flatMap(([key, name]) => {
      const other = owner.get(key);
      owner.set(key, other ?? file.id);
      const fix = "leave it to one of them, or move it to context; keep it in both only if the bot should ask back which is meant";
      return other === undefined ? [] : [finding("aliases", "warning", file, ["aka"], `"${name}" names ${other} as well`, fix)];
    });
  });
}

export const aliases: Check = {
  name: "aliases",
  description: "An alias that is empty, a bare number or a word such as tcp; the same product alias in two files.",
  scope: "base",
  check: ({ files }) => [
    ...files.flatMap((file) =>
      aliasesOf(file).flatMap(({ alias, path }) => {
        const wrong = bad(alias);
        return wrong ? [finding("aliases", "error", file, path, `the alias "${alias}" ${wrong}`, "remove it, or put it beside a word: m 100, vlan 100")] : [];
      }),
    ),
    ...shared(files),
  ],
};
