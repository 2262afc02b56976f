import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lintFolder, newProduct, showProduct } from "../../src/app/kb.ts";
import { flow } from "../knowledge/mini.ts";

const today = "2026-11-21";
let dir = "";
const put = (name: string, text: string): void => writeFileSync(join(dir, name), text);
const git = (...args: string[]): void => {
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", "-c", "core.hooksPath=/dev/null", ...args], {
    cwd: dir,
    stdio: "pipe",
  });
};
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "kb-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe("kb lint", () => {
  it("counts when all is well", () => {
    put("acme.yaml", flow("port: 443/tcp"));
    expect(lintFolder([dir], { today })).toEqual({ text: "0 errors, 0 warnings in 1 file", exitCode: 0 });
  });

  it("lists every problem of every file with line and fix, and fails on errors only", () => {
    put("acme.yaml", flow("port: 443"));
    put("shop.yaml", flow("port: 443/tcp, opens: unknown"));
    const { text, exitCode } = lintFolder([dir], { today });
    expect(exitCode).toBe(2);
    expect(text.split("\n")).toEqual([
      expect.stringMatching(/^acme\.yaml:7: error: .* — fix: .* \[schema\]$/),
      expect.stringMatching(/^shop\.yaml:7: warning: 1 to do.* \[unknown-todo\]$/),
      "1 error, 1 warning in 2 files",
    ]);
    rmSync(join(dir, "acme.yaml"));
    expect(lintFolder([dir], { today }).exitCode).toBe(0);
  });

  it("compares with a revision", () => {
    put("acme.yaml", flow("port: 443/tcp"));
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "first");
    put("acme.yaml", flow("port: 8443/tcp"));
    put("new.yaml", flow("port: 1/tcp").replace("Acme", "New"));
    expect(lintFolder([dir], { today, since: "HEAD" })).toMatchObject({
      text: expect.stringMatching(/acme\.yaml:7: error: .*\[edit-guard\]\n1 error, 0 warnings in 2 files$/),
      exitCode: 2,
    });
    expect(lintFolder([dir], { today }).exitCode).toBe(0);
    for (const since of ["nowhere", "--output=x"])
      expect(lintFolder([dir], { today, since })).toMatchObject({ text: expect.stringContaining("name a commit, a tag or a branch"), exitCode: 2 });
  });

  it("says so when the folder is in no repository", () => {
    put("acme.yaml", flow("port: 443/tcp"));
    expect(lintFolder([dir], { today, since: "HEAD" })).toMatchObject({ text: expect.stringContaining("git repository"), exitCode: 2 });
  });

  it("compares with captured pages", () => {
    put("acme.yaml", flow("port: 443/tcp, note: all gateways send their health reports to the store"));
    mkdirSync(join(dir, "pages"));
    put("pages/page.txt", "All gateways send their health reports to the store.");
    expect(lintFolder([dir], { today, captured: join(dir, "pages") }).text).toContain("[copy-check]");
    expect(lintFolder([dir], { today, captured: join(dir, "nowhere") })).toMatchObject({ text: expect.stringContaining("captured pages cannot be read"), exitCode: 2 });
  });

  it("reports a folder that is not there", () => expect(lintFolder([join(dir, "no")], { today })).toMatchObject({ text: expect.stringContaining("cannot be read"), exitCode: 2 }));
});

describe("kb show", () => {
  it("shows names, sources, topics and every row with its reasons", () => {
    const row = 'about: [api], any: [22/tcp, 443/tcp], if: {tls: "on"}, opens: unknown, need: optional, note: slow, src: {kb: row 3}, versions: "5.0 - 6.1"';
    put(
      "acme.yaml",
      `${flow(row)}switches: {tls: {ask: TLS?, values: ["on", "off"]}}\naka: [acme box]\nalso: [{fact: Both within 20 ms., src: docs}]\nnot-needed: [{port: 1434/udp, because: fixed}]\n`,
    );
    const { text, exitCode } = showProduct([dir], "acme", today);
    expect(exitCode).toBe(0);
    for (const part of [
      "Acme (acme)",
      "also called: acme box",
      'docs (default): "Ports"',
      "vendor-docs · read 2026-11-01",
      "api: API",
      "row-1: 22/tcp or 443/tcp",
      "gateway -> store, who opens is unknown",
      "condition: on",
      "releases: 5.0 to 6.1",
      "need: optional",
      "note: slow",
      "confidence: medium (only a vendor KB article says so; who opens the connection is not stated)",
      "source: kb, row 3 (read 2026-11-01)",
      "not-needed-1: 1434/udp",
      "Both within 20 ms.",
    ])
      expect(text).toContain(part);
  });

  it("shows both sides of a dispute", () => {
    put("acme.yaml", flow("port: 1/tcp, src: docs, disputed: [{src: docs, says: one}, {src: {kb: table}, says: two}], ruling: {keep: docs, because: newer, on: 2026-11-01}"));
    expect(showProduct([dir], "acme", today).text).toMatch(/disputed:\n +docs: one\n +kb, table: two\n +followed: "Ports", because: newer/);
  });

  it("asks back for an unknown id, knows earlier ids and aliases", () => {
    put("acme-gw.yaml", `${flow("port: 1/tcp")}was: [old-name]\naka: [big box]\n`);
    for (const id of ["acme-gq", "old-name", "Big-Box"])
      expect(showProduct([dir], id, today)).toMatchObject({ text: expect.stringContaining('did you mean "acme-gw"?'), exitCode: 2 });
    expect(showProduct([dir], "zzzzzz", today)).toMatchObject({ text: expect.stringContaining("use one of: acme-gw"), exitCode: 2 });
  });

  it("reports a broken folder instead", () => {
    put("acme.yaml", flow("port: 1"));
    expect(showProduct([dir], "acme", today)).toMatchObject({ text: expect.stringContaining("acme.yaml:7: error"), exitCode: 2 });
  });
});

describe("kb new", () => {
  it("writes a file that lints without errors", () => {
    expect(newProduct(dir, "acme-gw", today)).toMatchObject({ text: expect.stringContaining("portolan kb lint"), exitCode: 0 });
    expect(lintFolder([dir], { today })).toMatchObject({ text: expect.stringContaining("0 errors, 1 warning in 1 file"), exitCode: 0 });
    expect(readFileSync(join(dir, "acme-gw.yaml"), "utf8")).toContain("product: Acme Gw");
  });

  it("never writes over a file, nor outside the folder", () => {
    put("acme.yaml", "mine");
    expect(newProduct(dir, "acme", today)).toMatchObject({ text: expect.stringContaining("exists"), exitCode: 2 });
    expect(readFileSync(join(dir, "acme.yaml"), "utf8")).toBe("mine");
    expect(newProduct(dir, "Acme GW!", today)).toMatchObject({ text: expect.stringContaining("acme-gw"), exitCode: 2 });
    for (const id of ["../evil", "", "a/b", "-"]) expect(newProduct(dir, id, today).exitCode).toBe(2);
    expect(newProduct(join(dir, "no"), "acme", today)).toMatchObject({ text: expect.stringContaining("existing folder"), exitCode: 2 });
  });
});
