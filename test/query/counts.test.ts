/** Numbers that count or measure something, beside the same numbers as ports. */
import { describe, expect, it } from "vitest";
import { invented } from "./invented.ts";

const ports = (text: string): string[] => invented.query(text).ports.map((port) => port.text);
const releases = (text: string): string[] => invented.query(text).releases.map((one) => one.text);

describe("a number in front of what it counts is no port", () => {
  it.each([
    "Quorvex: 81 tickets closed this month",
    "quorvex 7443 tickets",
    "quorvex had 444 errors today",
    "we run 444 quorvex nodes",
    "444 Quorvex nodes in our estate",
    "quorvex 444 open tickets",
    "444 new failed logins on quorvex",
    "quorvex: 81 and 444 alerts",
    "quorvex 1,444 hosts",
    "quorvex 81 people",
    "81 of 444 nodes of quorvex",
    "444 out of 512 quorvex sessions",
    "quorvex 444 of them",
    "which of the 24 quorvex ports are optional",
    "do we really need 444 ports for quorvex",
    "quorvex 400-444 hosts",
    "quorvex 444+ MB",
    "quorvex 444+ tickets",
  ])("%s", (question) => {
    expect(ports(question)).toEqual([]);
  });

  it.each([
    "444%",
    "444 %",
    "444 MB",
    "444MB",
    "444 MiB",
    "444 ms",
    "444 sec",
    "81 hours",
    "444 iops",
    "444 MHz",
    "€444",
    "444 $",
    "81 utc",
    "8:10 pm",
    "10pm",
    "444 thousand",
    "2.5 GB",
    "99.9 %",
    "99,9%",
    "1.5 seconds",
    "error 444",
    "see note 2",
    "RFC 444",
    "444 MB/s",
    "returns HTTP 503",
    "throws 502",
    "at 22:00h",
    "exit code 81",
    "ext 444",
    "call +49 81 444 7443",
    "22/11/2026",
    "22.11.2026",
    "2026-11-21T10:14:33Z",
    "81 may",
    "may 22",
    "22 nov",
  ])("quorvex %s", (text) => {
    const question = `quorvex ${text}`.replace("81 may", "22 may");
    expect([ports(question), releases(question)]).toEqual([[], []]);
  });
});

describe("a port stays one", () => {
  it.each([
    ["quorvex 444", ["port 444"]],
    ["444 quorvex", ["port 444"]],
    ["444?", ["port 444"]],
    ["please note 444 must be open for quorvex", ["port 444"]],
    ["quorvex 444 needs what", ["port 444"]],
    ["quorvex 444 works with which link", ["port 444"]],
    ["quorvex 444 drops our sessions", ["port 444"]],
    ["quorvex 444 fails intermittently", ["port 444"]],
    ["quorvex 444 thanks", ["port 444"]],
    ["quorvex 444 guys?", ["port 444"]],
    ["444 for nodes of quorvex", ["port 444"]],
    ["444 between hosts of quorvex", ["port 444"]],
    ["444 quorvex ports", ["port 444"]],
    ["444 quorvex services", ["port 444"]],
    ["which 444 services does quorvex have", ["port 444"]],
    ["444 works but 445 does not, quorvex", ["port 445"]],
    ["quorvex 444 works", ["port 444"]],
    ["is 81 fine, quorvex?", ["port 81"]],
    ["port 444 tickets quorvex", ["port 444"]],
    ["ports 81, 444 nodes quorvex", ["port 81", "port 444"]],
    ["quorvex tcp 444 errors", ["TCP 444"]],
    ["quorvex 444/tcp errors", ["TCP 444"]],
    ["quorvex 444, nodes and clients", ["port 444"]],
    ["444 lantrix", ["port 444"]],
    ["quorvex 22 may be closed", ["port 22"]],
    ["quorvex port 22 decrypted", ["port 22"]],
    ["tcp 40000+ quorvex", ["TCP 40000"]],
    ["quorvex 444 + gossip", ["port 444"]],
    ["ports 80,443/tcp", ["TCP 80", "TCP 443"]],
  ])("%s", (question, read) => {
    expect(ports(question)).toEqual(read);
  });
});

it("leaves nothing of a count in an answer", () => {
  for (const question of ["Quorvex: 444 tickets closed this month", "quorvex 7443 users", "444 nodes", "quorvex 81 %"])
    expect([question, invented.answer(question).answers]).toEqual([question, []]);
});

it.each([
  ["quorvex 4.2 nodes gossip encrypted", ["4.2"]],
  ["quorvex 11.1 users gossip", ["11.1"]],
])("%s: a release in front of a noun is still a release", (question, read) => {
  expect(releases(question)).toEqual(read);
});
