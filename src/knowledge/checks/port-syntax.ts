/** Every port names its protocol and lies in range. */
import { asList } from "../compile/flow.ts";
import type { LoadedFile } from "../load.ts";
import { parsePort } from "../ports.ts";
import type { Path } from "../yaml.ts";
import { type Check, finding } from "./check.ts";
import { flowsOf, specsOf } from "./rows.ts";

/** Every port specification of a file with the place it stands in. */
export function portSpecs(file: LoadedFile): { spec: string; path: Path }[] {
  const { data } = file;
  const flows = flowsOf(file).flatMap((row) => [
    ...specsOf(row).map(({ spec, path }) => ({ spec, path })),
    ...(["tls", "lands-on", "source-port"] as const).flatMap((key) => asList(row.flow[key]).map((spec) => ({ spec, path: [...row.at, key] }))),
    ...(row.flow.disputed ?? []).flatMap((claim, n) => asList(claim.port).map((spec) => ({ spec, path: [...row.at, "disputed", n, "port"] }))),
  ]);
  const negatives = (data["not-needed"] ?? []).flatMap(({ port }, n) => asList(port).map((spec) => ({ spec, path: ["not-needed", n, "port"] })));
  const golden = (data.ask ?? []).flatMap(({ has, lacks }, n) => [...has, ...(lacks ?? [])].map((spec) => ({ spec, path: ["ask", n] })));
  return [...flows, ...negatives, ...golden];
}

export const portSyntax: Check = {
  name: "port-syntax",
  description: "A port without its protocol, a bad range, or a number beyond 65535.",
  scope: "file",
  check: ({ files }) =>
    files.flatMap((file) =>
      portSpecs(file).flatMap(({ spec, path }) => {
        const parsed = parsePort(spec);
        return parsed.ok ? [] : [finding("port-syntax", "error", file, path, parsed.wrong, parsed.fix)];
      }),
    ),
};
