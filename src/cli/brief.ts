import { resolve } from "node:path";
import { loadAnswerParts } from "../answers/answer-parts.ts";
import { briefAnswer } from "../answers/brief.ts";
import { briefMarkdown } from "../share/brief-markdown.ts";
import { briefSheet } from "../share/brief-sheet.ts";
import { EXIT } from "./exit.ts";
import { storePath } from "./open-for-reading.ts";
import { choiceOption } from "./options.ts";
import { readingOrServed } from "./or-served.ts";
import { closeOutput, openOutput, writeText } from "./output.ts";
import { weighingOptions, weighingWords, type RawOptions } from "./weighing-options.ts";

const FORMS = ["md", "html", "json"] as const;

/** `thaw brief A B`: a briefing in which each sentence names the events it rests on. Returns the exit code. */
export async function brief(a: string, b: string, raw: RawOptions): Promise<number> {
  const to = choiceOption("--to", raw["to"], FORMS, "md");
  const query = weighingOptions(raw);
  const sides = `${encodeURIComponent(a)}/${encodeURIComponent(b)}`;
  const paths = {
    md: `/v1/share/briefs/${sides}/markdown`,
    html: `/v1/share/briefs/${sides}`,
    json: `/v1/brief/${sides}`,
  };
  const text = await readingOrServed(
    resolve(storePath(raw)),
    async (store) => {
      const parts = loadAnswerParts(store);
      const answer = await briefAnswer(a, b, query, parts);
      if (to === "md") return briefMarkdown(answer);
      return to === "json" ? JSON.stringify(answer) : (await briefSheet(answer, parts)).html;
    },
    (ask) => ask(paths[to], weighingWords(raw)),
  );
  const path = typeof raw["out"] === "string" && raw["out"] !== "-" ? raw["out"] : null;
  const output = await openOutput(path, [storePath(raw)]);
  await writeText(output, text.endsWith("\n") ? text : `${text}\n`);
  await closeOutput(output);
  return EXIT.ok;
}
