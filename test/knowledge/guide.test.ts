/** The field guide's example is a product file with every field there is. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checks } from "../../src/knowledge/checks/index.ts";
import { knowledgeJsonSchema } from "../../src/knowledge/json-schema.ts";
import { parsePort } from "../../src/knowledge/ports.ts";
import { mini, TODAY } from "./mini.ts";

const guide = readFileSync(new URL("../../knowledge/README.md", import.meta.url), "utf8");
const example = mini(/```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? "", "acme-gateway");

/** Names of every property at any depth of a JSON schema. */
function propertiesOf(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === "properties" && typeof value === "object" && value !== null ? Object.keys(value) : []),
    ...propertiesOf(value),
  ]);
}

/** Every key of a value at any depth. */
function keysOf(value: unknown): string[] {
  return typeof value !== "object" || value === null ? [] : Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

it("has every field of the schema in its example", () => {
  const used = new Set(keysOf(example.data));
  expect([...new Set(propertiesOf(knowledgeJsonSchema()))].filter((name) => !used.has(name))).toEqual([]);
});

it("has an example that lints without an error", () => {
  const common = { roles: { client: "client", dhcp: "DHCP server" }, topics: { ssh: { name: "SSH" }, latency: { name: "latency" } }, ranges: {}, facets: {} };
  const found = checks.flatMap((check) => check.check({ files: [example], common, today: TODAY }));
  expect(found.filter((problem) => problem.level === "error")).toEqual([]);
});

it("shows ports that can be read", () => {
  const line = guide.slice(guide.indexOf("### Ports"), guide.indexOf("`port: [a, b]`"));
  const specs = [...line.matchAll(/`([^`]+)`/g)].map(([, spec = ""]) => spec.replaceAll('"', "")).filter((spec) => !spec.startsWith("_common") && spec !== "@names");
  expect(specs.length).toBeGreaterThan(15);
  for (const spec of specs) expect(parsePort(spec), spec).toMatchObject({ ok: true });
});
