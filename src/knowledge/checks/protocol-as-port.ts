/**
 * An IP protocol number that a page printed in its port column: VRRP is IP protocol 112, not TCP port 112.
 * Numbers: https://www.iana.org/assignments/protocol-numbers
 */
import { type Check, finding } from "./check.ts";
import { flowsOf, matchesIn, rowsOf, specsOf } from "./rows.ts";

/** Protocol number -> the words by which a row betrays that the protocol is meant. */
const PROTOCOLS: ReadonlyMap<number, RegExp> = new Map([
  [4, /\bip[- ]?in[- ]?ip\b|\bipip\b/i],
  [41, /\b6in4\b|\b6to4\b|\bipv6 encapsulation\b/i],
  [46, /\brsvp\b/i],
  [47, /\bgre\b/i],
  [50, /\besp\b|\bipsec\b|\bencapsulating security payload\b/i],
  [51, /\bah\b|\bipsec\b|\bauthentication header\b/i],
  [88, /\beigrp\b/i],
  [89, /\bospf\b/i],
  [103, /\bpim\b/i],
  [112, /\bvrrp\b|\bkeepalived\b|\bcarp\b/i],
  [115, /\bl2tp\b/i],
]);
const SAYS_SO = /\bip protocol\b|\bprotocol number\b/i;

export const protocolAsPort: Check = {
  name: "protocol-as-port",
  description: "An IP protocol number (VRRP 112, GRE 47, ESP 50 …) written as a TCP or UDP port.",
  scope: "file",
  check: ({ files }) =>
    files.flatMap((file) => {
      const words = new Map(rowsOf(file).map(({ name, texts, about }) => [name, [...texts.map(({ text }) => text), ...about].join(" ")]));
      return flowsOf(file).flatMap((row) =>
        specsOf(row).flatMap(({ spec, path }) => {
          const text = words.get(row.name) ?? "";
          return matchesIn(spec).flatMap((match) => {
            if (match.t !== "l4" || match.lo !== match.hi) return [];
            const named = PROTOCOLS.get(match.lo);
            if (!named || !(named.test(text) || SAYS_SO.test(text))) return [];
            const wrong = `${match.lo} is an IP protocol number, and "${row.flow.for}" speaks of that protocol`;
            return [finding("protocol-as-port", "error", file, path, wrong, `write "proto:${match.lo}", with an erratum if the page prints it as a port`)];
          });
        }),
      );
    }),
};
