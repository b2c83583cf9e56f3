import { openStore } from "../store/open-store.ts";
import { runSql } from "../store/run-sql.ts";
import { EXIT } from "./exit.ts";
import { openForReading, storePath } from "./open-for-reading.ts";
import { table } from "./table.ts";

/** `thaw sql`: a query over the views of the store, read only in earnest. Returns the exit code. */
export async function sql(query: string, raw: Readonly<Record<string, string | boolean>>): Promise<number> {
  const path = storePath(raw);
  // What is to be derived is derived first: a sealed store cannot be written.
  (await openForReading(path)).close();
  const store = await openStore(path, { sealed: true });
  try {
    const { columns, rows } = await runSql(store, query);
    if (raw["json"] === true) console.log(JSON.stringify(rows));
    else
      console.log(
        table(
          columns,
          rows.map((row) => columns.map((column) => cellOf(row[column]))),
        ),
      );
  } finally {
    store.close();
  }
  return EXIT.ok;
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
