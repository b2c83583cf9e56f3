import type { Command } from "commander";

const STORE = "the store (default: thaw.duckdb)";
const SINCE = "from this day on, or 7d, 4w, 6m, 2y before the newest report";

/** Adds the commands that hand a store's answers on: to assistants, and as files. */
export function addWindowCommands(program: Command): void {
  addMcp(program);
  addShare(program);
  addBrief(program);
}

function addMcp(program: Command): void {
  program
    .command("mcp")
    .description("a store for assistants (Model Context Protocol), over standard input and output")
    .option("--db <file>", STORE)
    .option("--config <file>", "actors, aliases and places of your own (default: thaw.yml, where the folder has one)")
    .option("--http", "over HTTP instead, at /mcp, until Ctrl+C")
    .option("--port <port>", "with --http; 0 takes any that is free (default: 4174)")
    .option("--host <host>", "with --http: the address to listen on (default: 127.0.0.1, this machine alone)")
    .option("--token <token>", "with --http: ask for it; needed where others reach the address (better: THAW_TOKEN)")
    .option("--quiet", "do not print the address")
    .action(async (options: Record<string, string | boolean>) => {
      const { mcp } = await import("./mcp.ts");
      process.exitCode = await mcp(options);
    });
}

function addShare(program: Command): void {
  program
    .command("share")
    .description("an event or a relation as one HTML file that needs no network, no script and no server")
    .argument("<what>", "an event's id, or two sides such as USA/PRK")
    .option("--to <form>", "html, or svg: the picture of a relation (default: html)")
    .option("--out <file>", "write there (default: a name of what it shows); - is standard output")
    .option("--db <file>", STORE)
    .option("--since <day>", `of a relation: ${SINCE}`)
    .option("--until <day>", "of a relation: before this day")
    .option("--by <period>", "of a relation: day, week, month, quarter or year (default: month)")
    .option("--scale <scale>", "of a relation: plover or goldstein (default: plover)")
    .option("--weights <list>", "of a relation: own weights, such as AID:6,ASSAULT drone:-9.5")
    .option("--claimed", "of a relation: count what is only claimed by a party in conflict with the actor too")
    .option("--quiet", "do not print the file's name")
    .action(async (what: string, options: Record<string, string | boolean>) => {
      const { share } = await import("./share.ts");
      process.exitCode = await share(what, options);
    });
}

function addBrief(program: Command): void {
  program
    .command("brief")
    .description("a briefing on two sides in which each sentence names the events it rests on")
    .argument("<a>", "a country code (ISR), a code and sector (ISR:MIL), a Wikidata id, or a bloc (NATO)")
    .argument("<b>", "the other side")
    .option("--to <form>", "md, html (one file that needs nothing) or json (default: md)")
    .option("--out <file>", "write there instead of standard output")
    .option("--db <file>", STORE)
    .option("--since <day>", `${SINCE} (default: 1y)`)
    .option("--until <day>", "before this day")
    .option("--scale <scale>", "plover or goldstein (default: plover)")
    .option("--weights <list>", "own weights, such as AID:6,ASSAULT drone:-9.5")
    .option("--claimed", "count what is only claimed by a party in conflict with the actor too")
    .action(async (a: string, b: string, options: Record<string, string | boolean>) => {
      const { brief } = await import("./brief.ts");
      process.exitCode = await brief(a, b, options);
    });
}
