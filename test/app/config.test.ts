/** The settings of the program itself. */
import { describe, expect, it } from "vitest";
import { type Environment, readConfig } from "../../src/app/config.ts";

const now = new Date("2026-11-21T23:59:00Z");

it.each<[Environment, string]>([
  [{}, "auto"],
  [{ TERM: "xterm" }, "auto"],
  [{ TERM: "dumb" }, "never"],
  [{ NO_COLOR: "1" }, "never"],
  [{ NO_COLOR: "" }, "auto"],
  [{ NO_COLOR: "0" }, "never"],
  [{ FORCE_COLOR: "1" }, "always"],
  [{ FORCE_COLOR: "3", TERM: "dumb" }, "always"],
  [{ FORCE_COLOR: "0" }, "never"],
  [{ FORCE_COLOR: "false" }, "never"],
  [{ FORCE_COLOR: "" }, "auto"],
  [{ FORCE_COLOR: "1", NO_COLOR: "1" }, "never"],
])("%j: colour %s", (env, color) => expect(readConfig(env, now)).toEqual({ color, today: "2026-11-21", health: null }));

it("takes the day from the environment, and says when it is none", () => {
  expect(readConfig({ PORTOLAN_TODAY: "2030-01-02" }, now)).toMatchObject({ today: "2030-01-02" });
  for (const day of ["tomorrow", "2026-13-01", "2026-1-1"]) expect(readConfig({ PORTOLAN_TODAY: day }, now)).toMatch(/YYYY-MM-DD/);
});

describe("the health page", () => {
  it("is off unless it is given a port, and is not open to the world unless that is said", () => {
    expect(readConfig({}, now)).toMatchObject({ health: null });
    expect(readConfig({ PORTOLAN_HEALTH_PORT: "8080" }, now)).toMatchObject({ health: { port: 8080, host: "127.0.0.1" } });
    expect(readConfig({ PORTOLAN_HEALTH_PORT: "8080", PORTOLAN_HEALTH_HOST: "0.0.0.0" }, now)).toMatchObject({ health: { port: 8080, host: "0.0.0.0" } });
  });
  it.each(["http", "-1", "65536", "80.5"])("no port: %s", (port) => expect(readConfig({ PORTOLAN_HEALTH_PORT: port }, now)).toMatch(/PORTOLAN_HEALTH_PORT is no port/));
});
