/** Builds dist/: the program in chunks that are loaded when needed, and the compiled knowledge. */
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const chunks = `${root}dist/chunks`;

/** Some packages are CommonJS and ask for Node's own modules by require. */
const REQUIRE = 'import { createRequire as createRequireHere } from "node:module"; const require = createRequireHere(import.meta.url);';

/** The platforms' libraries stay in node_modules: they are loaded only by `portolan serve`, and load parts of themselves by name. */
const EXTERNAL = ["@slack/bolt", "discord.js", "undici", "pino"];

async function bundle() {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { portolan: "src/app/main.ts" },
    outdir: "dist",
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    external: EXTERNAL,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    banner: { js: REQUIRE },
    legalComments: "none",
    logLevel: "warning",
    write: false,
  });
  return outputFiles;
}

/** A running program may still load the old chunks: new files first, the entry in one step, then the old ones go. */
function write(outputFiles) {
  mkdirSync(chunks, { recursive: true });
  const isEntry = ({ path }) => dirname(path) !== chunks;
  for (const { path, contents } of outputFiles.filter((file) => !isEntry(file))) writeFileSync(path, contents);
  for (const { path, text } of outputFiles.filter(isEntry)) {
    const next = `${path}.${process.pid}.next`;
    writeFileSync(next, `#!/usr/bin/env node\n${text}`);
    chmodSync(next, 0o755);
    renameSync(next, path);
  }
  const fresh = new Set(outputFiles.map(({ path }) => basename(path)));
  for (const name of readdirSync(chunks)) if (!fresh.has(name)) rmSync(`${chunks}/${name}`, { force: true });
}

if (existsSync(`${root}node_modules/esbuild`)) {
  const { run } = await import("./run.mjs");
  write(await bundle());
  await run("scripts/snapshot.ts");
} else if (process.env.npm_lifecycle_event === "prepare") {
  console.error("dist/ is not built: the packages for development are not installed.");
} else throw new Error("esbuild is not installed: run npm ci");
