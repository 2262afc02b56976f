/**
 * From interaction to callback over loopback, beside a discord.js command that does nothing; and whether every interaction is answered once.
 * Both bots run all the time, each as a process of its own, and are asked in turns, so that both meet the same moments of the machine.
 * Options: --seconds 60 --rate 50 --interactions 10000; --check exits 1 when a goal is missed. Needs dist/: npm run build.
 */
import { parseArgs } from "node:util";
import { type Discord, startDiscord } from "../test/adapters/discord/guild/discord.ts";
import { tookOf, watchArrivals } from "./discord/arrivals.ts";
import { type BotName, startChild, TOKEN } from "./discord/child.ts";
import { questionsOf } from "./questions.ts";
import { median, ms, percentile, table } from "./stats.ts";

const { values } = parseArgs({
  options: { seconds: { type: "string", default: "60" }, rate: { type: "string", default: "50" }, interactions: { type: "string", default: "10000" }, check: { type: "boolean" } },
});
const [seconds, rate, interactions] = [Number(values.seconds), Number(values.rate), Number(values.interactions)];
/** Turns that the measured time is cut into. */
const TURNS = 6;
/** Commands before the measuring, from the end of the list: the measured ones are new. */
const WARM = 300;
/** Unanswered at any moment of the last part. */
const AT_ONCE = 50;
/** Characters that are typed before the next suggestion is asked for. */
const TYPED = 12;

const FIRST = questionsOf("tuned", Number.POSITIVE_INFINITY).map(({ q }) => q.slice(0, 600));
const REPEATED = questionsOf("examples").map(({ q }) => q);
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? "";

/** What is asked of a bot: the nth interaction of a load. */
type Load = (discord: Discord, n: number) => Promise<unknown>;
const slash =
  (questions: readonly string[]): Load =>
  (discord, n) =>
    discord.slash("ports", { query: pick(questions, n) });
const typing: Load = (discord, n) => discord.autocomplete("ports", { option: "query", value: pick(FIRST, n).slice(0, n % TYPED) });

const LOADS: Record<string, Load> = { "command, first time": slash(FIRST), "command, repeated": slash(REPEATED), autocomplete: typing };

interface Measured {
  took: number[];
  unanswered: number;
}

/** One turn of one bot at a steady rate. */
async function turn(discord: Discord, load: Load, from: number, count: number): Promise<Measured> {
  const arrivals = watchArrivals();
  const sent: number[] = [];
  let unanswered = 0;
  const begun = performance.now();
  const waiting: Promise<unknown>[] = [];
  for (let n = 0; n < count; n++) {
    await pause(Math.max(0, begun + (n * 1000) / rate - performance.now()));
    sent.push(performance.now());
    waiting.push(load(discord, from + n).catch(() => unanswered++));
  }
  await Promise.all(waiting);
  arrivals.stop();
  return { took: tookOf(sent, arrivals.by) ?? [], unanswered };
}

async function latency(): Promise<Map<string, Record<BotName, Measured>>> {
  const bots = await Promise.all(
    (["no-op discord.js", "portolan"] as const).map(async (name) => {
      const discord = await startDiscord({ token: TOKEN, record: "counts" });
      return { name, discord, child: await startChild(name, discord) };
    }),
  );
  for (const { discord } of bots) for (let n = 0; n < WARM; n++) await LOADS["command, first time"]?.(discord, FIRST.length - 1 - (n % FIRST.length));
  const results = new Map<string, Record<BotName, Measured>>();
  const each = Math.max(1, Math.round((seconds * rate) / TURNS));
  for (const [name, load] of Object.entries(LOADS)) {
    const result: Record<BotName, Measured> = { portolan: { took: [], unanswered: 0 }, "no-op discord.js": { took: [], unanswered: 0 } };
    for (let n = 0; n < TURNS; n++) {
      for (const bot of bots) {
        const { took, unanswered } = await turn(bot.discord, load, n * each, each);
        result[bot.name].took.push(...took);
        result[bot.name].unanswered += unanswered;
      }
    }
    results.set(name, result);
    process.stderr.write(`${name}: measured\n`);
  }
  for (const { child, discord } of bots) {
    await child.stop();
    await discord.close();
  }
  return results;
}

interface Once {
  once: number;
  more: number;
  never: number;
  resumes: number;
  problems: string[];
}

/** Three times in between the connection is reset, and resumed by the bot with what it missed. */
async function exactlyOnce(): Promise<Once> {
  const discord = await startDiscord({ token: TOKEN, record: "counts" });
  const child = await startChild("portolan", discord);
  const arrivals = watchArrivals();
  const resets = [0.25, 0.5, 0.75].map((share) => Math.floor(interactions * share));
  let asked = 0;
  const work = async (): Promise<void> => {
    while (asked < interactions) {
      const n = asked++;
      if (resets.includes(n)) discord.reset();
      await LOADS["command, first time"]?.(discord, n).catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  arrivals.stop();
  const counts = [...arrivals.by.values()].map(({ length }) => length);
  const resumes = discord.gatewayLog.resumes.filter(({ accepted }) => accepted).length;
  const { problems } = discord;
  await child.stop();
  await discord.close();
  return { once: counts.filter((count) => count === 1).length, more: counts.filter((count) => count > 1).length, never: interactions - counts.length, resumes, problems };
}

const results = await latency();
const goals: [string, boolean][] = [];
const rows: string[][] = [];
for (const [load, { portolan, "no-op discord.js": noop }] of results) {
  const ratio = median(portolan.took) / median(noop.took);
  const line = (name: string, { took, unanswered }: Measured): string[] => [
    `${name}, ${load}`,
    String(took.length),
    String(unanswered),
    ms(median(took)),
    ms(percentile(took, 0.99)),
    ms(Math.max(...took)),
    (median(took) / median(noop.took)).toFixed(2),
  ];
  rows.push(line("no-op", noop), line("Portolan", portolan));
  const limit = load === "autocomplete" ? 20 : 25;
  goals.push([`${load}: p99 under ${limit} ms`, percentile(portolan.took, 0.99) < limit]);
  goals.push([`${load}: nothing unanswered`, portolan.unanswered === 0 && portolan.took.length > 0]);
  if (load !== "autocomplete") goals.push([`${load}: ratio of medians at most 1.5`, ratio <= 1.5]);
}
console.log(`### Discord: interaction to callback, ${rate} a second for ${seconds} s each\n`);
console.log(table(["bot, load", "answered", "unanswered", "p50 ms", "p99 ms", "max ms", "ratio of medians"], rows));

const { once, more, never, resumes, problems } = await exactlyOnce();
console.log(`\n### Discord: ${interactions.toLocaleString("en")} interactions, ${resumes} forced resumes\n`);
console.log(`answered once ${once}, more than once ${more}, never ${never}`);
for (const problem of problems.slice(0, 5)) console.log(`- ${problem}`);
goals.push(["each interaction answered exactly once, with three resumes", once === interactions && more === 0 && never === 0 && resumes === 3 && problems.length === 0]);
console.log(`\n${goals.map(([goal, met]) => `- ${met ? "met" : "MISSED"}: ${goal}`).join("\n")}`);
if (values.check && goals.some(([, met]) => !met)) process.exitCode = 1;
