/** The program: puts the rooms together, runs one command line and leaves with its exit code. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { run } from "../adapters/terminal/program.ts";
import type { Services, Streams } from "../adapters/terminal/services.ts";
import { type Config, environment, readConfig } from "./config.ts";
import { openLibrary, type Shipped, shortPath } from "./engine.ts";
import { servingFor } from "./serving.ts";

/** This file is bundled into dist/portolan.js. */
const inPackage = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const SHIPPED: Shipped = { folder: inPackage("knowledge"), snapshot: inPackage("dist/knowledge.json") };
const BAD_USAGE = 2;
const CRASHED = 1;

const WIDTH = { unknown: 80, least: 40, most: 100 };

function versionOf(): string {
  const description: unknown = JSON.parse(readFileSync(inPackage("package.json"), "utf8"));
  return typeof description === "object" && description !== null && "version" in description ? String(description.version) : "unknown";
}

function servicesFor({ today, health }: Config): Services {
  const foldersOr = (folders: readonly string[]): readonly string[] => (folders.length > 0 ? folders : [SHIPPED.folder]);
  const kb = () => import("./kb.ts");
  const version = versionOf();
  return {
    version,
    open: (folders) => openLibrary(folders, SHIPPED, today),
    lint: async (folders, options) => (await kb()).lintFolder(foldersOr(folders), { ...options, today }),
    show: async (folders, id) => (await kb()).showProduct(foldersOr(folders), id, today),
    create: async (folder, id) => (await kb()).newProduct(folder ?? shortPath(SHIPPED.folder), id, today),
    serving: servingFor(environment(), { health, version }),
    doctor: async () => (await import("./doctor.ts")).examine(environment(), () => openLibrary([], SHIPPED, today)),
    manifest: async (http) => (await import("./slack-manifest.ts")).printManifest(http),
    registerDiscord: async (how) => (await import("./discord-register.ts")).registerDiscord(environment(), how),
  };
}

/** A reader that has seen enough (`| head`) ends the program quietly. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") console.error(error.message);
  process.exit(error.code === "EPIPE" ? 0 : CRASHED);
}

async function main(): Promise<number> {
  const config = readConfig();
  if (typeof config === "string") {
    console.error(`error: ${config}`);
    return BAD_USAGE;
  }
  const { stdin: input, stdout: output, stderr: errors } = process;
  output.on("error", leaveQuietly);
  errors.on("error", leaveQuietly);
  const streams: Streams = {
    input,
    output,
    errors,
    color: config.color === "always" || (config.color === "auto" && output.isTTY),
    width: () => (output.isTTY ? Math.min(WIDTH.most, Math.max(WIDTH.least, output.columns || WIDTH.unknown)) : WIDTH.unknown),
  };
  return run(process.argv.slice(2), servicesFor(config), streams);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`A defect of portolan; please report it with the command line.\n${error instanceof Error ? error.stack : String(error)}`);
  process.exitCode = CRASHED;
}
