import { describe, expect, test } from "vitest";
import { CONTEXTS } from "../../../src/codebook/context.ts";
import { EVENT_TYPE_NAMES, type EventType } from "../../../src/codebook/event-type.ts";
import { isModeOf } from "../../../src/codebook/mode.ts";
import { readDataTable } from "../../../src/pipeline/data-files.ts";

const triggers = readDataTable("lexicon/triggers.tsv");
const inflections = readDataTable("lexicon/inflections.tsv");
const contexts = readDataTable("lexicon/contexts.tsv");

const isType = (name: string): name is EventType => EVENT_TYPE_NAMES.some((type) => type === name);

describe("the lexicon's tables", () => {
  test.each(
    triggers.map((row): [string, string, Record<string, string>] => [row["lemma"] ?? "", row["type"] ?? "", row]),
  )("%s is %s", (lemma, type, row) => {
    expect(lemma).toMatch(/^[a-z]+(?:[ -][a-z]+)*$/);
    expect(row["pos"]).toMatch(/^[vn]$/);
    expect(isType(type)).toBe(true);
    expect(row["mode"] === "" || (isType(type) && isModeOf(type, row["mode"] ?? ""))).toBe(true);
    expect(row["sure"]).toMatch(row["needs"] === "" && !lemma.includes(" ") ? /^(?:sure)?$/ : /^$/);
    for (const cell of ["needs", "unless"]) expect(row[cell]).toMatch(/^(?:[a-z'’ -]+(?:\|[a-z'’ -]+)*)?$/);
  });

  test("every type that words alone can tell has an entry, and no line stands twice", () => {
    const types = new Set(triggers.map((row) => row["type"]));
    expect(EVENT_TYPE_NAMES.filter((type) => !types.has(type))).toEqual([]);
    const lines = triggers.map((row) => Object.values(row).join("\t"));
    expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
  });

  test.each(
    inflections.map((row): [string, string, string] => [
      row["lemma"] ?? "",
      row["past"] ?? "",
      row["participle"] ?? "",
    ]),
  )("%s, %s, %s", (...forms) => {
    expect(forms.filter((form) => !/^[a-z]+$/.test(form))).toEqual([]);
  });

  test.each(contexts.map((row): [string, string] => [row["word"] ?? "", row["context"] ?? ""]))(
    "%s tells the context %s",
    (word, context) => {
      expect(CONTEXTS).toContain(context);
      const pattern = new RegExp(`^(?:${word.replaceAll(" ", "[ -]")})$`, "i");
      expect(pattern.test("")).toBe(false);
      // What stands before the first mark of the pattern is a word of its own.
      expect(word).toMatch(/^[\p{L}\d]{2}/u);
    },
  );
});
