/** Placeholder while the real reader is written by its author: the whole message as one question. */
import type { Engine } from "../query/engine.ts";
import type { Answer } from "./answer.ts";
import type { Answerer } from "./compose.ts";

export interface MessageReading {
  items: { question: string; answer: Answer }[];
  unread: string[];
}

export function createMessageReader(_engine: Engine, answerer: Answerer): (text: string) => MessageReading {
  return (text) => {
    const answer = answerer.answer(text);
    return { items: answer.status === "answer" ? [{ question: answer.query, answer }] : [], unread: [] };
  };
}
