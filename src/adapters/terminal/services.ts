/** What the terminal is given: the services it carries questions to, and the streams it carries replies over. */
import type { Library } from "../../answer/library.ts";

/** `report`: every problem of the knowledge, for the person who has to mend it. */
export type Opened = { library: Library } | { report: string };

export interface KbReply {
  text: string;
  exitCode: 0 | 2;
}

/** What the terminal cannot do itself; each takes folders, and none means the shipped one. */
export interface Services {
  version: string;
  open(folders: readonly string[]): Promise<Opened>;
  lint(folders: readonly string[], options: { since?: string; captured?: string }): Promise<KbReply>;
  show(folders: readonly string[], id: string): Promise<KbReply>;
  create(folder: string | null, id: string): Promise<KbReply>;
  serving: Serving;
  /** Checks what is set up. */
  doctor(): Promise<KbReply>;
  /** Slack's app manifest; `http`: the public address of HTTP mode. */
  manifest(http: string | null): Promise<KbReply>;
  /** Tells Discord the commands; `guild`: one server only. `check` only tells whether that is due, `force` does it anyway. */
  registerDiscord(how: { guild: string | null; check: boolean; force: boolean }): Promise<KbReply>;
}

/** Answering where people talk, for as long as the process runs. */
export interface Serving {
  /** Whether any platform is set up, rightly or wrongly. */
  wanted(): boolean;
  /** What is wrong with the settings, with the way out; null when it can be served. */
  refusal(only: string | null): string | null;
  serve(library: Library, only: string | null): Promise<ExitCode>;
}

export interface Streams {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream & { isTTY?: boolean };
  errors: NodeJS.WritableStream;
  /** Whether replies may be coloured. */
  color: boolean;
  /** Columns at this moment. */
  width(): number;
}

/** 0 answered · 1 could not go on serving · 2 bad usage, settings or knowledge · 3 no answer · 4 asks back */
export type ExitCode = 0 | 1 | 2 | 3 | 4;
