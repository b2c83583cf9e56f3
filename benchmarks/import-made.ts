import { createFormats } from "#src/formats/formats.js";
import { buildFormatTables } from "#src/formats/tables/format-tables.js";
import { readDataTable } from "#src/pipeline/data-files.js";
import { createSetImporter, type SetImporter } from "#src/store/import-sets.js";
import { openStore, type Store } from "#src/store/open-store.js";
import { finishImport, writeImported } from "#src/store/write-imported.js";
import { isRefused, type SetImport } from "#src/formats/format.js";
import { makeGdeltRows } from "./gdelt-maker.ts";

const SET = 150_000;
const INDEXED = 1_000_000;
const DAYS = 1500;

/** Null until a row has told the layout. */
function importerOf(store: Store, sets: SetImport): SetImporter | null {
  const layout = sets.reader.layout();
  return layout === null ? null : createSetImporter(store, "gdelt", sets, layout);
}

/** Fills a store with made events as `thaw import` does; a million a seed, so that the days of all are the same. */
export async function importMade(file: string, events: number): Promise<void> {
  const store = await openStore(file, { owner: "store.bench" });
  const sets = createFormats(buildFormatTables(readDataTable)).get("gdelt")?.openSets?.();
  if (sets === undefined) throw new Error("GDELT rows cannot go in sets");
  let importer: SetImporter | null = null;
  let [waiting, done]: [string[], number] = [[], 0];
  for (let seed = 1; done + waiting.length < events; seed += 1) {
    for (const row of makeGdeltRows(Math.min(INDEXED, events - done - waiting.length), DAYS, 100 + seed)) {
      if (importer === null) {
        const records = sets.reader.read(row).flatMap((found) => (isRefused(found) ? [] : [found]));
        await writeImported(store, "gdelt", records);
        importer = importerOf(store, sets);
        continue;
      }
      if (waiting.push(row) < SET) continue;
      done += (await importer.take(waiting)).imported;
      waiting = [];
    }
    if (importer !== null && waiting.length > 0) done += (await importer.take(waiting)).imported;
    waiting = [];
    await finishImport(store);
    console.log(`${done} events made`);
  }
  store.close();
}
