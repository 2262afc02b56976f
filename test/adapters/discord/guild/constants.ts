/** Numbers of the protocol that the stand-in speaks, each under its name in the documentation. */

export const OP = { dispatch: 0, heartbeat: 1, identify: 2, presence: 3, resume: 6, reconnect: 7, invalidSession: 9, hello: 10, heartbeatAck: 11 } as const;

export const INTENT = { guilds: 1 << 0, guildMembers: 1 << 1, guildPresences: 1 << 8, guildMessages: 1 << 9, directMessages: 1 << 12, messageContent: 1 << 15 } as const;
export const PRIVILEGED = INTENT.guildMembers | INTENT.guildPresences | INTENT.messageContent;

export const CHANNEL = { text: 0, dm: 1, groupDm: 3, thread: 11, forum: 15 } as const;
export const FLAG = { ephemeral: 1 << 6, loading: 1 << 7, componentsV2: 1 << 15 } as const;
export const INTERACTION = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
export const CALLBACK = { message: 4, deferredMessage: 5, deferredUpdate: 6, update: 7, choices: 8, modal: 9 } as const;
export const COMPONENT = { button: 2, select: 3, input: 4, textDisplay: 10, label: 18 } as const;
/** 0 guild, 1 DM with the bot, 2 any other private channel. */
export const CONTEXT = { guild: 0, botDm: 1, privateChannel: 2 } as const;

/** Close codes, with what Discord gives as the reason. */
export const CLOSE = {
  unknownOpcode: [4001, "Unknown opcode."],
  decodeError: [4002, "Error while decoding payload."],
  notAuthenticated: [4003, "Not authenticated."],
  authenticationFailed: [4004, "Authentication failed."],
  alreadyAuthenticated: [4005, "Already authenticated."],
  invalidSeq: [4007, "Invalid seq."],
  rateLimited: [4008, "Rate limited."],
  invalidShard: [4010, "Invalid shard."],
  disallowedIntents: [4014, "Disallowed intent(s)."],
} as const;

/** Close codes behind which a session may be resumed; Discord ends it with the others. */
export const RESUMABLE: readonly number[] = [4000, 4001, 4002, 4005, 4008];
