/** Which rows answer what is asked: the ones no other row beats. */
import { describe, expect, it } from "vitest";
import type { Ask } from "../../src/query/query.ts";
import { type ProductAsk, selectRows } from "../../src/query/select.ts";
import { shipped } from "./ask.ts";

const {
  asks: [sample],
} = shipped.query("panzura dns");
if (!sample) throw new Error("no ask");
const base: Ask = { ...sample, joined: false, excluded: false };
const ask = (strong: number[], weak: number[] = [], joined = false): ProductAsk => ({ ask: { ...base, joined }, strong: new Set(strong), weak: new Set(weak) });
const ROWS = [0, 1, 2, 3, 4];

describe("rows", () => {
  it("about the one thing asked are all taken, those that only mention it are not", () => {
    expect(selectRows(ROWS, [ask([1, 3], [2])])).toEqual([1, 3]);
  });

  it("that only mention a thing are no answer by themselves", () => {
    expect(selectRows(ROWS, [ask([], [1, 2])])).toEqual([]);
  });

  it("about both things beat rows about one", () => {
    expect(selectRows(ROWS, [ask([0, 1]), ask([1, 2])])).toEqual([1]);
  });

  it("are narrowed by a mention", () => {
    expect(selectRows(ROWS, [ask([0, 1, 2]), ask([], [2])])).toEqual([2]);
  });

  it("are united where no row has both", () => {
    expect(selectRows(ROWS, [ask([0]), ask([3])])).toEqual([0, 3]);
  });

  it("keep their own when joined by “and”, even where one row has both", () => {
    expect(selectRows(ROWS, [ask([0, 1]), ask([1, 2], [], true)])).toEqual([1, 0, 2]);
  });

  it("stay within the joined things a third one narrows", () => {
    expect(selectRows(ROWS, [ask([0, 1]), ask([2, 3], [], true), ask([1, 3])])).toEqual([1, 3]);
  });

  it("that answer most come first", () => {
    expect(selectRows(ROWS, [ask([0, 2]), ask([2], [], true)])[0]).toBe(2);
  });

  it("are none for no row, and none for no ask", () => {
    expect(selectRows([], [ask([1])])).toEqual([]);
    expect(selectRows(ROWS, [])).toEqual([]);
  });
});

describe("in questions", () => {
  it.each([
    ["panzura dns and ntp", ["dns", "ntp"]],
    ["panzura ntp, dns", ["dns", "ntp"]],
    ["ports for ldap kerberos and smb panzura", ["kerberos", "ldap", "smb"]],
    ["mediator quorum", ["mediator-quorum"]],
    ["mediator iscsi", ["mediator-iscsi"]],
    ["intercluster iscsi netapp", ["lun-consensus"]],
    ["all panzura ports except ssh", null],
  ])("%s", (question, rows) => {
    if (rows) expect([...shipped.ids(question)].sort()).toEqual(rows);
    else expect(shipped.ids(question)).toEqual(expect.not.arrayContaining(["ssh"]));
  });
});
