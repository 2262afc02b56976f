/** Each kind of reply in each format, as text to be reviewed. Written anew by `npx vitest run test/render -u`. */
import { expect, it } from "vitest";
import { renderJson } from "../../src/render/json.ts";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { renderTerminal } from "../../src/render/terminal.ts";
import { invented } from "../query/invented.ts";
import { CASES, replies, stale } from "./replies.ts";

const STATUS = { choose: /^choose-/, none: /^none-/ };

it.each(replies)("%s", async (name, answer) => {
  const text = renderTerminal(answer, { width: 80, color: false });
  const status = STATUS.none.test(name) ? "none" : STATUS.choose.test(name) ? "choose" : "answer";
  expect(answer.status).toBe(status);
  await expect(`${text}\n`).toMatchFileSnapshot(`../golden/render/${name}.txt`);
  await expect(`${renderMarkdown(answer)}\n`).toMatchFileSnapshot(`../golden/render/${name}.md`);
  await expect(`${JSON.stringify(renderJson(answer, text), null, 2)}\n`).toMatchFileSnapshot(`../golden/render/${name}.json`);
});

it("stale sources are said to be stale", async () => {
  const answer = stale.answer("quorvex gate");
  await expect(`${renderTerminal(answer, { width: 80, color: false })}\n`).toMatchFileSnapshot("../golden/render/stale.txt");
  await expect(`${renderMarkdown(answer)}\n`).toMatchFileSnapshot("../golden/render/stale.md");
});

it("colours stand where they belong", async () => {
  await expect(`${JSON.stringify(renderTerminal(invented.answer(CASES.disputed ?? ""), { width: 80, color: true }).split("\n"), null, 1)}\n`).toMatchFileSnapshot(
    "../golden/render/coloured.txt",
  );
});
