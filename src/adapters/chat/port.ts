/** What a chat platform is given, and what it gives back: the port between the program and Slack or Discord. */
import type { Library } from "../../answer/library.ts";

/** Structured log. Fields hold names and numbers, never tokens, payloads or what people wrote. */
export interface Log {
  info(event: string, fields?: Record<string, unknown>): void;
  warn(event: string, fields?: Record<string, unknown>): void;
  error(event: string, fields?: Record<string, unknown>): void;
}

/** What is remembered between two events. */
export interface Memory {
  /** True for the first caller with this key; an event that is delivered twice is answered once. */
  claim(key: string): Promise<boolean>;
  /** A question of a person that was answered. */
  remember(person: string, question: string): Promise<void>;
  /** Last questions of a person, newest first. */
  recent(person: string): Promise<string[]>;
}

/** What every platform works with. */
export interface Desk {
  /** The knowledge as it is at this moment. */
  library(): Library;
  memory: Memory;
  log: Log;
  version: string;
}

/** A platform that is connected, or trying to be. */
export interface Platform {
  /** Whether questions reach it at this moment. */
  ready(): boolean;
  /** Lets answers in the making finish, then disconnects. */
  stop(): Promise<void>;
}

/** One check of `portolan doctor`. `fix`: what to do, and where. */
export interface Finding {
  ok: boolean;
  what: string;
  fix?: string;
}
