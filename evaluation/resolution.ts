/**
 * `npm run evaluate:resolution [-- --data ../shared/data]`: runs the evaluations of time, place, actor and office and writes what they
 * print, with the goals, into docs/resolution.md. The text above the mark in that page is left as it is.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { data: { type: "string", default: "../shared/data" } } });

const PARTS = [
  {
    title: "Time expressions (goal on held-back TimeBank and AQUAINT documents: found 92, value 88)",
    script: "time.js",
    args: ["--data", values.data],
  },
  {
    title: "Places (goals, within 161 km and right country: LGL 80 and 92, GeoVirus 92 and 97)",
    script: "place.js",
    args: ["--data", values.data],
  },
  {
    title:
      "Actors of the corpus, given its mentions (goals on test: country and sector 90; coreference, resolved to the right entity, 80)",
    script: "actors.js",
    args: [],
  },
  { title: "Person to office at a date (goal 95)", script: "offices.js", args: [] },
] as const;

const MARK = "<!-- what the evaluations print -->";
const page = join(process.cwd(), "docs", "resolution.md");

const sections = PARTS.map(({ title, script, args }) => {
  const printed = execFileSync(process.execPath, [join(process.cwd(), "build", "evaluation", script), ...args], {
    encoding: "utf8",
  });
  return `## ${title}\n\n    ${printed.trim().replaceAll("\n", "\n    ")}\n`;
});
const [head = ""] = readFileSync(page, "utf8").split(MARK);
writeFileSync(page, `${head}${MARK}\n\n${sections.join("\n")}`);
console.log(sections.join("\n"));
