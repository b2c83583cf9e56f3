import { loadAnswerParts } from "../answers/answer-parts.ts";
import { scoreAnswer } from "../answers/dyad.ts";
import type { ScoreAnswer, ScoreTerm } from "../contract/answers/dyad.ts";
import { ThawError } from "../errors.ts";
import { periodOf, type PeriodLength } from "../relations/period.ts";
import { formatDay, parseDay } from "../resolution/time/day.ts";
import { EXIT } from "./exit.ts";
import { storePath } from "./open-for-reading.ts";
import { readingOrServed } from "./or-served.ts";
import { table } from "./table.ts";
import { weighingOptions, weighingWords } from "./weighing-options.ts";

/** "ISR/PSE@2000-10": the sum of that period written out, every kind of event with its weight. Returns the exit code. */
export async function explainScore(what: string, raw: Readonly<Record<string, string | boolean>>): Promise<number> {
  const at = what.indexOf("@");
  const [a = "", b = ""] = what.slice(0, at).split("/");
  const period = periodNamed(what.slice(at + 1));
  const asked = { ...raw, since: period.from, until: period.to };
  const query = weighingOptions(asked);
  const score = await readingOrServed(
    storePath(raw),
    (store) => scoreAnswer(a, b, query, loadAnswerParts(store)),
    async (ask) => {
      const path = `/v1/dyads/${encodeURIComponent(a)}/${encodeURIComponent(b)}/score`;
      // The server answers with the same schema.
      return JSON.parse(await ask(path, weighingWords(asked))) as ScoreAnswer;
    },
  );
  if (raw["json"] === true) console.log(JSON.stringify(score, null, 2));
  else console.log(shown(score, period));
  return EXIT.ok;
}

interface Named {
  readonly from: string;
  readonly to: string;
}

/** 2000, 2000-10, 2000-10-02, 2000-Q4 or 2000-W40 as days [from, to). Throws `usage`. */
export function periodNamed(text: string): Named {
  const forms: readonly (readonly [RegExp, PeriodLength, (match: RegExpExecArray) => string])[] = [
    [/^(\d{4})$/, "year", ([, year]) => `${year}-01-01`],
    [/^(\d{4})-(\d\d)$/, "month", ([, year, month]) => `${year}-${month}-01`],
    [/^(\d{4}-\d\d-\d\d)$/, "day", ([, day = ""]) => day],
    [
      /^(\d{4})-Q([1-4])$/i,
      "quarter",
      ([, year, quarter]) => `${year}-${String(Number(quarter) * 3 - 2).padStart(2, "0")}-01`,
    ],
  ];
  for (const [form, by, firstDay] of forms) {
    const match = form.exec(text);
    const day = match === null ? null : parseDay(firstDay(match));
    if (day !== null) return named(periodOf(day, by));
  }
  const week = /^(\d{4})-W(\d\d)$/i.exec(text);
  // The week with 4 January is the first of its year (ISO 8601).
  const fourth = week === null ? null : parseDay(`${week[1]}-01-04`);
  if (week !== null && fourth !== null && Number(week[2]) >= 1 && Number(week[2]) <= 53) {
    return named(periodOf(fourth + 7 * (Number(week[2]) - 1), "week"));
  }
  throw new ThawError(
    "usage",
    `${JSON.stringify(text)} is no period`,
    "a period is a day, month, quarter, week or year: 2000-10-02, 2000-10, 2000-Q4, 2000-W40, 2000",
  );
}

function named({ from, to }: { from: number; to: number }): Named {
  return { from: formatDay(from) ?? "", to: formatDay(to) ?? "" };
}

function shown({ actor, recipient, scale, sum, strongest, notes }: ScoreAnswer, period: Named): string {
  const head = `${actor.id} > ${recipient.id}, ${period.from} until ${period.to}, ${scale} scale`;
  if (sum.net === null) return `${head}\nno event counts\n${notes.join("\n")}`;
  const rows = sum.terms.map((term) => [
    name(term),
    String(term.events),
    String(term.weight),
    String(term.total),
    term.ids.slice(0, 2).join(" "),
  ]);
  return [
    head,
    table(["events of this kind", "number", "weight", "sum", "such as"], rows),
    `net ${sum.terms
      .map(({ total }) => total)
      .join(" + ")
      .replaceAll("+ -", "- ")} = ${sum.net}`,
    `mean ${sum.net} / ${sum.events} = ${sum.mean}${sum.low === null ? "" : `; net lies between ${sum.low} and ${sum.high} (95%)`}`,
    "",
    "strongest",
    ...strongest
      .slice(0, 5)
      .map(
        ({ weight, day, event }) =>
          `  ${day}  ${weight}  ${event.id}  ${event.sentence?.text ?? [event.type ?? event.cameo, event.mode].join(" ")}`,
      ),
    ...notes,
  ].join("\n");
}

function name({ type, mode, cameo }: ScoreTerm): string {
  return [type ?? cameo ?? "", mode ?? ""].join(" ").trim();
}
