/** The first questions of a process that has just started are answered as fast as the later ones: what they need is compiled and loaded before. */
import type { Library } from "../answer/library.ts";

/** Rounds over the questions: some thousand answers, after which the engine has compiled what all of them pass through. */
const ROUNDS = 40;

const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Asks what the knowledge knows, one question at a time, so that whoever asks meanwhile is not kept waiting. */
export async function warmUp(library: Library): Promise<void> {
  const questions = library.products().flatMap(({ id }) => library.form(id)?.links.map(({ question }) => question) ?? []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const question of questions) {
      library.answer(question);
      await breath();
    }
  }
}
