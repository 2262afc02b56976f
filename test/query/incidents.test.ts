/** How people tell of an incident: words of state, time, people and tickets around a known thing change nothing. */
import { describe, expect, it } from "vitest";
import { isRegisteredService } from "../../src/query/dictionary.ts";
import { FOREIGN } from "../../src/query/lexicon/foreign.ts";
import { INCIDENT } from "../../src/query/lexicon/incident.ts";
import { JARGON } from "../../src/query/lexicon/jargon.ts";
import { PLAIN } from "../../src/query/lexicon/plain.ts";
import { shipped, shippedBase, why } from "./ask.ts";
import { invented } from "./invented.ts";

describe("the incident around a known thing is passed over", () => {
  it.each([
    "quorvex beacon is unreachable",
    "the beacon is flapping on our quorvex pair",
    "quorvex beacon timing out intermittently since 10:14 utc",
    "quorvex beacon keeps timing out",
    "quorvex beacon timed out again at midnight cet",
    "quorvex beacon is flaky and slow after the upgrade",
    "quorvex beacon gets dropped",
    "quorvex beacon is being blackholed",
    "sev1: quorvex beacon down, noc paged the sre",
    "quorvex beacon misconfigured after the cutover, rollback pending",
    "P2 quorvex beacon unresponsive, eta for the fix?",
    "heads up, war room: quorvex beacon rejected everywhere",
    "lmk why the quorvex beacon bounces",
    "quorvex beacon failure every night",
  ])("%s", (question) => {
    expect([question, invented.ids(question)]).toEqual([question, ["beacon"]]);
  });

  it("whatever the word", () => {
    const lost = [...INCIDENT].filter((word) => invented.ids(`quorvex beacon ${word}`)[0] !== "beacon");
    expect(lost).toEqual([]);
  });
});

describe("words that could be asked for themselves", () => {
  it.each(["what is the timeout of the quorvex beacon", "quorvex beacon timeout", "quorvex uptime", "quorvex beacon latency", "quorvex migration port", "quorvex debug port"])(
    "keep the answer back: %s",
    (question) => {
      expect([question, invented.answer(question).answers]).toEqual([question, []]);
    },
  );

  it("are passed over in a sentence that only tells", () => {
    expect(invented.ids("we see timeouts since noon. which port is the quorvex beacon?")).toEqual(["beacon"]);
  });
});

describe("a word of an incident in the place of what is asked", () => {
  it.each(["quorvex alarms port", "which port for alarms on quorvex", "quorvex response ports", "quorvex p1 port"])("is named as not understood: %s", (question) => {
    expect(why(invented, question)).toBe("unknown-words");
  });

  it.each([
    ["quorvex beacon alarms port", ["beacon"]],
    ["syslog flapping port", ["choose"]],
  ])("is passed over beside something known: %s", (question, rows) => {
    expect(invented.ids(question)).toEqual(rows);
  });
});

describe("a name nobody knows stays fatal in an incident", () => {
  it.each([
    "quorvex zorbulator is unreachable",
    "the zorbulator is flapping on our quorvex pair",
    "quorvex iscsi timing out since 10:14 utc",
    "sev1: quorvex kubernetes down",
    "quorvex beacon and zorbulator are flaky",
    "quorvex smtp error 550",
  ])("%s", (question) => {
    expect([question, invented.answer(question).answers]).toEqual([question, []]);
  });
});

describe("the list", () => {
  it("holds no word twice over, no foreign name and no jargon", () => {
    expect([...INCIDENT].filter((word) => PLAIN.has(word) || FOREIGN.has(word) || JARGON.has(word))).toEqual([]);
  });

  it("holds no service that has a port of its own, by the register, save for words that mean something else here", () => {
    const services = [...INCIDENT].filter(isRegisteredService);
    expect(services.sort()).toEqual(["alarm", "mon", "nmap", "timed"]);
  });

  it("holds no name of a product", () => {
    const names = shippedBase.products.flatMap(({ aka, wider }) => [...aka, ...wider]);
    expect(names.filter((name) => INCIDENT.has(name.toLowerCase()))).toEqual([]);
  });

  it("leaves alone what a product calls its own", () => {
    expect(shipped.ids("panos failure detection")).toEqual(["fact-10"]);
    expect(why(shipped, "what triggers a failover on panos")).toBe("not-in-product");
  });
});
