/** Each guard of the speller, by the confusion that made it necessary. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildSpeller, correct } from "../../src/query/correct.ts";
import { grammarWords } from "../../src/query/recognise.ts";
import { shipped } from "./ask.ts";
import { speller } from "./items.ts";

const { phrases, mentions } = shipped.engine.index;
const read = (word: string): string | null => correct(speller, word);

it.each([
  ["panzrua", "panzura"],
  ["panzra", "panzura"],
  ["panzuraa", "panzura"],
  ["sylsog", "syslog"],
  ["encrytped", "encrypted"],
  ["heartbaet", "heartbeat"],
  ["kerbros", "kerberos"],
  ["meditor", "mediator"],
  ["snapmiror", "snapmirror"],
  ["quroum", "quorum"],
  ["jumob", "jumbo"],
  ["pnaorama", "panorama"],
  ["npt", "ntp"],
  ["dsn", "dns"],
])("%s is %s", (typed, meant) => {
  expect(read(typed)).toBe(meant);
});

describe("is not corrected", () => {
  it.each(["ha5", "ha9", "ha0", "ha11", "nfsv9", "smb7", "vnic9", "28768", "s3", "krb4"])("%s: a digit is never guessed", (word) => {
    const found = read(word);
    expect(found === null || found.replace(/\D/g, "") === word.replace(/\D/g, "")).toBe(true);
  });

  it.each(["tftp", "sftp", "gluster", "rsync", "mdns", "nvme", "vxlan", "pandora", "panasonic", "ndmp", "vrrp", "okta", "snapcenter", "globalprotect", "smtp", "nis"])(
    "%s: somebody else's name",
    (word) => {
      expect(read(word)).toBeNull();
    },
  );

  it.each(["weather", "name", "cluster", "panda", "answer", "secure", "medium", "harbor", "snap", "mirror", "pants", "honor", "colour"])("%s: an English word", (word) => {
    expect(read(word)).toBeNull();
  });

  it.each(["ntd", "dnx", "ssg", "nfd", "smd"])("%s: three letters, one of them another one", (word) => {
    expect(read(word)).toBeNull();
  });

  it.each(["xtp", "qns"])("%s: three letters with another first one", (word) => {
    expect(read(word)).toBeNull();
  });

  it.each(["ldaq", "snmb", "rpcx"])("%s: four letters, one of them another one", (word) => {
    expect(read(word)).not.toBe("ldap");
    expect(read(word)).not.toBe("snmp");
  });

  it.each(["ab", "", "x".repeat(30), "naïve", "-", "1234", "q1"])("%j: too short, too long or no word", (word) => {
    expect(read(word)).toBeNull();
  });
});

describe("words that turn the meaning round", () => {
  it.each([
    ["waithout", "without"],
    ["withuot", "without"],
    ["disbaled", "disabled"],
    ["unencryped", "unencrypted"],
    ["unencripted", "unencrypted"],
    ["claertext", "cleartext"],
    ["encypted", "encrypted"],
    ["enabeld", "enabled"],
  ])("%s is %s", (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  const negative = (word: string): boolean => /^(?:un|non|in|dis|de)/.test(word);
  it("never change their sign, whatever one or two errors do to them", () => {
    const words = ["encrypted", "unencrypted", "encryption", "nonencrypted", "decrypted", "enabled", "disabled", "secured", "unsecured", "uncrypted"];
    const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz");
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat({ max: 12 }), letter, fc.constantFrom("swap", "drop", "add", "change"), (word, position, sign, how) => {
        const at = 2 + (position % (word.length - 2));
        const [head, tail] = [word.slice(0, at), word.slice(at)];
        const typed = { swap: head + (tail[1] ?? "") + (tail[0] ?? "") + tail.slice(2), drop: head + tail.slice(1), add: head + sign + tail, change: head + sign + tail.slice(1) }[
          how
        ];
        const found = read(typed);
        if (found !== null && words.includes(found)) expect([typed, found, negative(found)]).toEqual([typed, found, negative(typed)]);
      }),
      { numRuns: 400 },
    );
  });

  it("prefers the word with the same letters written double", () => {
    expect(read("realy")).toBe("really");
    expect(read("snnmp")).toBe("snmp");
    expect(read("panorrama")).toBe("panorama");
  });
});

it("gives the same word each time, from the cache too", () => {
  const other = buildSpeller(phrases.words, grammarWords(), mentions.keys());
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{3,10}$/), (word) => {
      expect(read(word)).toBe(correct(other, word));
      expect(read(word)).toBe(correct(other, word));
    }),
    { numRuns: 60 },
  );
});

it("prefers curated words to words of the rows' texts, and never guesses a short one from them", () => {
  const small = buildSpeller(["quorvex"], [], ["quorvax", "abyz", "lantrixes"]);
  expect(correct(small, "quorvx")).toBe("quorvex");
  expect(correct(small, "aybz")).toBeNull();
  expect(correct(small, "lantrixse")).toBe("lantrixes");
});
