/** The atoms of a request counted without the room's own code, from its fields alone. */
import type { Intent } from "../../src/rules/target/intent.ts";

type Address = Intent["endpoints"][number]["addresses"][number];

const show = (one: Address): string =>
  one.kind === "host" ? one.ip : one.kind === "cidr" ? `${one.net}/${one.bits}` : one.kind === "range" ? `${one.lo}-${one.hi}` : one.kind === "mac" ? one.mac : one.token;

export function expectedAtoms({ endpoints, flows }: Intent): string[] {
  const all = (id: string): readonly Address[] => endpoints.find((end) => end.id === id)?.addresses ?? [];
  const has = (id: string, family: number): boolean => all(id).some((one) => "family" in one && one.family === family);
  const bare = (id: string): boolean => !has(id, 4) && !has(id, 6);
  return flows.flatMap(({ id, service, from, to, initiator }) => {
    const frames = service.kind === "ethernet";
    const families = [4, 6].filter(
      (family) => (has(from, family) && has(to, family)) || (has(from, family) && bare(to)) || (bare(from) && has(to, family)) || (bare(from) && bare(to) && family === 4),
    );
    const named = (end: string, family: number): string[] => {
      const known = all(end).filter((one) => (frames ? one.kind === "mac" : "family" in one && one.family === family));
      return known.length ? known.map(show) : [`<${end.toUpperCase()}${frames ? "-MAC" : family === 6 ? "-V6" : ""}>`];
    };
    return (frames ? [0] : families).flatMap((family) =>
      (initiator === "either" ? [`${from}>${to}`, `${to}>${from}`] : [`${from}>${to}`]).flatMap((way) => {
        const [caller = "", called = ""] = way.split(">");
        return named(caller, family).flatMap((a) =>
          named(called, family).flatMap((b) => (frames ? ["l2|open"] : [`${family}|open`, `${family}|return`]).map((leg) => [id, way, a, b, leg].join("|"))),
        );
      }),
    );
  });
}
