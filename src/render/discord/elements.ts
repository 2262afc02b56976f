/** The smallest parts of Discord's components of version 2. https://docs.discord.com/developers/components/reference */
import type { APIComponentInContainer, APIContainerComponent, APIMessageTopLevelComponent, APITextDisplayComponent } from "discord-api-types/v10";
import type { DiscordMessage } from "../discord.ts";

/** Flag of a message that is made of them. https://docs.discord.com/developers/resources/message#message-object-message-flags */
const COMPONENTS_V2 = 1 << 15;

/** Colours beside a container; what they mean is said in the text as well. */
export const ACCENT = { answer: 0x2e7d6b, disputed: 0xd29922, aside: 0x6e7781, wrong: 0xb3423a } as const;
export type Accent = keyof typeof ACCENT;

export const text = (content: string, id?: number): APITextDisplayComponent => ({ type: 10, content, ...(id === undefined ? {} : { id }) });

/** Nothing for nothing: Discord refuses an empty text. */
export const texts = (...contents: readonly string[]): APITextDisplayComponent[] => contents.filter((content) => content !== "").map((content) => text(content));

export const line: APIComponentInContainer = { type: 14, divider: true, spacing: 1 };

export const container = (accent: Accent, components: APIComponentInContainer[]): APIContainerComponent => ({ type: 17, accent_color: ACCENT[accent], components });

export const message = (components: APIMessageTopLevelComponent[]): DiscordMessage => ({ flags: COMPONENTS_V2, components, allowed_mentions: { parse: [] } });

/** Small and grey. */
export const subtext = (content: string): string => `-# ${content}`;
export const bold = (content: string): string => `**${content}**`;
export const bullet = (content: string): string => `- ${content}`;

/** Characters over all texts, as Discord counts them. */
export function characters(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + characters(one), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, one]) => sum + (key === "content" && typeof one === "string" ? one.length : characters(one)), 0);
}
