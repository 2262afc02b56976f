/** What is remembered; each engine does the same. */
export interface Store {
  /** True for the first caller with this key within the time that platforms deliver again. */
  claim(key: string): Promise<boolean>;
  /** @param question one that was answered */
  remember(person: string, question: string): Promise<void>;
  /** Newest first, each once. */
  recent(person: string): Promise<string[]>;
}
