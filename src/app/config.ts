/** The only reader of the environment: every variable, what it means, and what is wrong with its value. */

export interface Config {
  /** always, never, or only on a terminal that is not dumb */
  color: "always" | "never" | "auto";
  /** YYYY-MM-DD (UTC), for the age of sources. */
  today: string;
  /** Where the health page listens; null for none. */
  health: { port: number; host: string } | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** https://no-color.org: set and not empty means never, whatever else says otherwise. */
function colorOf({ NO_COLOR, FORCE_COLOR, TERM }: Environment): Config["color"] {
  if (NO_COLOR) return "never";
  if (FORCE_COLOR) return FORCE_COLOR === "0" || FORCE_COLOR === "false" ? "never" : "always";
  return TERM === "dumb" ? "never" : "auto";
}

/** @returns null where it is no port */
function portOf(text: string): number | null {
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : null;
}

/** What the platforms read theirs from. */
export const environment = (): Environment => process.env;

/**
 * - NO_COLOR, FORCE_COLOR, TERM: colour
 * - PORTOLAN_TODAY: the day that counts as today, YYYY-MM-DD; for machines without a clock and for repeatable output
 * - PORTOLAN_HEALTH_PORT, PORTOLAN_HEALTH_HOST (127.0.0.1): the health page of `portolan serve`
 * @returns the configuration, or a sentence for the person who set a variable wrongly
 */
export function readConfig(env: Environment = process.env, now: Date = new Date()): Config | string {
  const today = env.PORTOLAN_TODAY || now.toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(Date.parse(today)))
    return `PORTOLAN_TODAY is no day: write it as YYYY-MM-DD, for instance ${now.toISOString().slice(0, 10)}`;
  const port = env.PORTOLAN_HEALTH_PORT ? portOf(env.PORTOLAN_HEALTH_PORT) : null;
  if (env.PORTOLAN_HEALTH_PORT && port === null) return `PORTOLAN_HEALTH_PORT is no port: give a whole number from 0 to 65535, or leave it out`;
  return { color: colorOf(env), today, health: port === null ? null : { port, host: env.PORTOLAN_HEALTH_HOST || "127.0.0.1" } };
}
