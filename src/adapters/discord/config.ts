/** What connecting to Discord takes; read from the environment by the program, checked there. */

export interface DiscordConfig {
  token: string;
  /** Base of the REST API without its version; null for Discord's own. */
  apiUrl: string | null;
  /** Ids of the forum channels whose new posts are answered. */
  forums: readonly string[];
}
