/** What a message brings up, what it must not bring up, and what holds for any text at all. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Requirement } from "../../src/answer/answer.ts";
import { linesOf } from "../../src/answer/message/clean.ts";
import { prosePorts } from "../../src/answer/message/prose.ts";
import { recordPorts } from "../../src/answer/message/records.ts";
import { sentencesOf } from "../../src/answer/message/sentences.ts";
import { createMessageReader } from "../../src/answer/message.ts";
import { type Desk, shipped } from "../query/ask.ts";
import { invented } from "../query/invented.ts";
import { setOf } from "../questions/sets.ts";
import { ANSWERED } from "./message/answered.ts";
import { NOTHING } from "./message/nothing.ts";

const readerOf = (desk: Desk): ReturnType<typeof createMessageReader> => createMessageReader(desk.engine, desk);
const [read, readInvented] = [readerOf(shipped), readerOf(invented)];

type Reading = ReturnType<typeof read>;
const ids = ({ items }: Reading): string[] => items.map(({ answer }) => answer.answers.map(({ id }) => id).join(" "));
/** Rows of each item, releases left out. */
const rows = (reading: Reading): string[] => ids(reading).map((list) => [...new Set(list.split(/ (?=[a-z-]+\/)/).map((id) => id.replace(/@.*/, "")))].join(" "));
const questions = ({ items }: Reading): string[] => items.map(({ question }) => question);

describe("messages of the field", () => {
  it.each(ANSWERED)("%s", (message, expected) => {
    expect(rows(read(message))).toEqual(expected);
  });

  it.each(NOTHING)("nothing: %s", (message) => {
    expect(read(message).items).toEqual([]);
  });
});

describe("releases that are told elsewhere in the message", () => {
  const message = (release: string): string => `We run PAN-OS ${release} on both nodes. The link goes through a switch that filters. Which ports does HA1 need without encryption?`;

  it.each([
    ["5.1", ["pan-os-ha/ha1-clear@5.0 - 5.1 pan-os-ha/ha1-heartbeat"]],
    ["11.1", ["pan-os-ha/ha1-clear@6.0 - 6.1, >=11.1 pan-os-ha/ha1-heartbeat"]],
    ["9.0", []],
  ])("%s", (release, expected) => {
    expect(ids(read(message(release)))).toEqual(expected);
  });

  it("are compared where there are two", () => {
    expect(ids(read("Upgraded the pair from PAN-OS 5.1 to 6.0 last night. HA is gone since. Which ports changed for HA1?"))).toEqual([
      "pan-os-ha/ha1-clear@5.0 - 5.1 pan-os-ha/ha1-clear@6.0 - 6.1, >=11.1",
    ]);
  });
});

describe("conditions that are told elsewhere in the message", () => {
  it.each([
    ["HA1 encryption is on. The firewall is in between. What about the ports of HA1?", ["pan-os-ha/ha1-encrypted pan-os-ha/ha1-heartbeat"]],
    ["HA1 encryption is off. The firewall is in between. What about the ports of HA1?", ["pan-os-ha/ha1-clear@6.0 - 6.1, >=11.1 pan-os-ha/ha1-heartbeat"]],
    ["HA1 encryption is on. The firewall is in between. What about ha1 backup?", []],
    [
      "Would HA1 with encryption be better? The firewall is in between. What about the ports of ha1 backup?",
      ["pan-os-ha/ha1-encrypted pan-os-ha/ha1-heartbeat", "pan-os-ha/ha1-backup-clear@6.0 - 6.1 pan-os-ha/ha1-backup-heartbeat"],
    ],
  ])("%s", (message, expected) => {
    expect(ids(read(message))).toEqual(expected);
  });
});

