import { Command, CommanderError } from "commander";
import { ThawError } from "../errors.ts";
import { VERSION } from "../version.ts";
import { EXIT } from "./exit.ts";
import { addStoreCommands } from "./store-commands.ts";

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
    .option("--quiet", "no progress and no remarks, only errors")
    .action(async (paths: string[], options: Record<string, string | boolean>) => {
      const { code } = await import("./code.ts");
      process.exitCode = await code(paths, options);
    });
  addEval(program);
  addAnnotate(program);
  addExplain(program);
  addResolve(program);
  addStoreCommands(program);
  return program;
}

function addEval(program: Command): void {
  program
    .command("eval")
    .description("score coded events against gold: precision, recall, F1 and extra events")
    .argument("<gold>", "JSONL of {article, events} in the record's own form, a file or a folder")
    .option("--pred <file>", "JSONL of records to score, instead of coding the gold's articles")
    .option("--by <part>", "type, auxiliary or field (default: type and field)")
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
    .option("--conllu <file>", "instead: tag and parse the given tokens of a CoNLL-U file")
    .action(async (paths: string[], options: Record<string, string | boolean>) => {
      const { annotate } = await import("./annotate.ts");
      process.exitCode = await annotate(paths, options);
    });
}

function addExplain(program: Command): void {
  program
    .command("explain")
    .description("what the reader saw in a sentence and what the rules made of it")
    .argument("<sentence>", "the words, in quotation marks")
    .option("--date <day>", "publication day, YYYY-MM-DD")
    .option("--json", "print as JSON")
    .action(async (sentence: string, options: Record<string, string | boolean>) => {
      const { explain } = await import("./explain.ts");
      process.exitCode = await explain(sentence, options);
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
    .option("--json", "print as JSON")
    .action(async (text: string | undefined, options: Record<string, string | boolean>) => {
      const { resolve } = await import("./resolve.ts");
      process.exitCode = await resolve(text, options);
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
