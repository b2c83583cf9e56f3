import type { Command } from "commander";
import { withFilters, withPeriod } from "./filter-flags.ts";

const STORE = "the store (default: thaw.duckdb)";

/** Adds the commands that work on a store. */
export function addStoreCommands(program: Command): void {
  addWriting(program);
  addReading(program);
  addRelations(program);
  addKeeping(program);
  addDeciding(program);
  addServe(program);
}

function addWriting(program: Command): void {
  program
    .command("ingest")
    .description("code articles and keep them, their reports and events in a store")
    .argument("[path...]", "files or folders, as for code; - reads standard input")
    .option("--db <file>", STORE)
    .option("--date <day>", "publication day of articles that state none, YYYY-MM-DD")
    .option("--config <file>", "actors, aliases and places of your own (default: thaw.yml, where the folder has one)")
    .option("--hash-only", "keep hashes and offsets, and no text")
    .option("--jobs <n>", "threads that code, each with a model of its own (default: 1); the result is the same")
    .option("--manifest <file>", "write there what was coded from what by what, for thaw verify")
    .option("--json", "print the counts as JSON")
    .option("--quiet", "no progress and no remarks, only errors")
    .action(async (paths: string[], options: Record<string, string | boolean>) => {
      const { ingest } = await import("./ingest.ts");
      process.exitCode = await ingest(paths, options);
    });
  program
    .command("import")
    .description("take rows of another format as events of their own source")
    .argument("<file>", "the file, .gz too; - reads standard input")
    .requiredOption("--from <format>", "gdelt, gdelt1, icews, polecat, acled, petrarch or plover")
    .option("--codes <system>", "cameo or weis, for petrarch event lines (default: cameo)")
    .option("--db <file>", STORE)
    .option("--json", "print {read, imported, refused} as JSON")
    .action(async (file: string, options: Record<string, string | boolean>) => {
      const { importFile } = await import("./import.ts");
      process.exitCode = await importFile(file, options);
    });
}

function addReading(program: Command): void {
  withFilters(program.command("events").description("the events of a store, newest first"))
    .option("--limit <n>", "at most so many (default: 50)")
    .option("--offset <n>", "pass over the first so many")
    .option("--json", "print the records as a JSON array")
    .action(async (options: Record<string, string | boolean>) => {
      const { events } = await import("./events.ts");
      process.exitCode = await events(options);
    });
  withFilters(program.command("export").description("write the events of a store in another format"))
    .option(
      "--to <format>",
      "jsonl, plover, polecat, gdelt, gdelt1, icews, csv, parquet, geojson, graphml, or gold (corrected articles)",
    )
    .option("--out <file>", "write there instead of standard output")
    .option("--all", "negated and hypothetical events too")
    .option("--expand <how>", "dyads: compound actors and recipients multiply out, one row a pair")
    .option("--fields <names>", "of csv and jsonl: only these columns or keys, joined by commas, in this order")
    .action(async (options: Record<string, string | boolean>) => {
      const { exportEvents } = await import("./export.ts");
      process.exitCode = await exportEvents(options);
    });
  program
    .command("sql")
    .description("query the views events, reports, articles and actors of a store; nothing can be written")
    .argument("<query>", "SQL, in quotation marks")
    .option("--db <file>", STORE)
    .option("--json", "print the rows as a JSON array")
    .action(async (query: string, options: Record<string, string | boolean>) => {
      const { sql } = await import("./sql.ts");
      process.exitCode = await sql(query, options);
    });
}

function addRelations(program: Command): void {
  const scale = "plover, goldstein, or a CSV of type,mode,weight (default: plover)";
  withPeriod(program.command("dyad").description("the relation of two sides as a series, with its turns"))
    .argument("<a>", "a country code (ISR), a code and sector (ISR:MIL), a Wikidata id, or a bloc (NATO)")
    .argument("<b>", "the other side")
    .option("--by <period>", "day, week, month, quarter or year (default: month)")
    .option("--scale <scale>", scale)
    .option("--half-life <days>", "adds a smoothed score in which events lose half their weight in so many days")
    .option("--directed", "only from the first side to the second")
    .option("--claimed", "count what is only claimed by a party in conflict with the actor too")
    .option("--seed <n>", "of the intervals (default: 0)")
    .option("--json", "print the periods as a JSON array")
    .action(async (a: string, b: string, options: Record<string, string | boolean>) => {
      const { dyad } = await import("./dyad.ts");
      process.exitCode = await dyad(a, b, options);
    });
  withPeriod(
    program.command("changes").description("which relations thawed and which froze (default: in the last 90 days)"),
  )
    .option("--scale <scale>", scale)
    .option("--top <n>", "at most so many relations (default: 20)")
    .option("--min-events <n>", "only relations with so many events since then")
    .option("--min-sources <n>", "only relations with so many independent sources since then")
    .option("--claimed", "count what is only claimed by a party in conflict with the actor too")
    .option("--seed <n>", "of the intervals (default: 0)")
    .option("--json", "print the relations as a JSON array")
    .action(async (options: Record<string, string | boolean>) => {
      const { changes } = await import("./changes.ts");
      process.exitCode = await changes(options);
    });
}