describe("ports by themselves", () => {
  it("are looked up in the products that are named, first", () => {
    expect(questions(read("tcp/22 and tcp/28769 are denied since the change. The mediator VM was moved as well, and nobody told us."))).toEqual(["NetApp TCP 22", "TCP 28769"]);
  });

  it("are looked up once, with their transport", () => {
    expect(questions(read("port 31784 is closed.\n31784/tcp was open last week.\nTCP 31784!"))).toEqual(["TCP 31784"]);
  });

  it("are not shown again as one way of a link that is shown", () => {
    expect(questions(read("The firewall team is slow again.\nWhich ports does HA2 of PAN-OS need?\nThey say that udp/29281 is denied."))).toEqual([
      "Which ports does HA2 of PAN-OS need?",
    ]);
  });

  it("of every entry are found behind a transport, and never as an amount", () => {
    const { sorted } = shipped.engine.index.ports;
    expect([...sorted.values()].flat().length).toBeGreaterThan(40);
    for (const [protocol, ports] of sorted)
      for (const port of ports) {
        const known = shipped.answer(`${protocol} ${port}`).answers.map(({ id }) => id);
        expect([port, ids(read(`fw denies ${protocol}/${port} since noon`))]).toEqual([port, [known.join(" ")]]);
        for (const text of [`${port} users are affected`, `see ticket ${port}`, `room ${port}, 3rd floor`, `10.${port % 250}.0.${port % 250} rebooted`, `build #${port} is green`])
          expect([text, read(text).items]).toEqual([text, []]);
      }
  });

  it.each([
    ["tcp/28769, udp 514; 3260/tcp", ["TCP 28769", "UDP 514", "TCP 3260"]],
    ["80/tcp 443/tcp 123/udp", ["TCP 80", "TCP 443", "UDP 123"]],
    ["tcp 80 tcp 443 udp 123", ["TCP 80", "TCP 443", "UDP 123"]],
    ["ports 137-139 (udp) and port 53 tcp/udp", ["UDP 137-139", "TCP/UDP 53"]],
    ["TCP ports 22, 80 and 443", ["TCP 22", "TCP 80", "TCP 443"]],
    ["permit tcp host 10.0.0.1 eq 443 host 10.0.0.2 eq 3260", ["TCP 3260"]],
    ["source port 51234, destination port 3260", ["port 3260"]],
    ["from 10.0.0.1 port 22 to 10.0.0.2 port 3260", ["port 3260"]],
    ["443 TCP sessions, TCP 3-way, errno 111 tcp", []],
    ["port 1/0/24, Gi1/0/3 and switch port 22", []],
    ["tcp/28… is cut, tcp/28... as well", []],
    ["ip protocol 99, protocol 6, IP proto 300", ["IP protocol 99"]],
    ["ethertype 0x7261", ["EtherType 0x7261"]],
    ["checksum 0x7261", []],
  ])("%s", (text, expected) => {
    const [line] = linesOf(text).lines;
    expect(prosePorts(line?.text ?? "").map(({ question }) => question)).toEqual(expected);
  });
});

describe("records of packets", () => {
  it.each([
    ["10.1.1.5:51234 -> 10.1.1.9:28769", ["port 28769"]],
    ["%SEC-6-IPACCESSLOGP: list A denied udp 192.0.2.2(29281) -> 198.51.100.2(29281), 1 packet", ["UDP 29281"]],
    ["proto TCP (SYN), 203.0.113.41:51011->192.0.2.45:892, NAT (203.0.113.41:51011->192.0.2.9:51011)->192.0.2.45:892, len 60", ["TCP 892"]],
    ["RT_FLOW: session denied 198.51.100.90/54924->192.0.2.45/161 None 17(0)", ["port 161"]],
    ["1,2026/11/20,0128,TRAFFIC,drop,2562,t,192.0.2.10,198.51.100.20,0.0.0.0,0.0.0.0,rule,,,app,v1,a,b,e1,,fwd,t,0,1,51514,31784,0,0,0x0,tcp,deny", ["TCP 31784"]],
    ["2 123456789012 eni-0a1b 192.0.2.51 198.51.100.52 47110 11105 6 3 180 1795180000 1795180058 REJECT OK", ["TCP 11105"]],
    ["1795181432,203.0.113.41,192.0.2.45,48333,111,U,I,D,B,,,,", ["UDP 111"]],
    ["146,,,15,igb1.12,match,block,in,4,0x0,,63,12617,0,DF,6,tcp,60,203.0.113.41,192.0.2.45,49724,662,0,S", ["TCP 662"]],
    ["2026-11-20 14:27:02 DROP TCP 203.0.113.41 192.0.2.45 50771 445 52 S", ["TCP 445"]],
    ['{"connection":{"dest_ip":"192.0.2.66","dest_port":31784,"protocol":6,"src_ip":"198.51.100.14","src_port":57794}}', ["TCP 31784"]],
    ["IN=eth1 OUT= SRC=10.0.0.1 DST=10.0.0.2 PROTO=TCP SPT=443 DPT=51622 WINDOW=0 ACK RST", []],
    ["IN=eth1 OUT= SRC=10.0.0.1 DST=10.0.0.2 PROTO=99", ["IP protocol 99"]],
    ["SRC=10.0.0.1 DST=10.0.0.2 PROTO=TCP SPT=50022 DPT=28", []],
    ["%ASA-6-106015: Deny TCP (no connection) from 192.0.2.45/445 to 203.0.113.40/49388 flags SYN ACK  on interface a", []],
    ["list A denied icmp 10.0.0.1(8) -> 10.0.0.2(0)", []],
    ["10.1.0.0/24 -> 10.2.0.0/16", null],
    ["which port does NTP need -> see below", null],
  ])("%s", (line, expected) => {
    expect(recordPorts(line)?.map(({ question }) => question) ?? null).toEqual(expected);
  });
});

