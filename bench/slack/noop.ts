/** The peer of the bench: the real Bolt with one command that does nothing but acknowledge. Run as a process of its own. */
import { App, LogLevel, SocketModeReceiver } from "@slack/bolt";

const { SLACK_BOT_TOKEN: token = "", SLACK_APP_TOKEN: appToken = "", SLACK_API_URL: slackApiUrl = "" } = process.env;
const clientOptions = { slackApiUrl };
const receiver = new SocketModeReceiver({ appToken, logLevel: LogLevel.ERROR, installerOptions: { clientOptions: { ...clientOptions } } });
const app = new App({ token, receiver, logLevel: LogLevel.ERROR, clientOptions });
app.command("/ports", ({ ack }) => ack({ response_type: "ephemeral", text: "ok" }));
await app.start();
