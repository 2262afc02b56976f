/** The peer of the bench: the real discord.js with one command that does nothing but answer. Run as a process of its own. */
import { Client, Events, GatewayIntentBits, MessageFlags, Partials } from "discord.js";

const { DISCORD_TOKEN: token, DISCORD_API_URL: api = "" } = process.env;
const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  partials: [Partials.Channel],
  rest: { api },
});
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isAutocomplete()) void interaction.respond([{ name: "ok", value: "ok" }]);
  else if (interaction.isChatInputCommand()) void interaction.reply({ content: "ok", flags: MessageFlags.Ephemeral });
});
process.on("SIGTERM", () => process.exit(0));
await client.login(token);
