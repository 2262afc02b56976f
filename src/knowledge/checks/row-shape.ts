/** Every flow says between which ends, and exactly one of: port, any, see. */
import { asList } from "../compile/flow.ts";
import { type Check, finding } from "./check.ts";
import { flowsOf } from "./rows.ts";

export const rowShape: Check = {
  name: "row-shape",
  description: "A flow without its ends, with `between` beside `from` or `to`, or without exactly one of `port`, `any` and `see`.",
  scope: "file",
  check: ({ files }) =>
    files.flatMap((file) =>
      flowsOf(file).flatMap(({ flow, name, at }) => {
        const error = (wrong: string, fix: string) => finding("row-shape", "error", file, at, `row "${name}" ${wrong}`, fix);
        const ports = [flow.port, flow.any, flow.see].filter((value) => value !== undefined);
        const between = asList(flow.between).length > 0;
        const noRange = typeof flow.port === "object" && Object.keys(flow.port).length === 0;
        return [
          ...(between && (flow.from !== undefined || flow.to !== undefined)
            ? [error("has between as well as from or to", "between is for two ends of the same role; else write from and to")]
            : []),
          ...(!between && (flow.from === undefined || flow.to === undefined)
            ? [error("lacks an end", "write from and to, or between; `unstated` is the role for an end the source does not name")]
            : []),
          ...(ports.length === 0 || noRange ? [error("has no port", 'write port: 443/tcp, or port: "?" when the source prints none')] : []),
          ...(ports.length > 1 ? [error("has more than one of port, any and see", "port: all are needed; any: one is enough; see: another product's ports")] : []),
        ];
      }),
    ),
};
