import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore, type Store } from "../../src/store/open-store.ts";
import { runSql } from "../../src/store/run-sql.ts";
import { writeImported } from "../../src/store/write-imported.ts";
import { entity, record } from "../contract/sample-record.ts";
import { tempFolder } from "./temp-store.ts";

const folder = tempFolder();
const path = join(folder, "sealed.duckdb");
const secret = join(folder, "secret.csv");
let store: Store;

beforeAll(async () => {
  writeFileSync(secret, "a,b\n1,2\n");
  const owner = await openStore(path, { owner: "test" });
  await writeImported(owner, "icews", [
    record({
      actor: [entity("Russia", 0, "RUS", "GOV")],
      recipient: [entity("Poland", 10, "POL")],
      auxiliary: ["future", "negation"],
    }),
  ]);
  owner.close();
  store = await openStore(path, { sealed: true });
});
afterAll(() => store.close());

describe("runSql on a sealed store", () => {
  test.each([
    [
      "SELECT type, actor, recipient, auxiliary FROM events",
      [{ type: "CONSULT", actor: ["RUS"], recipient: ["POL"], auxiliary: ["future", "negation"] }],
    ],
    ["SELECT event, source FROM reports", [{ event: "0123456789abcdef", source: "icews" }]],
    ["SELECT count(*)::INTEGER AS n FROM articles", [{ n: 0 }]],
    [
      "SELECT side, code, sector, name FROM actors ORDER BY side",
      [
        { side: "actor", code: "RUS", sector: "GOV", name: "Russia" },
        { side: "recipient", code: "POL", sector: null, name: "Poland" },
      ],
    ],
    ["SELECT record ->> '$.event[0]' AS type FROM events", [{ type: "CONSULT" }]],
  ])("%s", async (query, rows) => {
    expect((await runSql(store, query)).rows).toEqual(rows);
  });

  test.each([
    ["an insert", "INSERT INTO setting VALUES ('a', 'b')"],
    ["a deletion through a view's table", "DELETE FROM event_row"],
    ["a drop", "DROP VIEW events"],
    ["COPY to a file", `COPY events TO '${join(folder, "out.csv")}'`],
    ["COPY from a file", `COPY setting FROM '${secret}'`],
    ["EXPORT", `EXPORT DATABASE '${join(folder, "exported")}'`],
    ["ATTACH", `ATTACH '${join(folder, "other.duckdb")}' AS other`],
    ["read_csv", `SELECT * FROM read_csv('${secret}')`],
    ["read_text", `SELECT * FROM read_text('${secret}')`],
    ["glob", `SELECT * FROM glob('${folder}/*')`],
    ["a file as a table", `SELECT * FROM '${secret}'`],
    ["an extension", "INSTALL httpfs"],
    ["a setting", "SET enable_external_access = true"],
    ["a second statement that writes", "SELECT 1; DELETE FROM event_row"],
    ["a mistyped column", "SELECT actr FROM events"],
  ])("refuses %s", async (_, query) => {
    await expect(runSql(store, query)).rejects.toMatchObject({ code: "query-refused" });
    expect(existsSync(join(folder, "out.csv"))).toBe(false);
    expect((await runSql(store, "SELECT count(*)::INTEGER AS n FROM events")).rows).toEqual([{ n: 1 }]);
  });
});
