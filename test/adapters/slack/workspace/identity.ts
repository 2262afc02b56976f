/** The made-up workspace everything happens in: one team, one app, one channel, one person. */

export interface Channel {
  id: string;
  /** As payloads have it: "directmessage" for a DM. */
  name: string;
}

export interface Person {
  id: string;
  name: string;
  teamId: string;
}

export interface Identity {
  team: { id: string; domain: string };
  app: { id: string; botId: string; botUser: string; botName: string };
  appToken: string;
  botToken: string;
  /** The old verification token, which payloads still carry. */
  verificationToken: string;
  scopes: readonly string[];
  user: Person;
  channel: Channel;
}

export const IDENTITY: Identity = {
  team: { id: "T0HARBOUR", domain: "harbour" },
  app: { id: "A0PORTOLAN", botId: "B0PORTOLAN", botUser: "U0PORTOLAN", botName: "ports" },
  appToken: "xapp-1-made-up",
  botToken: "xoxb-made-up",
  verificationToken: "made-up-verification-token",
  scopes: ["commands", "chat:write", "app_mentions:read", "im:history"],
  user: { id: "U0MARINER", name: "mariner", teamId: "T0HARBOUR" },
  channel: { id: "C0INCIDENT", name: "incident-42" },
};

/** What payloads call the channel with this id. */
export function channelOf(identity: Identity, id: string): Channel {
  if (id === identity.channel.id) return identity.channel;
  return { id, name: id.startsWith("D") ? "directmessage" : "privategroup" };
}