describe("sentences", () => {
  it.each([
    ["Is it v5.1 or 11.1? 10.0.0.1 is down. Use tcp/28769. Thanks", ["Is it v5.1 or 11.1?", "10.0.0.1 is down.", "Use tcp/28769.", "Thanks"]],
    ["Links, e.g. HA1 vs. HA2, approx. 3 of them.", ["Links, e.g. HA1 vs. HA2, approx. 3 of them."]],
    ["- NTP\n* DNS\n1. LDAP\n2) SMB", ["NTP", "DNS", "LDAP", "SMB"]],
    ["> “quoted” text – with dashes\n> > twice", ['"quoted" text - with dashes', "twice"]],
    ["which ports does the storage need for replication between\nthe two sites?", ["which ports does the storage need for replication between the two sites?"]],
    ["```\ntcp/22\n```", ["tcp/22"]],
    ["28769¹ and ~tcp/22~ and ２８", ["28769 and and 28"]],
  ])("%s", (text, expected) => {
    expect(sentencesOf(linesOf(text).lines).map(({ text: one }) => one.replace(/ {2,}/g, " "))).toEqual(expected);
  });
});

describe("the question sets, each with a greeting, an introduction and a signature around it", () => {
  const around = (question: string): string => `Hi team, we are preparing the change for next week.\n\n${question}\n\nThanks a lot!\nBest regards, Tom`;
  const asked = [...setOf("examples"), ...setOf("tuned"), ...setOf("held")].map(({ q, expect: { portsForbidden } }) => ({
    q,
    portsForbidden,
    answer: shipped.answer(q),
    reading: read(around(q)),
  }));
  const shows = (answers: readonly Requirement[], protocol: string, port: string | number | null): boolean =>
    answers.some(({ services }) => services.some((service) => service.protocol === protocol && "from" in service && service.from === port));
  const all = ({ items }: Reading): Requirement[] => items.flatMap(({ answer }) => answer.answers);

  it("are answered as without, nine out of ten", () => {
    const answered = asked.filter(({ answer }) => answer.status === "answer");
    const found = answered.filter(({ answer, reading }) => answer.answers.every(({ id }) => all(reading).some((row) => row.id === id)));
    expect(answered.length).toBeGreaterThan(500);
    expect(found.length / answered.length).toBeGreaterThan(0.9);
  });

  it("bring up nothing where the bot has no answer and no port is named", () => {
    const refused = asked.filter(({ q, answer }) => answer.status !== "answer" && prosePorts(q).length === 0);
    expect(refused.length).toBeGreaterThan(300);
    expect(refused.filter(({ reading }) => reading.items.length > 0).map(({ q }) => q)).toEqual([]);
  });

  it("never bring up a port that is wrong there, unless the question itself does", () => {
    const wrong = asked.filter(({ answer, reading, portsForbidden }) =>
      portsForbidden.some(([protocol, port]) => shows(all(reading), protocol, port) && !shows(answer.answers, protocol, port)),
    );
    expect(wrong.map(({ q }) => q)).toEqual([]);
  });
});

describe("limits", () => {
  it("says what was not read, and never reads half a number", () => {
    const { items, unread } = read(`${"word ".repeat(798)}cut tcp/28769 is next`);
    expect(items).toEqual([]);
    expect(unread).toEqual(["17 of 4,011 characters", "1 sentence of more than 300 characters"]);
  });

  it("counts sentences, ports and answers that are left out", () => {
    expect(read("This is fine. ".repeat(50)).unread).toEqual(["10 further sentences"]);
    expect(read(Array.from({ length: 30 }, (_, n) => `tcp/${50_000 + n}`).join("\n")).unread).toEqual(["10 further ports"]);
    const many = read("22/tcp, 80/tcp, 443/tcp\n123/udp, 514/udp\n445/tcp, 662/tcp\nare what the panzura people wrote down");
    expect([many.items.length, many.unread]).toEqual([5, ["2 further answers"]]);
  });
});

