/**
 * From envelope to acknowledgement over loopback, beside a Bolt command that does nothing; and whether every event is answered exactly once.
 * Two loads: every question for the first time, and the thirty examples over and over, as in an incident.
 * Options: --seconds 60 --rate 50 --events 10000; --check exits 1 when a goal is missed.
 */
import { parseArgs } from "node:util";
import { startWorkspace } from "../test/adapters/slack/workspace/start.ts";
import { questionsOf } from "./questions.ts";
import { type BotName, IDENTITY, startChild } from "./slack/child.ts";
import { median, ms, percentile, table } from "./stats.ts";

const { values } = parseArgs({
  options: { seconds: { type: "string", default: "60" }, rate: { type: "string", default: "50" }, events: { type: "string", default: "10000" }, check: { type: "boolean" } },
});
const [seconds, rate, events] = [Number(values.seconds), Number(values.rate), Number(values.events)];
/** Loads by name; the large set has more questions than a minute asks. */
const LOADS = { "first time": questionsOf("tuned", Number.POSITIVE_INFINITY).map(({ q }) => q), repeated: questionsOf("examples").map(({ q }) => q) };
const questions = LOADS["first time"];
/** Commands before the measuring, from the end of the list: the measured ones are new. */
const WARM = 300;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Contender {
  name: string;
  asked: readonly string[];
  took: number[];
  /** Commands without an acknowledgement within three seconds. */
  unanswered: number;
  ask(n: number): Promise<void>;
  stop(): Promise<void>;
}

async function contender(name: string, bot: BotName, connections: number, asked: readonly string[]): Promise<Contender> {
  const workspace = await startWorkspace({ identity: IDENTITY, keep: false });
  const child = await startChild(bot, workspace, connections);
  for (let n = 0; n < WARM; n++) await workspace.command(asked[asked.length - 1 - (n % asked.length)] ?? "");
  const self: Contender = {
    name,
    asked,
    took: [],
    unanswered: 0,
    ask: (n) =>
      workspace.command(asked[n % asked.length] ?? "").then(
        (acked) => void self.took.push(acked.took ?? Number.NaN),
        () => void self.unanswered++,
      ),
    async stop() {
      await child.stop();
      await workspace.close();
    },
  };
  return self;
}

/** A steady rate for each of them, second by second in turns, so that other work on the machine meets all of them alike. */
async function inTurns(contenders: readonly Contender[]): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    for (const one of contenders) {
      const begun = performance.now();
      const sent: Promise<void>[] = [];
      for (let n = 0; n < rate; n++) {
        await pause(Math.max(0, begun + (n * 1000) / rate - performance.now()));
        sent.push(one.ask(second * rate + n));
      }
      await Promise.all(sent);
    }
  }
}

/** Events with five in a hundred delivered twice, and three forced reconnections; how often each was answered. */
async function exactlyOnce(): Promise<{ answered: Map<string, number>; seconds: number }> {
  const workspace = await startWorkspace({ identity: IDENTITY, deadlineMs: 3000 });
  const bot = await startChild("portolan", workspace, 2);
  const begun = performance.now();
  const reconnects = [0.25, 0.5, 0.75].map((share) => Math.floor(events * share));
  let inFlight: Promise<unknown>[] = [];
  for (let n = 0; n < events; n++) {
    if (reconnects.includes(n)) workspace.cut("all");
    if (workspace.connections() === 0) await workspace.whenConnected(1);
    const options = { ts: `${1_700_000_000 + n}.000100`, eventId: `Ev${n}` };
    const send = async (): Promise<void> => {
      // Slack sends an event again that nobody acknowledged, and now and then one that somebody did.
      for (let tries = 0; tries < 5; tries++) {
        const done = await workspace.mention(questions[n % questions.length] ?? "", { ...options, ...(tries > 0 ? { retryNum: tries } : {}) }).then(
          () => true,
          () => false,
        );
        if (done) break;
        await workspace.whenConnected(1);
      }
      if (n % 20 === 0) await workspace.mention(questions[n % questions.length] ?? "", { ...options, retryNum: 1 }).catch(() => undefined);
    };
    inFlight.push(send());
    if (inFlight.length >= 50) {
      await Promise.all(inFlight);
      inFlight = [];
    }
  }
  await Promise.all(inFlight);
  await pause(2000);
  const answered = new Map<string, number>();
  for (const { body } of workspace.calls("chat.postMessage")) answered.set(String(body.thread_ts), (answered.get(String(body.thread_ts)) ?? 0) + 1);
  await bot.stop();
  await workspace.close();
  return { answered, seconds: (performance.now() - begun) / 1000 };
}

const goals: [string, boolean][] = [];
const noop = await contender("no-op Bolt", "no-op Bolt", 1, LOADS["first time"]);
const ours: Contender[] = [];
for (const [load, asked] of Object.entries(LOADS)) ours.push(await contender(`Portolan, ${load}`, "portolan", 2, asked));
await inTurns([noop, ...ours]);
const ratio = ({ took }: Contender): number => median(took) / median(noop.took);
const rows = [noop, ...ours].map((one) => [
  one.name,
  String(one.took.length),
  String(one.unanswered),
  ms(median(one.took)),
  ms(percentile(one.took, 0.99)),
  ms(Math.max(...one.took)),
  ratio(one).toFixed(2),
]);
for (const one of ours) {
  goals.push([`${one.name}: p99 under 25 ms`, percentile(one.took, 0.99) < 25]);
  goals.push([`${one.name}: nothing unanswered`, one.unanswered === 0]);
  goals.push([`${one.name}: ratio of medians at most 1.5`, ratio(one) <= 1.5]);
}
for (const one of [noop, ...ours]) await one.stop();
console.log(`### Slack: envelope to acknowledgement, ${rate} commands a second for ${seconds} s\n`);
console.log(table(["bot", "answered", "unanswered", "p50 ms", "p99 ms", "max ms", "ratio of medians"], rows));

const { answered, seconds: took } = await exactlyOnce();
const once = [...answered.values()].filter((count) => count === 1).length;
const twice = [...answered.values()].filter((count) => count > 1).length;
console.log(`\n### Slack: ${events.toLocaleString("en")} events, 5 % delivered twice, 3 reconnections\n`);
console.log(`answered once ${once}, more than once ${twice}, never ${events - answered.size}; ${took.toFixed(0)} s`);

goals.push(["each event answered exactly once", once === events && twice === 0]);
console.log(`\n${goals.map(([goal, met]) => `- ${met ? "met" : "MISSED"}: ${goal}`).join("\n")}`);
if (values.check && goals.some(([, met]) => !met)) process.exitCode = 1;
