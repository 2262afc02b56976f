/** A question of `ask:` can only expect what the file holds. */
import { formatPort } from "../format-port.ts";
import type { Match } from "../ports.ts";
import { type Check, finding } from "./check.ts";
import { flowsOf, matchesIn, specsOf } from "./rows.ts";

/** True when what a flow opens includes what a question expects. */
function holds(have: Match, want: Match): boolean {
  if (have.t === "l4" && want.t === "l4") return have.proto === want.proto && have.lo <= want.lo && want.hi <= have.hi;
  if (have.t === "open" && want.t === "l4") return have.proto === want.proto && have.lo <= want.lo;
  if (have.t === "icmp" && want.t === "icmp") return have.v === want.v && (have.types.length === 0 || want.types.every((type) => have.types.includes(type)));
  return formatPort(have) === formatPort(want);
}

export const goldenPorts: Check = {
  name: "golden-ports",
  description: "A question of `ask:` expects a port that no flow of the file has.",
  scope: "file",
  check: ({ files }) =>
    files.flatMap((file) => {
      const have = flowsOf(file).flatMap((row) => [...specsOf(row).map(({ spec }) => spec), ...(row.flow.tls ? [row.flow.tls] : [])].flatMap(matchesIn));
      return (file.data.ask ?? []).flatMap(({ q, has }, n) =>
        has
          .filter((spec) => matchesIn(spec).some((want) => !have.some((one) => holds(one, want))))
          .map((spec) =>
            finding(
              "golden-ports",
              "error",
              file,
              ["ask", n, "has"],
              `the question "${q}" expects ${spec}, which no flow has`,
              "add the row, or correct what the question expects",
            ),
          ),
      );
    }),
};
