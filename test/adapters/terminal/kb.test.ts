/** `portolan kb` and `--knowledge`: folders that are right, broken, laid over one another. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { flow } from "../../knowledge/mini.ts";
import { portolan } from "./portolan.ts";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "portolan-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));
const put = (name: string, text: string, folder = dir): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
};

const breakFiles = (): void => {
  put("a.yaml", "product: [\n");
  put("b.yaml", `${flow("port: 443/tcp")}oops: 1\n`);
  put("c.yaml", flow("port: 99999/tcp"));
  put("d.yaml", flow("port: 443/tcp"));
};
const REPORT = /a\.yaml:\d+: error: [\s\S]*b\.yaml:\d+: error: [\s\S]*c\.yaml:\d+: error: .* — fix: [\s\S]*errors, \d+ warnings? in 4 files\n$/;

describe("kb", () => {
  it("lint reports all of several broken files", () => {
    breakFiles();
    expect(portolan(["kb", "lint", dir])).toMatchObject({ code: 2, err: "", out: expect.stringMatching(REPORT) });
  });
  it("lint finds no error in the shipped folder", () => expect(portolan(["kb", "lint"])).toMatchObject({ code: 0, err: "", out: expect.stringMatching(/(^|\n)0 errors, /) }));
  it("lint stays strict about days in the future", () =>
    expect(portolan(["kb", "lint"], { env: { PORTOLAN_TODAY: "1999-01-01" } })).toMatchObject({ code: 2, out: expect.stringContaining("is in the future") }));
  it("lint passes its options on", () => {
    put("a.yaml", flow("port: 443/tcp"));
    expect(portolan(["kb", "lint", dir, "--since", "HEAD"])).toMatchObject({ code: 2, out: expect.stringContaining("git repository") });
    expect(portolan(["kb", "lint", dir, "--captured", join(dir, "no")])).toMatchObject({ code: 2, out: expect.stringContaining("captured pages") });
  });
  it("show prints a product, or asks back", () => {
    expect(portolan(["kb", "show", "panzura"])).toMatchObject({ code: 0, out: expect.stringMatching(/^Panzura node \(panzura\)/) });
    expect(portolan(["kb", "show", "panzrua"])).toMatchObject({ code: 2, out: "", err: expect.stringContaining('did you mean "panzura"?') });
    put("acme.yaml", flow("port: 443/tcp"));
    expect(portolan(["kb", "show", "acme", "--knowledge", dir]).out).toContain("443/tcp");
  });
  it("new writes a file that lints, and never over one", () => {
    expect(portolan(["kb", "new", "acme", "--dir", dir])).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(join(dir, "acme.yaml"), "utf8")).toContain("product: Acme");
    expect(portolan(["kb", "lint", dir]).code).toBe(0);
    expect(portolan(["kb", "new", "acme", "--dir", dir])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("exists") });
  });
});

describe("--knowledge", () => {
  it("replaces the shipped folder", () => {
    put("acme.yaml", flow("port: 443/tcp, about: [api]"));
    expect(portolan(["ask", "--knowledge", dir, "acme", "api"])).toMatchObject({ code: 0, out: expect.stringContaining("TCP 443") });
    expect(portolan(["ask", "--knowledge", dir, "panzura", "dns"]).code).toBe(3);
    expect(portolan(["list", "--knowledge", dir]).out).toContain("1 product.");
  });
  it("lays a later folder over an earlier one, wherever the option stands", () => {
    const over = join(dir, "over");
    put("acme.yaml", flow("port: 443/tcp, about: [api]"));
    put("acme.yaml", flow("port: 8443/tcp, about: [api]"), over);
    expect(portolan(["ask", "--knowledge", dir, "--knowledge", over, "acme", "api"]).out).toContain("TCP 8443");
    expect(portolan(["--knowledge", dir, "ask", "acme", "api", "--knowledge", over]).out).toContain("TCP 8443");
    expect(portolan(["ask", "--knowledge", over, "--knowledge", dir, "acme", "api"]).out).toContain("TCP 443");
  });
  it.each<[string, string[], string]>([
    ["ask", ["ask", "acme"], ""],
    ["ask --batch", ["ask", "--batch"], "acme\n"],
    ["list", ["list"], ""],
    ["the conversation", [], "acme\n"],
  ])("that is broken stops %s with the whole report", (_, args, input) => {
    breakFiles();
    expect(portolan([...args, "--knowledge", dir], { input })).toMatchObject({ code: 2, out: "", err: expect.stringMatching(REPORT) });
  });
  it("that is empty or missing is bad usage", () => {
    expect(portolan(["ask", "--knowledge", dir, "x"])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("no product file") });
    expect(portolan(["ask", "--knowledge", join(dir, "no"), "x"])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("cannot be read") });
    expect(portolan(["ask", "--knowledge", "", "x"])).toMatchObject({ code: 2, out: "" });
  });
});