function addKeeping(program: Command): void {
  program
    .command("verify")
    .description("code the articles of a run again and compare byte for byte; exit 4 when they differ")
    .argument("<manifest>", "what thaw ingest --manifest wrote")
    .option("--config <file>", "actors, aliases and places of your own (default: thaw.yml, where the folder has one)")
    .option("--json", "print {same, different, missing, changed} as JSON")
    .action(async (manifest: string, options: Record<string, string | boolean>) => {
      const { verify } = await import("./verify.ts");
      process.exitCode = await verify(manifest, options);
    });
  program
    .command("diff")
    .description(
      "what changed between two runs: events, articles of a run, or weights and what they make of a relation",
    )
    .argument("<run>", "a store, records (JSONL), a manifest, the id of a run, or weights: plover, goldstein, a CSV")
    .argument("<other>", "the later one, of the same kind")
    .option("--dyad <a/b>", "of weights: a relation, such as ISR/PSE, whose series to compare")
    .option("--by <period>", "of weights: day, week, month, quarter or year (default: month)")
    .option("--db <file>", STORE)
    .option("--json", "print the difference as JSON")
    .action(async (one: string, other: string, options: Record<string, string | boolean>) => {
      const { diff } = await import("./diff.ts");
      process.exitCode = await diff(one, other, options);
    });
  program
    .command("correct")
    .description("correct, reject or accept an event; the verdict holds for every later coding")
    .argument("<event>", "its id")
    .option("--set <field=value>", "a field's new value, as often as needed", eachOf)
    .option("--reject", "this is no event")
    .option("--accept", "this is right; takes back an earlier --reject")
    .option("--by <name>", "who says so (default: the user's name)")
    .option("--db <file>", STORE)
    .option("--json", "print the verdict as JSON")
    .action(
      async (
        event: string,
        options: { set?: string[]; reject?: boolean; accept?: boolean; by?: string; db?: string; json?: boolean },
      ) => {
        const { correct } = await import("./correct.ts");
        process.exitCode = await correct(event, options);
      },
    );
}

/** An option that may be given several times: all its values. */
function eachOf(value: string, earlier: string[] | undefined): string[] {
  return [...(earlier ?? []), value];
}

function addDeciding(program: Command): void {
  program
    .command("merge")
    .description("two events are one; the decision holds for every later coding")
    .argument("<event>", "its id")
    .argument("<other>", "the id of the other one")
    .option("--by <name>", "who says so (default: the user's name)")
    .option("--db <file>", STORE)
    .option("--json", "print {event, reports, who} as JSON")
    .action(async (one: string, other: string, options: Record<string, string | boolean>) => {
      const { merge } = await import("./merge.ts");
      process.exitCode = await merge(one, other, options);
    });
  program
    .command("unmerge")
    .description("a report is of another act than the rest of its event; the decision holds for every later coding")
    .argument("<event>", "its id")
    .argument("<report>", "the id of the report, as thaw explain EVENT lists it")
    .option("--by <name>", "who says so (default: the user's name)")
    .option("--db <file>", STORE)
    .option("--json", "print {event, report, apart, who} as JSON")
    .action(async (event: string, report: string, options: Record<string, string | boolean>) => {
      const { unmerge } = await import("./unmerge.ts");
      process.exitCode = await unmerge(event, report, options);
    });
}

function addServe(program: Command): void {
  program
    .command("serve")
    .description("open the dashboard and the HTTP API over a store, until Ctrl+C")
    .option("--port <port>", "0 takes any that is free (default: 4173)")
    .option("--host <host>", "the address to listen on (default: 127.0.0.1, this machine alone)")
    .option("--db <file>", STORE)
    .option("--read-only", "take no corrections")
    .option("--token <token>", "ask for it; needed where others reach the address (better: THAW_TOKEN)")
    .option("--config <file>", "actors, aliases and places of your own (default: thaw.yml, where the folder has one)")
    .option("--cache <megabytes>", "answers kept ready for whoever asks the same again (default: 64)")
    .option("--jobs <n>", "threads that code what is posted, each with a model of its own (default: 2)")
    .option("--quiet", "do not print the address")
    .action(async (options: Record<string, string | boolean>) => {
      const { serve } = await import("./serve.ts");
      process.exitCode = await serve(options);
    });
}
