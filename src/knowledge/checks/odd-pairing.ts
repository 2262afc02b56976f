/** A port with the transport its service does not speak is often a slip of the page: it needs a word. */
import type { Transport } from "../ports.ts";
import { type Check, finding } from "./check.ts";
import { flowsOf, matchesIn, specsOf } from "./rows.ts";

/** First and last port, the transport that is odd there, and what is usual. Services that do use both are left out. */
const ODD: readonly (readonly [lo: number, hi: number, odd: Transport, usual: string])[] = [
  [22, 22, "udp", "SSH runs over TCP"],
  [25, 25, "udp", "SMTP runs over TCP"],
  [67, 68, "tcp", "DHCP runs over UDP"],
  [69, 69, "tcp", "TFTP runs over UDP"],
  [123, 123, "tcp", "NTP runs over UDP"],
  [138, 138, "tcp", "the NetBIOS datagram service runs over UDP"],
  [139, 139, "udp", "the NetBIOS session service runs over TCP"],
  [179, 179, "udp", "BGP runs over TCP"],
  [500, 500, "tcp", "IKE runs over UDP"],
  [546, 547, "tcp", "DHCPv6 runs over UDP"],
  [636, 636, "udp", "LDAPS runs over TCP"],
  [1645, 1646, "tcp", "RADIUS runs over UDP"],
  [1812, 1813, "tcp", "RADIUS runs over UDP"],
];
/** A wider range names no service of its own. */
const WIDEST = 9;

export const oddPairing: Check = {
  name: "odd-pairing",
  description: "A service with a transport it does not speak (139/udp, RADIUS or DHCP over TCP …), without a note or an erratum.",
  scope: "file",
  check: ({ files }) =>
    files.flatMap((file) =>
      flowsOf(file).flatMap((row) => {
        if (row.flow.note !== undefined || row.flow.erratum) return [];
        return specsOf(row).flatMap(({ spec, path }) =>
          matchesIn(spec).flatMap((match) => {
            if (match.t !== "l4" || match.hi - match.lo > WIDEST) return [];
            return ODD.filter(([lo, hi, odd]) => odd === match.proto && match.lo <= hi && lo <= match.hi).map(([, , , usual]) =>
              finding("odd-pairing", "warning", file, path, `${spec} is odd: ${usual}`, "add a note if the page does print it so, an erratum if you differ from the page"),
            );
          }),
        );
      }),
    ),
};
