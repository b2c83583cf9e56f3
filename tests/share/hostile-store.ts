import { join } from "node:path";
import { afterAll } from "vitest";
import { loadAnswerParts, type AnswerParts } from "../../src/answers/answer-parts.ts";
import { deriveEvents } from "../../src/store/derive-events.ts";
import { openStore } from "../../src/store/open-store.ts";
import { writeArticles } from "../../src/store/write-articles.ts";
import { entity, record } from "../contract/sample-record.ts";
import { articleRow, KNOWLEDGE, tempFolder } from "../store/temp-store.ts";

/** Signs that end a tag, an attribute, a comment, a style or a Markdown link, and one that turns the direction of writing. */
export const HOSTILE = `</style><script>alert(1)</script><img src=x onerror="alert(2)">' --> [x](javascript:alert(3)) \u202Egnp.exe & <b>`;

export const HOSTILE_EVENT = "dddddddddddddddd";

/** Answers over a store whose one article holds hostile words in text, title, publisher, address and names. */
export async function hostileParts(): Promise<AnswerParts> {
  const store = await openStore(join(tempFolder(), "hostile.duckdb"), { owner: "a test" });
  afterAll(() => store.close());
  const sentence = `Chad ${HOSTILE} met Sudan.`;
  const trigger = sentence.indexOf("met");
  const act = record({
    id: HOSTILE_EVENT,
    actor: [{ ...entity("Chad", 0, "TCD"), identifier_text: HOSTILE }],
    recipient: [entity("Sudan", trigger + 4, "SDN")],
    attribution: { entity: null, cue: HOSTILE, mode: "indirect" },
    spans: { evidence: { start: 0, end: sentence.length }, trigger: { start: trigger, end: trigger + 3 } },
  });
  await writeArticles(store, [
    articleRow("hostile", `${sentence}\n\nA second paragraph.`, [act], {
      title: HOSTILE,
      publisher: HOSTILE,
      url: `javascript:alert("${HOSTILE}")`,
    }),
  ]);
  await deriveEvents(store, KNOWLEDGE);
  return loadAnswerParts(store);
}
