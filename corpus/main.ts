import { parseArgs } from "node:util";
import { ThawError } from "#src/errors.js";

const USAGE = `npm run corpus                        validate all of corpus/texts, print the coverage, write corpus/compiled and corpus/coverage.md
npm run corpus -- --check FILE...     validate these files and tell what they hold
npm run corpus -- --plain ID...       print texts without labels, for a blind second reading
npm run corpus -- --agreement FOLDER  compare second readings with the texts, write corpus/agreement.md
npm run gold                          validate the gold articles of evaluation/gold/texts, write evaluation/gold/{dev,test}/articles.jsonl
exit codes: 0 ok, 1 faults in the markup, 2 usage, 4 a line below its quota`;

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ThawError)) throw error;
  console.error(`${error.message}; ${error.hint}`);
  process.exitCode = 1;
}

async function run(words: readonly string[]): Promise<number> {
  const options = parse(words);
  if (options === null) {
    console.error(USAGE);
    return 2;
  }
  const { values, positionals } = options;
  if (values.gold) return (await import("./commands/build-gold.ts")).buildGold();
  if (values.check) return (await import("./commands/check.ts")).check(positionals);
  if (values.plain) return (await import("./commands/plain.ts")).printPlain(positionals);
  if (values.agreement !== undefined)
    return (await import("./commands/compare-folder.ts")).compareFolder(values.agreement);
  return (await import("./commands/build-corpus.ts")).buildCorpus();
}

interface Options {
  values: { check: boolean; plain: boolean; gold: boolean; agreement?: string };
  positionals: string[];
}

/** The command's words, or null when they make no sense. */
function parse(words: readonly string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        check: { type: "boolean", default: false },
        plain: { type: "boolean", default: false },
        gold: { type: "boolean", default: false },
        agreement: { type: "string" },
      },
    });
    const modes = [values.check, values.plain, values.gold, values.agreement !== undefined].filter(Boolean).length;
    const needsNames = values.check || values.plain;
    return modes > 1 || needsNames !== positionals.length > 0 ? null : { values, positionals };
  } catch {
    return null; // parseArgs throws on an unknown flag; the usage text says which exist
  }
}
