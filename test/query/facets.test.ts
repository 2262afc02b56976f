/** Which value of a condition is meant: the most dangerous thing to get wrong, so every phrasing that was seen stands here. */
import { describe, expect, it } from "vitest";
import { shipped } from "./ask.ts";

const value = (text: string): string | null | undefined => shipped.query(`panos ha1 ${text}`).facets.find(({ facet }) => facet === "encryption")?.value;
const OFF = `unencrypted|not encrypted|without encryption|no encryption|non-encrypted|nonencrypted|un-encrypted|notencrypted|no-encryption|never encrypted
  |clear text|cleartext|clear-text|plain text|plaintext|in the clear|insecure|uncrypted|decrypted|w/o encryption|sans encryption|lacking encryption|minus encryption
  |isn't encrypted|isnt encrypted|is not encrypted|don't encrypt|we do not use encryption|we dont have any encryption turned on|hasnt got encryption
  |encryption off|encryption=off|encryption = no|encryption disabled|disabled encryption|encryption is disabled|encryption is off|encryption no|encryption none|encryption false
  |encryption not enabled|encryption isn't on|encryption is not on|encryption has been turned off|when encryption is switched off|if encryption is not used
  |encryption unchecked|encryption never enabled|encryption hasnt been enabled|clear text (no encryption)|unencrypted not encrypted`;
const OFF_MISSPELT = `waithout encryption|witout encryption|wihtout encrpytion|wthout encyption|withuot encryption|not encryted|nto encrypted|unencryped|unencripted|unecrypted
  |nonencryped|unencryptd|cleartxt|clertext|claer text|disbled encryption|encryption dissabled|encryption disabeld|dnot encrypt|unncrypted`;
const ON = `encrypted|encryption|with encryption|w/ encryption|encryption on|encryption enabled|encryption is on|encryption=on|if encryption is used|secured|encrytped|ecnrypted|enecrypted
  |not unencrypted|don't want clear text|without clear text|not in clear text|no plaintext|encryption not disabled|encryption isnt off|encrypted not unencrypted|encrypted, not clear text`;
const OPEN = `encrypted or not|not sure if encrypted|i don't know whether it is encrypted|dont know if it is encrypted|encrypted and unencrypted|both encrypted and clear text
  |encryption vs no encryption|encryption or no encryption|encryption on or off|encrypted or unencrypted
  |is encryption off or not|encryption enabled or not`;

const rows = (table: string): string[] => table.split("|").map((text) => text.trim());

describe("the condition is off", () => {
  it.each([...rows(OFF), ...rows(OFF_MISSPELT)])("%s", (text) => {
    expect(value(text)).toBe("off");
  });
});

describe("the condition is on", () => {
  it.each(rows(ON))("%s", (text) => {
    expect(value(text)).toBe("on");
  });
});

describe("the condition is left open", () => {
  it.each(rows(OPEN))("%s", (text) => {
    expect(value(text)).toBeNull();
  });

  it("where nothing is said of it", () => {
    expect(value("")).toBeUndefined();
    expect(value("not on the management port")).toBeUndefined();
  });
});

describe("a negation that was not believed to be one is never dropped", () => {
  it.each(["ucnrypted", "inencrypted", "encryption trunoff", "free of encryption", "encryptionless", "w/out encryption", "avoid encryption", "encryption stripped"])(
    "%s",
    (text) => {
      const { status, answers } = shipped.answer(`panos ha1 ${text}`);
      expect(status === "answer" && answers.some(({ id }) => id.endsWith("ha1-encrypted"))).toBe(false);
    },
  );
});

/** Form fields, interjections and both at once: each of them read as its opposite would open the wrong port. */
describe("the sign survives punctuation and small talk", () => {
  it.each(["encryption: no", "encryption: off", "encryption:none", "encryption: disabled", "encryption;off", "encrypted? no", "with out encryption"])("%s is off", (text) => {
    expect(value(text)).toBe("off");
  });

  it.each(["with or without encryption", "whether or not encrypted"])("%s is open", (text) => {
    expect(value(text)).toBeNull();
  });

  it("is not turned round by a “nope” in front", () => {
    expect(shipped.query("nope not encrypted panos ha1").facets[0]?.value).toBe("off");
  });
});

describe("what became of a condition is not the condition", () => {
  it.each([
    "encryption stopped",
    "encryption was rejected",
    "encryption unavailable",
    "lost encryption",
    "reverted the encryption",
    "encryption is pending",
    "encryption has ended",
  ])("%s leaves it open", (text) => {
    expect(value(text)).toBeNull();
  });

  it.each(["encrypted link is flapping", "encrypted unreachable", "encrypted link rejected by the peer"])("%s is on", (text) => {
    expect(value(text)).toBe("on");
  });

  it.each(["encryption is off, it failed", "unencrypted since it stopped"])("%s is off", (text) => {
    expect(value(text)).toBe("off");
  });
});

describe("a verb with an object is a wish, not a condition", () => {
  it.each(["which port & how do I secure it", "port, we must secure this", "how can we protect them and which port"])("%s", (text) => {
    expect(value(text)).toBeUndefined();
  });

  it.each(["secure port", "can we secure the link", "port if we encrypt it", "secured, which port"])("%s is on", (text) => {
    expect(value(text)).toBe("on");
  });
});

it("leaves the answer with both variants when it is open", () => {
  expect(shipped.ids("panos ha1 encrypted or not")).toEqual(expect.arrayContaining(["ha1-encrypted", expect.stringContaining("ha1-clear")]));
});
