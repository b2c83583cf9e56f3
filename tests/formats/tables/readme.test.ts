import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../../src/pipeline/data-files.ts";

const FOLDER = join(PACKAGE_ROOT, "data/formats");
const readme = readFileSync(join(FOLDER, "README.md"), "utf8");

describe("data/formats/README.md", () => {
  test.each(readdirSync(FOLDER).filter((name) => name.endsWith(".tsv")))(
    "states origin, rows and checksum of %s",
    (name) => {
      const bytes = readFileSync(join(FOLDER, name));
      const lines = bytes.toString("utf8").trimEnd().split("\n");
      const rows = lines.filter((line) => !line.startsWith("#")).length - 1;
      expect(readme).toContain(`| \`${name}\` | ${rows} |`);
      expect(readme).toContain(`${createHash("sha256").update(bytes).digest("hex")}  ${name}`);
    },
  );
});
