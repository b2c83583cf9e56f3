import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { lockPath, ownerOf } from "../../src/store/owner-lock.ts";
import { MIGRATIONS } from "../../src/store/schema/migrations.ts";
import { tempFolder } from "./temp-store.ts";

const folder = tempFolder();

/** A process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  return child.pid ?? 0;
}

describe("openStore", () => {
  test("an owner makes the store, names itself beside it while it works, and leaves no lock", async () => {
    const path = join(folder, "new.duckdb");
    const store = await openStore(path, { owner: "thaw ingest news" });
    expect(ownerOf(path)).toEqual({ pid: process.pid, command: "thaw ingest news" });
    store.close();
    expect(existsSync(lockPath(path))).toBe(false);
    const reader = await openStore(path);
    const rows = await reader.connection.runAndReadAll("SELECT value FROM setting WHERE name = 'schema'");
    expect(rows.getRows()).toEqual([[String(MIGRATIONS.length)]]);
    reader.close();
  });

  test.each([
    ["to write", { owner: "second" }],
    ["to read", {}],
  ])("a second one that wants %s is told who holds the store", async (what, options) => {
    const path = join(folder, `held ${what}.duckdb`);
    const store = await openStore(path, { owner: "thaw import gdelt.csv" });
    await expect(openStore(path, options)).rejects.toMatchObject({
      code: "store-locked",
      message: expect.stringContaining(`process ${process.pid} (thaw import gdelt.csv)`),
    });
    store.close();
  });

  test("a database that another process holds without our lock file is locked all the same", async () => {
    const path = join(folder, "foreign.duckdb");
    (await openStore(path, { owner: "first" })).close();
    const script = `import("@duckdb/node-api").then(async ({ DuckDBInstance }) => {
      const instance = await DuckDBInstance.create(${JSON.stringify(path)});
      await instance.connect();
      console.log("open");
      setInterval(() => instance, 1000);
    })`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
      cwd: join(import.meta.dirname, "..", ".."),
    });
    await once(child.stdout, "data");
    await expect(openStore(path)).rejects.toMatchObject({
      code: "store-locked",
      message: expect.stringContaining(String(child.pid)),
    });
    child.kill("SIGKILL");
    await once(child, "exit");
  });

  test("the lock of a killed process counts for nothing", async () => {
    const path = join(folder, "killed.duckdb");
    writeFileSync(lockPath(path), JSON.stringify({ pid: await deadPid(), command: "thaw ingest" }));
    const store = await openStore(path, { owner: "thaw ingest again" });
    expect(ownerOf(path)?.command).toBe("thaw ingest again");
    store.close();
  });

  test("a half-written lock counts for nothing", async () => {
    const path = join(folder, "half.duckdb");
    writeFileSync(lockPath(path), '{"pid": 12');
    (await openStore(path, { owner: "thaw ingest" })).close();
    expect(existsSync(path)).toBe(true);
  });

  test("a store of a newer version is left alone", async () => {
    const path = join(folder, "newer.duckdb");
    const store = await openStore(path, { owner: "first" });
    await store.connection.run("UPDATE setting SET value = '99' WHERE name = 'schema'");
    store.close();
    await expect(openStore(path)).rejects.toMatchObject({ code: "store-newer" });
    await expect(openStore(path, { owner: "second" })).rejects.toMatchObject({ code: "store-newer" });
    expect(ownerOf(path)).toBeNull();
  });

  test("reading a store that is not there", async () => {
    await expect(openStore(join(folder, "none.duckdb"))).rejects.toMatchObject({ code: "store-missing" });
  });

  test("a text file is no store", async () => {
    const path = join(folder, "notes.txt");
    writeFileSync(path, "some notes that are long enough to be looked at as a header of a database\n".repeat(200));
    await expect(openStore(path)).rejects.toMatchObject({ code: "store-invalid" });
    await expect(openStore(path, { owner: "first" })).rejects.toMatchObject({ code: "store-invalid" });
  });

  test("a folder that does not exist", async () => {
    await expect(openStore(join(folder, "no", "such.duckdb"), { owner: "first" })).rejects.toMatchObject({
      code: "store-unwritable",
    });
  });

  test("extensions are neither installed nor loaded by themselves", async () => {
    const store = await openStore(join(folder, "plain.duckdb"), { owner: "first" });
    const rows = await store.connection.runAndReadAll(
      "SELECT current_setting('autoinstall_known_extensions'), current_setting('autoload_known_extensions')",
    );
    expect(rows.getRows()).toEqual([[false, false]]);
    store.close();
  });
});
