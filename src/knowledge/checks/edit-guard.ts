/** A changed port was compared with its page: the day of reading moves with it. */
import { citedSources } from "../cite.ts";
import type { LoadedFile } from "../load.ts";
import type { Flow } from "../schema/flow.ts";
import { type ProductFile, productFile } from "../schema/product.ts";
import { readYaml } from "../yaml.ts";
import { type Check, finding } from "./check.ts";
import { flowsOf } from "./rows.ts";

/** What stays the same when only the port of a row changes. */
const keyOf = (flow: Flow): string => flow.id ?? JSON.stringify([flow.from, flow.to, flow.between, flow.for]);
const portsOf = (flow: Flow | undefined): string => JSON.stringify([flow?.port, flow?.any, flow?.tls, flow?.["lands-on"], flow?.["source-port"]]);

/** The file as it was; null when it is new, or was not readable then. */
function earlier(file: LoadedFile, before: ReadonlyMap<string, string>): ProductFile | null {
  const text = [file.id, ...(file.data.was ?? [])].map((id) => before.get(id)).find((one) => one !== undefined);
  const parsed = text === undefined ? null : productFile.safeParse(readYaml(file.yaml.name, text).file.value);
  return parsed?.success ? parsed.data : null;
}

/** True when a source of the row was read again, or the row itself was. */
function readAgain(flow: Flow, now: ProductFile, old: ProductFile, wasRow: Flow | undefined, today: string): boolean {
  const fresh = (day: string | undefined, then: string | undefined): boolean => day !== undefined && (day === today || then === undefined || day > then);
  return fresh(flow.read, wasRow?.read) || citedSources(flow.src ?? now.src ?? []).some(([id]) => fresh(now.sources[id]?.read, old.sources[id]?.read));
}

export const editGuard: Check = {
  name: "edit-guard",
  description: "A row whose port was changed or that was added, while the day on which its source was read stayed the same (with --since).",
  scope: "change",
  check: ({ files, before, today }) =>
    before === undefined
      ? []
      : files.flatMap((file) => {
          const old = earlier(file, before);
          if (!old) return [];
          const rows = new Map(old.flows.map((flow) => [keyOf(flow), flow]));
          return flowsOf(file).flatMap(({ flow, name, at }) => {
            const was = rows.get(keyOf(flow));
            if (portsOf(flow) === portsOf(was) || readAgain(flow, file.data, old, was, today)) return [];
            const wrong = `row "${name}" ${was ? "has another port" : "is new"}, and no source of it was read again`;
            return [finding("edit-guard", "error", file, at, wrong, `compare the row with its page and set read: ${today} there (or on the row)`)];
          });
        }),
};
