/** What discord.js tells of itself, into our log: names and numbers only, because its objects hold addresses with tokens. */
import { type Client, Events, RESTEvents } from "discord.js";
import { said } from "../chat/guard.ts";
import type { Log } from "../chat/port.ts";

/** In an outage the library tries twice a second; the log hears of it once. */
function keepConnection(client: Client, log: Log): void {
  let told = new Set<string>();
  const once = (text: string, write: () => void): void => {
    if (told.has(text)) return;
    told.add(text);
    write();
  };
  client.on(Events.ShardReconnecting, () => once("", () => log.info("the connection to Discord ended; connecting again")));
  client.on(Events.ShardError, (error) => once(said(error), () => log.warn("trouble with the connection to Discord", { cause: said(error) })));
  client.on(Events.ShardReady, () => {
    told = new Set();
  });
  client.on(Events.ShardResume, (_, replayed) => {
    told = new Set();
    log.info("the connection to Discord was resumed", { replayed });
  });
  client.on(Events.ShardDisconnect, ({ code }) => log.error("Discord closed the connection for good", { code }));
}

/** The library's debug lines are not taken: they hold whole payloads. */
export function keepJournal(client: Client, log: Log): void {
  keepConnection(client, log);
  client.on(Events.Warn, (text) => log.warn("discord library", { said: text }));
  client.on(Events.Error, (error) => log.error("discord library", { cause: said(error) }));
  client.rest.on(RESTEvents.RateLimited, ({ route, scope, timeToReset }) => log.warn("Discord limits the rate", { route, scope, milliseconds: timeToReset }));
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) =>
    log.warn("Discord refuses many calls; at 10,000 it bans this address for a while", { count, milliseconds: remainingTime }),
  );
}