describe("a knowledge base about nothing real", () => {
  it.each([
    ["Quorvex is slow today", []],
    ["Our quorvex cluster lost a node. Which port does the feed use?", ["quorvex/feed"]],
    ["The quorvex nodes were moved on Monday. All is well otherwise. Does the gossip need anything when it is encrypted?", ["quorvex/gossip-tls"]],
    ["We still have Quorvex 3.2. It is old. Which ports does the gossip link need in clear text?", ["quorvex/gossip@3.0 - 3.9"]],
    ["We still have Quorvex 2.9. It is old. Which ports does the gossip link need in clear text?", []],
    ["10.1.1.5:51234 -> 10.1.1.9:444 tcp denied", ["quorvex/gate"]],
    ["10.1.1.9:444 -> 10.1.1.5:51234 tcp denied", []],
    ["tcp ESTAB 10.1.1.9:444 10.1.1.5:51234", ["quorvex/gate"]],
    ["tcp/51234 denied", ["quorvex/bulk"]],
    ["Which ports does the gate on quorvex.example.net need?", []],
    ["Is it late? Nobody knows. Which ports does the gate on quorvex.example.net need?", []],
    ["port 7200 is blocked towards the lantrix core, who knows more? It was fine last week.", ["lantrix/ingest"]],
    ["port 7200 is blocked", ["lantrix/ingest quorvex/gossip@>=4.0"]],
    ["Please open for Quorvex:\n- sctp/36500\n- ip protocol 115\n- syslog\n- beacon", ["quorvex/signal", "quorvex/tunnel", "quorvex/syslog", "quorvex/beacon"]],
    ["444 users, 81 desks, room 7443, ticket 9100: nothing to do with us", []],
    ["the umbrix is old, the lantrix is new, and which port does the spool use?", ["mordavek/spool"]],
  ])("%s", (message, expected) => {
    expect(ids(readInvented(message))).toEqual(expected);
  });
});

describe("any text", () => {
  const bits = fc.constantFrom(
    ..."tcp/28769 port 443 10.1.1.5:51234 -> 10.1.1.9:22 panos ha1 PAN-OS 5.1 panzura ntp? netapp mediator which ports open . \n - > ``` | , : SRC=1.2.3.4 DPT=22 ,TRAFFIC, quorvex 7200 lantrix <!channel> @everyone ~ \u202e 💥 …".split(
      " ",
    ),
  );
  const text = fc.oneof(
    { arbitrary: fc.string({ unit: "binary", maxLength: 400 }), weight: 1 },
    { arbitrary: fc.array(fc.oneof(bits, fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 60 }).map((parts) => parts.join(" ")), weight: 4 },
  );

  it.each([
    ["shipped", shipped, read],
    ["invented", invented, readInvented],
  ])("is read without a throw, and each question leads to its rows again (%s)", (_, desk, reader) => {
    fc.assert(
      fc.property(text, (message) => {
        const { items, unread } = reader(message);
        expect(items.length).toBeLessThanOrEqual(5);
        expect(unread.every((one) => /^\d/.test(one))).toBe(true);
        for (const { question, answer } of items) {
          expect(question.length).toBeLessThanOrEqual(300);
          expect(answer.status).toBe("answer");
          expect(desk.answer(question).answers.map(({ id }) => id)).toEqual(answer.answers.map(({ id }) => id));
        }
        expect(new Set(ids({ items, unread })).size).toBe(items.length);
      }),
      { numRuns: 250 },
    );
  });

  it.each([
    ["a word of 40,000 letters", "a".repeat(40_000)],
    ["40,000 dots and digits", "1.".repeat(20_000)],
    ["10,000 bullets", "\n- x".repeat(10_000)],
    ["arrows without end", "a:1->b:2".repeat(499)],
    ["commas behind a log's mark", `,TRAFFIC,${"1,".repeat(1990)}`],
    ["2,000 ports", Array.from({ length: 2000 }, (_, n) => `tcp/${n}`).join(" ")],
    ["misspelt words", Array.from({ length: 3000 }, (_, n) => `pnzr${n}x?`).join(" ")],
    ["ligatures", "\ufdfa".repeat(40_000)],
    ["lone surrogates", "\ud83d tcp/22 \udca5".repeat(2000)],
  ])("of %s is read", (_, message) => {
    expect(read(message).items.length).toBeLessThanOrEqual(5);
  });
});
