/** The smallest parts of Discord's components. */

/** Flag of a message that is made of version 2 components. https://docs.discord.com/developers/resources/message#message-object-message-flags */
export const COMPONENTS_V2 = 1 << 15;
