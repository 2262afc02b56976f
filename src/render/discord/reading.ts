/** What a chat message was found to be about -> Discord message: one answer whole, several in short with a way to each. */
import type { MessageReading } from "../../answer/message.ts";
import type { DiscordMessage } from "../discord.ts";
import { renderNotice } from "./help.ts";

/** @param examples questions to offer when nothing was found */
export const renderReading = (reading: MessageReading, examples: readonly string[]): DiscordMessage => renderNotice(reading.unread.join(), examples);
