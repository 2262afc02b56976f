/** A product that a file points to exists. */
import { nearest } from "../edit-distance.ts";
import type { LoadedFile } from "../load.ts";
import type { Path } from "../yaml.ts";
import { type Check, finding } from "./check.ts";

/** Every product id a file names (`see`, `of`, `companions`), with its place. */
function linksOf({ data }: LoadedFile): { id: string; path: Path }[] {
  return [
    ...data.flows.flatMap(({ see }, n) => (see === undefined ? [] : [{ id: see, path: ["flows", n, "see"] }])),
    ...Object.entries(data.roles ?? {}).flatMap(([name, role]) => (typeof role === "object" && role.of !== undefined ? [{ id: role.of, path: ["roles", name, "of"] }] : [])),
    ...(data.companions ?? []).map((id, n) => ({ id, path: ["companions", n] })),
  ];
}

export const productLinks: Check = {
  name: "product-links",
  description: "A product named by `see`, `of` or `companions` that has no file (yet).",
  scope: "base",
  check: ({ files }) => {
    const ids = files.map((file) => file.id);
    const renamed = new Map(files.flatMap((file) => (file.data.was ?? []).map((was) => [was, file.id])));
    return files.flatMap((file) =>
      linksOf(file)
        .filter(({ id }) => !ids.includes(id))
        .map(({ id, path }) => {
          const near = renamed.get(id) ?? nearest(id, ids);
          return finding("product-links", "warning", file, path, `there is no product "${id}"`, near ? `did you mean "${near}"?` : `add ${id}.yaml, or remove the link`);
        }),
    );
  },
};
