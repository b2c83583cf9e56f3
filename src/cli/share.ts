import { resolve } from "node:path";
import { loadAnswerParts } from "../answers/answer-parts.ts";
import { ThawError } from "../errors.ts";
import { shareDyad } from "../share/share-dyad.ts";
import { shareEvent } from "../share/share-event.ts";
import { sharePicture } from "../share/share-picture.ts";
import { fileName } from "../share/sheet.ts";
import { EXIT } from "./exit.ts";
import { storePath } from "./open-for-reading.ts";
import { choiceOption } from "./options.ts";
import { readingOrServed } from "./or-served.ts";
import { closeOutput, openOutput, writeText } from "./output.ts";
import { weighingOptions, weighingWords, type RawOptions } from "./weighing-options.ts";

const FORMS = ["html", "svg"] as const;

interface Shared {
  readonly name: string;
  readonly content: string;
}

/** `thaw share ID` or `thaw share A/B`: an event or a relation as one HTML file that needs nothing else. Returns the exit code. */
export async function share(what: string, raw: RawOptions): Promise<number> {
  const sides = sidesOf(what);
  const to = choiceOption("--to", raw["to"], FORMS, "html");
  if (sides === null) {
    if (to === "svg")
      throw new ThawError("usage", "an event has no picture", "--to svg takes two sides such as USA/PRK");
    await write(await sharedEvent(what, raw), raw);
  } else {
    await write(await sharedDyad(sides, to, raw), raw);
  }
  return EXIT.ok;
}

function sharedEvent(id: string, raw: RawOptions): Promise<Shared> {
  return readingOrServed(
    resolve(storePath(raw)),
    async (store): Promise<Shared> => {
      const { name, html } = await shareEvent(id, loadAnswerParts(store));
      return { name, content: html };
    },
    async (ask): Promise<Shared> => ({ name: `event-${id}.html`, content: await ask(`/v1/share/events/${id}`, {}) }),
  );
}

function sharedDyad(sides: [string, string], to: (typeof FORMS)[number], raw: RawOptions): Promise<Shared> {
  const query = weighingOptions(raw);
  return readingOrServed(
    resolve(storePath(raw)),
    async (store): Promise<Shared> => {
      const parts = loadAnswerParts(store);
      if (to === "svg") {
        const { name, svg } = await sharePicture(...sides, query, parts);
        return { name, content: svg };
      }
      const { name, html } = await shareDyad(...sides, query, parts);
      return { name, content: html };
    },
    async (ask): Promise<Shared> => {
      const path = `/v1/share/dyads/${sides.map(encodeURIComponent).join("/")}${to === "svg" ? "/picture" : ""}`;
      return { name: fileName("dyad", ...sides).replace(/html$/, to), content: await ask(path, weighingWords(raw)) };
    },
  );
}

/** The two sides of "USA/PRK"; null for an event's id. Throws `usage` for what is neither. */
function sidesOf(what: string): [string, string] | null {
  if (/^[0-9a-f]{16}$/.test(what)) return null;
  const [a, b, ...others] = what.split("/").map((side) => side.trim());
  if (a !== undefined && b !== undefined && a !== "" && b !== "" && others.length === 0) return [a, b];
  throw new ThawError(
    "usage",
    `${JSON.stringify(what)} is neither an event nor a relation`,
    "give an event's id (16 signs of 0-9 and a-f, as thaw events shows them) or two sides such as USA/PRK",
  );
}

/** To `--out`, where that is "-" to standard output, else to a file of the same name as what it shows. */
async function write({ name, content }: Shared, raw: RawOptions): Promise<void> {
  const path = typeof raw["out"] === "string" ? raw["out"] : name;
  const output = await openOutput(path === "-" ? null : path, [storePath(raw)]);
  await writeText(output, content);
  await closeOutput(output);
  if (path !== "-" && raw["quiet"] !== true) console.error(`thaw: wrote ${path}`);
}
