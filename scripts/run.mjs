/** Runs a TypeScript file: node scripts/run.mjs bench/cold-start.ts [arguments]. Packages are taken from node_modules. */
import { rmSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** One folder deep, like the file itself, so that `import.meta.url` leads to the same places. */
export async function run(file) {
  const outfile = `${root}dist/${basename(file, ".ts")}.${process.pid}.run.mjs`;
  await build({
    absWorkingDir: root,
    entryPoints: [file],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: "inline",
    logLevel: "warning",
  });
  try {
    await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}

const [node = "", self, file, ...rest] = process.argv;
if (self === fileURLToPath(import.meta.url) && file) {
  process.argv = [node, file, ...rest];
  await run(file);
}
