import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "..", "..", "..", "data", "gazetteer");
const readme = readFileSync(join(folder, "README.md"), "utf8");

test.each(readdirSync(folder).filter((name) => name !== "README.md"))(
  "%s has its origin and checksum in the README",
  (name) => {
    const sum = createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
    expect(readme).toContain(`| \`${name}\` |`);
    expect(readme).toContain(`    ${sum}  ${name}\n`);
  },
);
