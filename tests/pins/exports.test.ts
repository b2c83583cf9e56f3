import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as thaw from "../../src/index.ts";
import { CSV_HEADER } from "../../src/formats/csv.ts";
import { EXIT } from "../../src/cli/exit.ts";

// A red pin asks: is this change meant? What people build on stands here; a pin is never loosened to pass.
const ROOT = join(import.meta.dirname, "..", "..");

describe("what others build on", () => {
  test("the library's exports", () => {
    expect(Object.keys(thaw).toSorted()).toEqual([
      "AUXILIARIES",
      "Attribution",
      "CONTEXTS",
      "ERROR_CODES",
      "EVENT_TYPES",
      "EVENT_TYPE_NAMES",
      "Entity",
      "EventRecord",
      "LAYERS",
      "Location",
      "MODES",
      "SECTORS",
      "Span",
      "ThawError",
      "VERSION",
      "createAnnotator",
      "createCoder",
    ]);
  });

  test("the exported types", () => {
    const front = readFileSync(join(ROOT, "src", "index.ts"), "utf8");
    const types = [...front.matchAll(/\btype ([A-Z]\w+)|export type \{([^}]+)\}/g)].flatMap(
      ([, one, many]) => one ?? (many ?? "").split(",").map((name) => name.trim()),
    );
    expect(types.toSorted()).toEqual([
      "Annotation",
      "Annotator",
      "ArticleInput",
      "Auxiliary",
      "CodedArticle",
      "CodedRelation",
      "Coder",
      "CoderOptions",
      "Context",
      "ErrorCode",
      "EventType",
      "Layer",
      "Mark",
      "Sector",
      "Skipped",
    ]);
  });

  test("the package's entries", () => {
    const manifest: unknown = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(manifest).toMatchObject({
      name: "thaw",
      type: "module",
      version: thaw.VERSION,
      license: "Apache-2.0",
      bin: { thaw: "bin/thaw.mjs" },
      exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
    });
  });

  test("the columns of the CSV form", () => {
    expect(CSV_HEADER).toBe(
      "id,article,reported,date,enddate,date_precision,date_basis,event,mode,auxiliary,context,quad_code,event_scale," +
        "actor,actor_code,actor_sector,recipient,recipient_code,recipient_sector,attributed_to,attribution_mode," +
        "place,country_code,lat,lon,count,dead,injured,arrested,trigger,trigger_start,trigger_end,trigger_in,confidence,link",
    );
  });

  test("the error codes and exit codes", () => {
    expect(Object.keys(thaw.ERROR_CODES)).toEqual([
      "usage",
      "input-missing",
      "output-unwritable",
      "gold-invalid",
      "data-missing",
      "model-invalid",
      "store-missing",
      "store-locked",
      "store-newer",
      "store-invalid",
      "store-unwritable",
      "query-refused",
      "event-missing",
      "article-missing",
      "run-missing",
      "manifest-invalid",
      "settings-invalid",
      "check-failed",
      "address-refused",
      "read-only",
      "path-missing",
      "request-refused",
      "token-missing",
      "too-large",
      "too-many",
      "too-slow",
      "server-fault",
    ]);
    expect(EXIT).toEqual({ ok: 0, failure: 1, usage: 2, nothingCoded: 3, checkFailed: 4 });
  });

  test("the shape of a coder", async () => {
    const coder = await thaw.createCoder();
    expect(Object.keys(coder).toSorted()).toEqual(["close", "code"]);
    expect(Object.keys(await coder.code({ text: "Nothing happened." }))).toEqual(["events", "skipped"]);
    await coder.close();
  });
});
