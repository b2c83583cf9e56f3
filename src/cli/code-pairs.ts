import { readFile } from "node:fs/promises";
import { z } from "zod";
import { ThawError } from "../errors.ts";
import { createAnnotator } from "../pipeline/create-annotator.ts";
import { EXIT } from "./exit.ts";

const Mark = z.object({ start: z.int().min(0), end: z.int().min(1) });

const Pair = z.object({
  id: z.union([z.string(), z.number()]).nullable().default(null),
  text: z.string().min(1),
  actor: Mark,
  recipient: Mark,
});

/** `thaw code --pairs FILE`: the type between two marked mentions, one line of {id, event, mode, confidence} a line read, in order. */
export async function codePairs(file: string): Promise<number> {
  const content = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new ThawError(
      "input-missing",
      `--pairs ${file} cannot be read`,
      "name a JSONL file of {id, text, actor, recipient}",
      { cause },
    );
  });
  const annotator = await createAnnotator();
  let coded = 0;
  try {
    for (const [index, line] of content.split("\n").entries()) {
      if (line.trim() === "") continue;
      const answer = await codePair(line, `${file}:${index + 1}`, annotator);
      if (answer === null) continue;
      process.stdout.write(`${JSON.stringify(answer)}\n`);
      coded++;
    }
  } finally {
    await annotator.close();
  }
  return coded > 0 ? EXIT.ok : EXIT.nothingCoded;
}

/** A line that cannot be read or marked is told and left out; the others are coded. */
async function codePair(
  line: string,
  place: string,
  annotator: Awaited<ReturnType<typeof createAnnotator>>,
): Promise<object | null> {
  const pair = Pair.safeParse(parsed(line));
  if (!pair.success) {
    const [issue] = pair.error.issues;
    console.error(
      `thaw: ${place}: ${issue?.path.join(".") || "the line"}: ${issue?.message ?? "not an object"}\n  each line is {id, text, actor: {start, end}, recipient: {start, end}}`,
    );
    return null;
  }
  const { id, text, actor, recipient } = pair.data;
  try {
    const relation = await annotator.codeRelation(text, actor, recipient);
    return {
      id,
      event: [relation.type],
      mode: relation.mode === null ? [] : [relation.mode],
      confidence: relation.confidence,
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    console.error(`thaw: ${place}: ${error.message}\n  mark words of the same sentence`);
    return null;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}
