/** An answer posted for all, with the name of whoever shared it. */
import type { Answer } from "../../answer/answer.ts";
import { type DiscordMessage, renderDiscord } from "../discord.ts";

/** @param userId of whoever pressed Share; named, not pinged */
export const renderShared = (answer: Answer, userId: string, page: number): DiscordMessage => renderDiscord({ ...answer, query: userId }, { size: "short", page });
