import type { Command } from "commander";

/** The flags that narrow events, the same on every command that reads them. */
export function withFilters(command: Command): Command {
  return withPeriod(command)
    .option("--actor <who>", "a code (ISR), a code and sector (ISR:MIL), or part of a name")
    .option("--recipient <who>", "as for --actor")
    .option("--type <types>", "event types, joined by commas")
    .option("--auxiliary <marks>", "any of historical, future, hypothetical, negation, none")
    .option("--place <place>", "a country code, or part of a place's name")
    .option("--source <source>", "thaw, icews ... for imported rows, or a publisher or its owner")
    .option("--q <words>", "words that all must occur, best match first");
}

/** The store and the period. */
export function withPeriod(command: Command): Command {
  return command
    .option("--db <file>", "the store (default: thaw.duckdb)")
    .option("--since <day>", "from this day on, YYYY-MM-DD; or 7d, 4w, 6m, 2y before the newest report")
    .option("--until <day>", "before this day, YYYY-MM-DD")
    .option("--now <day>", "count --since 7d from this day instead");
}
