import { ThawError } from "../errors.ts";
import { createAnnotator } from "../pipeline/create-annotator.ts";
import { explainText } from "../pipeline/explain.ts";
import { EXIT } from "./exit.ts";
import { dayOption } from "./options.ts";
import { settingsOption } from "./settings-option.ts";

/** What the reader saw in a sentence and what the rules made of it. */
export async function explainSentence(
  sentence: string,
  raw: Readonly<Record<string, string | boolean>>,
): Promise<number> {
  if (sentence.trim() === "")
    throw new ThawError("usage", "no sentence to explain", "give the words in quotation marks");
  const annotator = await createAnnotator((await settingsOption(raw))?.own);
  try {
    const explanation = await explainText(sentence, dayOption("--date", raw["date"]), annotator.parts);
    if (raw["json"] === true) console.log(JSON.stringify(explanation, null, 2));
    else console.log(explanation.map(shown).join("\n"));
  } finally {
    await annotator.close();
  }
  return EXIT.ok;
}

type Explanation = Awaited<ReturnType<typeof explainText>>[number];

function shown({ sentence, words, graph, dropped, events }: Explanation): string {
  const at = (span: { start: number; end: number }): string =>
    JSON.stringify(sentence.text.slice(span.start - sentence.start, span.end - sentence.start));
  const rows = words.map(
    (word, index) =>
      `${String(index + 1).padStart(4)}  ${word.text.padEnd(18)} ${word.lemma.padEnd(18)} ${word.upos.padEnd(6)} ${String(word.head).padStart(3)} ${word.deprel}`,
  );
  const names = graph.names.map((name) => `  ${name.type} ${at(name.span)} ${name.score.toFixed(3)}`);
  const readings = graph.triggers.flatMap((trigger, index) => [
    `  ${trigger.type}${trigger.mode === null ? "" : ` ${trigger.mode}`} ${at(trigger.span)} ${trigger.score.toFixed(3)} ${trigger.auxiliary.map((reading) => reading.mark).join(" ")}`.trimEnd(),
    ...graph.edges
      .filter((edge) => edge.trigger === index)
      .map((edge) => `    ${edge.role} ${at(edge.span)} ${edge.score.toFixed(3)}`),
  ]);
  const decided = events.flatMap((event) => [
    `  ${event.event.join()}${event.mode.length > 0 ? ` ${event.mode.join()}` : ""} ${JSON.stringify(event.event_text[0])} ${event.date ?? "undated"}..${event.enddate ?? ""}`,
    ...event.trace.map(
      (step) => `    ${step.field}: ${step.rule}${step.score === null ? "" : ` ${step.score.toFixed(3)}`}`,
    ),
  ]);
  const left = dropped.map((one) => `  ${at(one.trigger)}: ${one.rule}`);
  const section = (name: string, lines: readonly string[]): string =>
    `${name}\n${lines.length === 0 ? "  none" : lines.join("\n")}`;
  return [
    sentence.text,
    section("words", rows),
    section("names", names),
    section("event graph", readings),
    section("set aside by rule", left),
    section("events", decided),
    "",
  ].join("\n");
}
