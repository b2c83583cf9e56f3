import { Command, CommanderError } from "commander";
import { ThawError } from "../errors.ts";
import { VERSION } from "../version.ts";
import { EXIT } from "./exit.ts";
import { addStoreCommands } from "./store-commands.ts";
import { addWindowCommands } from "./window-commands.ts";

/** The command line; each command loads its own module only when it runs, so that `thaw --help` stays quick. */
export function createProgram(): Command {
  const program = new Command("thaw")
    .description(
      "Reads the news and tells, with evidence, who did or said what to whom, when and where (PLOVER event data).",
    )
    .version(VERSION)
    .showHelpAfterError("(thaw COMMAND --help lists what a command takes)")
    .exitOverride();
  program
    .command("code")
    .description("code articles into event records")
    .argument("[path...]", "files or folders of plain text, Markdown, JSONL, CSV or HTML; - reads standard input")
    .option("--date <day>", "publication day of articles that state none, YYYY-MM-DD")
    .option("--to <form>", "pretty, jsonl, csv or plover (default: pretty on a terminal, else jsonl)")
    .option("--out <file>", "write the records there instead of standard output")
    .option("--min-confidence <x>", "leave out events below this confidence, 0 to 1")
    .option("--map <pairs>", "names of columns or keys, such as text=story,date=day")
    .option("--input-format <format>", "text, markdown, jsonl, csv or html, instead of telling by content")
    .option(
      "--pairs <file>",
      "instead: JSONL of {id, text, actor: {start, end}, recipient: {start, end}}, the type of each marked pair",
    )
    .option("--config <file>", "actors, aliases and places of your own (default: thaw.yml, where the folder has one)")
    .option("--quiet", "no progress and no remarks, only errors")
    .action(async (paths: string[], options: Record<string, string | boolean>) => {
      const { code } = await import("./code.ts");
      process.exitCode = await code(paths, options);
    });
  addEval(program);
  addAnnotate(program);
  addExplain(program);
  addResolve(program);
  addUnresolved(program);
  addStoreCommands(program);
  addWindowCommands(program);
  return program;
}

function addEval(program: Command): void {
  program
    .command("eval")
    .description("score coded events against gold: precision, recall, F1 and extra events")
    .argument("<gold>", "JSONL of {article, events} in the record's own form, a file or a folder")
    .option("--pred <file>", "JSONL of records to score, instead of coding the gold's articles")
    .option("--by <part>", "type, auxiliary or field (default: type and field)")
    .option("--config <file>", "actors, aliases and places of your own (default: thaw.yml, where the folder has one)")
    .option("--json", "print the scores as JSON")
    .option("--fail-under <bounds>", "exit 4 below a bound, such as f1=0.6")
    .action(async (gold: string, options: Record<string, string | boolean>) => {
      const { evaluate } = await import("./eval.ts");
      process.exitCode = await evaluate(gold, options);
    });
}

function addAnnotate(program: Command): void {
  program
    .command("annotate")
    .description("every layer of the reader: tokens, syntax, names, times, places, coreference, events")
    .argument("[path...]", "as for code")
    .option("--layers <list>", "some of the layers, joined by commas (default: all)")
    .option("--to <form>", "json (one object an article) or conllu")
    .option("--date <day>", "publication day of articles that state none, YYYY-MM-DD")
    .option("--config <file>", "actors, aliases and places of your own (default: thaw.yml, where the folder has one)")
    .option("--conllu <file>", "instead: tag and parse the given tokens of a CoNLL-U file")
    .action(async (paths: string[], options: Record<string, string | boolean>) => {
      const { annotate } = await import("./annotate.ts");
      process.exitCode = await annotate(paths, options);
    });
}

function addExplain(program: Command): void {
  program
    .command("explain")
    .description("why an event, a score or a sentence reads as it does")
    .argument("<what>", "an event's id, two sides and a period (ISR/PSE@2000-10), or a sentence in quotation marks")
    .option("--as <kind>", "event, dyad or sentence, instead of telling by its form")
    .option("--db <file>", "of an event or a score: the store (default: thaw.duckdb)")
    .option("--scale <scale>", "of a score: plover or goldstein (default: plover)")
    .option("--weights <list>", "of a score: own weights, such as AID:6,ASSAULT drone:-9.5")
    .option("--claimed", "of a score: count what is only claimed by a party in conflict with the actor too")
    .option("--date <day>", "of a sentence: publication day, YYYY-MM-DD")
    .option(
      "--config <file>",
      "of a sentence: your own actors and places (default: thaw.yml, where the folder has one)",
    )
    .option("--json", "print as JSON")
    .action(async (what: string, options: Record<string, string | boolean>) => {
      const { explain } = await import("./explain.ts");
      process.exitCode = await explain(what, options);
    });
}

function addResolve(program: Command): void {
  program
    .command("resolve")
    .description("who, when or where some words are")
    .argument("[text]", "the words, in quotation marks")
    .option("--kind <kind>", "actor, time or place (default: actor)")
    .option("--on <day>", "the day of the event: roles are those of this day")
    .option("--published <day>", "the day of publication, to which times are relative")
    .option("--input <file>", "JSONL of {id, text, context?, on?, published?}; answers in the same order")
    .option("--config <file>", "actors, aliases and places of your own (default: thaw.yml, where the folder has one)")
    .option("--json", "print as JSON")
    .action(async (text: string | undefined, options: Record<string, string | boolean>) => {
      const { resolve } = await import("./resolve.ts");
      process.exitCode = await resolve(text, options);
    });
}

function addUnresolved(program: Command): void {
  program
    .command("unresolved")
    .description("names that nobody is known by, the most frequent first, each with a sentence")
    .argument("[path...]", "files or folders, as for code; without any, what the store holds")
    .option("--db <file>", "the store (default: thaw.duckdb)")
    .option("--date <day>", "publication day of articles that state none, YYYY-MM-DD")
    .option("--config <file>", "actors, aliases and places of your own (default: thaw.yml, where the folder has one)")
    .option("--limit <n>", "at most so many (default: 50)")
    .option("--json", "print {name, count, code, sector, example} as a JSON array")
    .action(async (paths: string[], options: Record<string, string | boolean>) => {
      const { unresolved } = await import("./unresolved.ts");
      process.exitCode = await unresolved(paths, options);
    });
}

/** Runs the command line and sets the exit code; errors go to stderr with their hint. */
export async function main(argv: readonly string[]): Promise<void> {
  // A reader that closes early ("| head") ends the run without complaint.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(EXIT.ok);
    console.error(
      `thaw: standard output cannot be written: ${error.message}\n  free some space, or name a file with --out`,
    );
    process.exit(EXIT.failure);
  });
  try {
    await createProgram().parseAsync([...argv]);
  } catch (error) {
    process.exitCode = report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof ThawError) {
    console.error(`thaw: ${error.message}\n  ${error.hint}`);
    if (error.code === "check-failed") return EXIT.checkFailed;
    return error.code === "usage" ? EXIT.usage : EXIT.failure;
  }
  console.error(error);
  return EXIT.failure;
}
