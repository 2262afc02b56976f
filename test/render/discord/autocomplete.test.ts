/** What is suggested while somebody types: at most 25, what was typed first, and nothing that Discord refuses. */
import { describe, expect, it } from "vitest";
import { libraryOf } from "../../../src/app/library.ts";
import { prepareSuggestions, suggestionsFor } from "../../../src/render/discord/autocomplete.ts";
import { shippedBase, TODAY } from "../../query/ask.ts";
import { problemsOfAutocomplete } from "./check.ts";

const library = libraryOf(shippedBase, TODAY);
for (let more = true; more; more = prepareSuggestions(library));
const values = (typed: string): string[] => suggestionsFor(typed, library).map(({ value }) => value);

describe("suggestions", () => {
  it("are the top 25 where nothing is typed: examples, then products, then links", () => {
    expect(values("")).toHaveLength(25);
    expect(values("  ")).toEqual(values(""));
    expect(values("").slice(0, 5)).toEqual(library.examples(5));
    expect(values("")).toContain("list Panzura node");
  });
  it("begin with what was typed, as a question is as good as any", () => {
    expect(values("zzz")).toEqual(["zzz"]);
    expect(values("  panos   ha1 ")[0]).toBe("panos ha1");
  });
  it("do not offer what is too long to be a choice", () => {
    expect(values("x".repeat(100))).toEqual(["x".repeat(100)]);
    expect(values("x".repeat(101))).toEqual([]);
  });
  it("find by the beginning, by a word, by a part, by several words, in any case", () => {
    expect(values("PANZ")).toEqual(expect.arrayContaining(["list Panzura node", "Panzura NFS"]));
    expect(values("nfs").slice(1)).toEqual(expect.arrayContaining(["Panzura NFS", "which ports does panzura need for nfs"]));
    expect(values("ilover").slice(1)).toContain("Megaport MVE failover");
    expect(values("nfs panzura").slice(1)).toContain("Panzura NFS");
    expect(values("cloudfs").slice(1)).toContain("list Panzura node");
  });
  it("have what begins with it before what only has it", () => {
    const typed = values("pan-os ha1").slice(1);
    const example = typed.indexOf("which ports does PAN-OS HA1 use when encryption is on");
    expect(example).toBeGreaterThan(0);
    expect(typed.slice(0, example).every((value) => /^pan-os ha1/i.test(value))).toBe(true);
    expect(typed.slice(example).some((value) => /^pan-os ha1/i.test(value))).toBe(false);
  });
  it("lead to answers", () => {
    for (const value of values("").filter((one) => !one.startsWith("list "))) expect([value, library.answer(value).status]).toEqual([value, "answer"]);
    for (const value of values("").filter((one) => one.startsWith("list "))) expect(library.product(value.slice("list ".length))).toHaveProperty("product");
  });
  it("are what Discord takes, each once", () => {
    for (const typed of ["", "p", "ha", "ports", "1", "TCP 443"]) {
      expect(problemsOfAutocomplete(suggestionsFor(typed, library))).toEqual([]);
      expect(new Set(values(typed)).size).toBe(values(typed).length);
    }
  });
  it("are there before any link is prepared, and are the same for what is prepared twice", () => {
    const unprepared = libraryOf(shippedBase, TODAY);
    expect(suggestionsFor("panz", unprepared).map(({ value }) => value)).toContain("list Panzura node");
    expect(prepareSuggestions(library)).toBe(false);
    expect(new Set(values("panzura")).size).toBe(values("panzura").length);
  });
});
