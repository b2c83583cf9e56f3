import { Command, CommanderError } from "commander";
import { ThawError } from "../errors.ts";
import { VERSION } from "../version.ts";
import { EXIT } from "./exit.ts";

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
    .argument("<path...>", "files or folders of plain text, Markdown, JSONL, CSV or HTML; - reads standard input")
    .option("--date <day>", "publication day of articles that state none, YYYY-MM-DD")
    .option("--to <form>", "pretty, jsonl, csv or plover (default: pretty on a terminal, else jsonl)")
    .option("--out <file>", "write the records there instead of standard output")
    .option("--min-confidence <x>", "leave out events below this confidence, 0 to 1")
    .option("--map <pairs>", "names of columns or keys, such as text=story,date=day")
    .option("--input-format <format>", "text, markdown, jsonl, csv or html, instead of telling by content")
    .option("--quiet", "no progress and no remarks, only errors")
    .action(async (paths: string[], options: Record<string, string | boolean>) => {
      const { code } = await import("./code.ts");
      process.exitCode = await code(paths, options);
    });
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
  return program;
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
