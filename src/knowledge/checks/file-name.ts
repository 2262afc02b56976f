/** The file name is the id, and an id that was given up leads to one file only. */
import { type Check, finding } from "./check.ts";

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** True for lower-case words and digits joined by hyphens. */
export const isProductId = (id: string): boolean => ID.test(id);

export const fileName: Check = {
  name: "file-name",
  description: "A file name that is not lower-case-with-hyphens; an earlier id (`was`) that another file has or had.",
  scope: "base",
  check: ({ files }) => {
    const taken = new Map(files.map((file) => [file.id, file.id]));
    return files.flatMap((file) => {
      const name = isProductId(file.id)
        ? []
        : [finding("file-name", "error", file, [], `"${file.id}" is no id`, "rename the file: lower-case letters, digits and single hyphens, as in pan-os-ha.yaml")];
      const was = (file.data.was ?? []).flatMap((id, n) => {
        const other = taken.get(id);
        taken.set(id, other ?? file.id);
        if (other === undefined) return [];
        return [finding("file-name", "error", file, ["was", n], `the earlier id "${id}" belongs to ${other}.yaml`, "an id leads to one file: remove it here or there")];
      });
      return [...name, ...was];
    });
  },
};
